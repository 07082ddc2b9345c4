//! The steps in rounds: what can be done now, what after that.

use leptos::html::Details;
use leptos::prelude::*;
use shopready_engine::plan::PathStep;

use super::board::Board;
use super::card;
use crate::words::{Words, plan as text};

/// Draws the rounds. Whatever follows from a mark or a tick changes inside the cards; they are drawn anew
/// only when the steps change.
pub(super) fn rounds(board: Board, words: Words) -> impl IntoView {
    move || {
        board.path.with(|path| {
            let mut before = 0;
            let draw = |(place, steps): (usize, &Vec<PathStep>)| {
                let first = before + 1;
                before += steps.len();
                round(board, words, place, first, steps.clone())
            };
            path.rounds().iter().enumerate().map(draw).collect_view()
        })
    }
}

/// One round, its steps numbered from `first`. What is folded away is drawn once it is opened.
fn round(board: Board, words: Words, place: usize, first: usize, steps: Vec<PathStep>) -> impl IntoView {
    let steps = StoredValue::new(steps);
    let shown = Memo::new(move |_| {
        steps.with_value(|steps| {
            let shown = steps.iter().filter(|step| board.shows(step));
            shown.fold((0, 0), |(count, hours), step| {
                (count + 1, hours + u32::from(step.hours))
            })
        })
    });
    let is_open = Memo::new(move |_| {
        board.unfolded.with(|unfolded| unfolded.contains(&place))
            || board.filter.with(|filter| filter.is_active())
    });
    let was_open =
        Memo::new(move |before: Option<&bool>| is_open.get() || before.is_some_and(|before| *before));
    let node = NodeRef::<Details>::new();
    let toggled = move || {
        let is_open = node.get_untracked().is_some_and(|details| details.open());
        if is_open
            != board
                .unfolded
                .with_untracked(|unfolded| unfolded.contains(&place))
        {
            board.unfolded.update(|unfolded| {
                unfolded.retain(|other| *other != place);
                if is_open {
                    unfolded.push(place);
                }
            });
        }
    };
    let heading = match place {
        0 => words.get(text::ROUND_FIRST).to_owned(),
        1 => words.get(text::ROUND_SECOND).to_owned(),
        place => text::round_later(words, &(place + 1).to_string()),
    };
    let note = move || match shown.get() {
        (1, hours) => text::round_note_one(words, &hours.to_string()),
        (count, hours) => text::round_note(words, &count.to_string(), &hours.to_string()),
    };
    let cards = move || {
        steps.with_value(|steps| {
            let cards = steps.iter().zip(first..);
            cards
                .map(|(step, number)| card::card(board, words, number, step))
                .collect_view()
        })
    };
    view! {
        <details
            class="fold section plan-round"
            data-round=(place + 1).to_string()
            prop:open=move || is_open.get()
            hidden=move || shown.get().0 == 0
            node_ref=node
            on:toggle=move |_| toggled()
        >
            <summary>
                <span class="plan-round__head">
                    <h2>{heading}</h2>
                    <span class="section__note">{note}</span>
                </span>
            </summary>
            {move || {
                was_open
                    .get()
                    .then(|| {
                        view! {
                            <ol class="steps" start=first.to_string()>
                                {cards()}
                            </ol>
                        }
                    })
            }}
        </details>
    }
}
