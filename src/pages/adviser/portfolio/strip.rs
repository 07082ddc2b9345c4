//! Quartiles on a scale of 100: the middle half filled, a line at the median.

use leptos::prelude::*;
use shopready_engine::fraction::Fraction;
use shopready_engine::portfolio::Quartiles;

use crate::pages::result::figures::decimal;
use crate::text::number::share;
use crate::words::{Text, Words, portfolio as text, result};

/// Scores that stand beside each other on one scale.
pub(super) struct Strip {
    /// The id of the area, or `overall`.
    pub(super) id: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// The quartiles; none where there are too few scores, or none of the client.
    pub(super) quartiles: Option<Quartiles>,
    /// The score of one client beside them.
    pub(super) own: Option<u8>,
}

impl Strip {
    /// Draws it as an item of a list, with what the figure is, what more is said of it, and what is said where
    /// there are no quartiles.
    pub(super) fn draw(
        self,
        words: Words,
        figure: String,
        more: Option<Text>,
        none: Text,
    ) -> impl IntoView + use<> {
        let Some(quartiles) = self.quartiles else {
            return view! {
                <li class="strip" data-strip=self.id data-count="">
                    <div class="bar__line">
                        <span>{self.name}</span>
                        <span class="soft small">{words.get(none)}</span>
                    </div>
                </li>
            }
            .into_any();
        };
        let own = self.own.map(|_| view! { <b class="strip__own"></b> });
        view! {
            <li
                class="strip"
                data-strip=self.id
                data-count=quartiles.count.to_string()
                data-lower=decimal(quartiles.lower)
                data-median=decimal(quartiles.median)
                data-upper=decimal(quartiles.upper)
            >
                <div class="bar__line">
                    <span>{self.name}</span>
                    <span class="strip__figure">{figure}</span>
                </div>
                <div
                    class="strip__track"
                    aria-hidden="true"
                    style:--low=place(quartiles.lower)
                    style:--high=place(quartiles.upper)
                    style:--median=place(quartiles.median)
                    style:--own=self.own.map(|score| share(usize::from(score), 100))
                >
                    <i></i>
                    {own}
                </div>
                {more.map(|more| view! { <p class="soft small">{words.get(more)}</p> })}
            </li>
        }
        .into_any()
    }
}

/// Median and middle half in words.
pub(super) fn spread(words: Words, quartiles: Quartiles) -> String {
    let [lower, median, upper] = [quartiles.lower, quartiles.median, quartiles.upper].map(decimal);
    text::spread(words, &lower, &median, &upper)
}

/// Names of the overall and of the areas, in order, each with its id.
pub(super) fn overall_name(words: Words) -> (&'static str, &'static str) {
    ("overall", words.get(result::OVERALL))
}

/// Where a score of 0 to 100 lies on the scale.
fn place(score: Fraction) -> String {
    let whole = |number: u64| usize::try_from(number).unwrap_or_default();
    share(whole(score.numerator()), 100 * whole(score.denominator()))
}
