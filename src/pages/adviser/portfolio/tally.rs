//! A group of clients as a bar that leads to them.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::text::number::share;

/// A group of clients.
pub(super) struct Tally {
    /// The group's id in the page, for tests.
    pub(super) id: &'static str,
    /// What they have in common.
    pub(super) name: &'static str,
    /// How many they are.
    pub(super) count: usize,
    /// How many there would be with those who are not certain: hatched.
    pub(super) high: usize,
    /// How many fill the bar; 0 for no bar.
    pub(super) of: usize,
    /// The figure beside the name.
    pub(super) figure: String,
    /// More to the figure; empty for nothing.
    pub(super) more: String,
    /// Where they are listed; none where there is nothing to list.
    pub(super) address: Option<String>,
}

impl Tally {
    /// Draws the group as an item of a list.
    pub(super) fn draw(self) -> impl IntoView + use<> {
        let more = (!self.more.is_empty()).then(|| view! { <span class="tally__more">{self.more}</span> });
        let track = (self.of > 0).then(|| {
            view! {
                <span
                    class="bar__track tally__track"
                    aria-hidden="true"
                    style:--share=share(self.count, self.of)
                    style:--share-high=(self.high > self.count).then(|| share(self.high, self.of))
                ></span>
            }
        });
        let inside = view! {
            <span class="bar__line">
                <span>{self.name}</span>
                <span class="tally__figure">
                    <span class="bar__figure">{self.figure}</span>
                    {more}
                </span>
            </span>
            {track}
        };
        let row = match self.address {
            Some(address) => view! {
                <a class="tally__row" href=address>
                    <span class="tally__body">{inside}</span>
                    {icon(Icon::ChevronRight)}
                </a>
            }
            .into_any(),
            None => view! {
                <div class="tally__row">
                    <span class="tally__body">{inside}</span>
                </div>
            }
            .into_any(),
        };
        view! {
            <li class="tally" data-tally=self.id data-count=self.count.to_string() data-high=self.high.to_string()>
                {row}
            </li>
        }
    }
}
