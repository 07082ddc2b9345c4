//! Marks that no longer fit: kept, told in plain words, and dismissed only by the owner.

use leptos::prelude::*;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire;
use shopready_store::marks::{State, Strange};

use super::board::Board;
use super::step_words::title;
use crate::components::notice::{Tone, notice};
use crate::text::date;
use crate::words::{Words, plan as text, result};

/// The most characters of a damaged text that are shown.
const SHOWN: usize = 120;

/// A mark that no longer fits.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stray {
    /// A text that is not understood.
    Strange(String),
    /// A day for a step that the answers do not leave to be done.
    Planned(StepId, Date),
}

/// Draws what no longer fits; nothing where everything does.
pub(super) fn stray(board: Board, words: Words) -> impl IntoView {
    let all = Memo::new(move |_| strays(board));
    let version = Memo::new(move |_| board.marks.with(|marks| marks.other_version().map(str::to_owned)));
    (
        move || version.get().map(|before| older(board, words, &before)),
        move || {
            all.with(|all| {
                let rows = all.iter().map(|stray| row(board, words, stray.clone()));
                (!all.is_empty()).then(|| {
                    notice(
                        Tone::Warn,
                        view! {
                            <p class="notice__title">{words.get(text::STRAY)}</p>
                            <p class="small">{words.get(text::STRAY_HELP)}</p>
                            <ul class="list" id="strays">
                                {rows.collect_view()}
                            </ul>
                        },
                    )
                })
            })
        },
    )
}

fn strays(board: Board) -> Vec<Stray> {
    board.marks.with(|marks| {
        board.path.with(|path| {
            let strange = marks.strange().map(|text| Stray::Strange(text.to_owned()));
            let planned = marks.iter().filter_map(|mark| match mark.state {
                State::Planned(day) if path.find(mark.step).is_none() => Some(Stray::Planned(mark.step, day)),
                _ => None,
            });
            strange.chain(planned).collect()
        })
    })
}

fn older(board: Board, words: Words, before: &str) -> impl IntoView + use<> {
    let before = cut(before);
    notice(
        Tone::Info,
        view! {
            <p data-other-version=before.clone()>{text::version(words, &before, questionnaire::VERSION)}</p>
            <button
                class="button button--quiet"
                id="version-fine"
                type="button"
                on:click=move |_| board.session.change_marks(|marks| marks.adopt())
            >
                {words.get(text::VERSION_FINE)}
            </button>
        },
    )
}

fn row(board: Board, words: Words, stray: Stray) -> impl IntoView {
    let said = match &stray {
        Stray::Planned(step, day) => {
            text::stray_planned(words, &date::day(words, *day), &title(words, *step))
        }
        Stray::Strange(json) => plain(words, json),
    };
    let name = result::labelled(words, "", &said);
    let dismiss = move |_| match &stray {
        Stray::Strange(json) => board.session.change_marks(|marks| marks.dismiss(json)),
        Stray::Planned(step, _) => board.session.unmark(*step),
    };
    view! {
        <li class="plan-row" data-stray="">
            <span class="plan-row__what">{said}</span>
            <button class="button button--plain" type="button" data-dismiss="" on:click=dismiss>
                {words.get(text::DISMISS)}
                <span class="visually-hidden">{name}</span>
            </button>
        </li>
    }
}

/// A mark that is not understood, as far as it can be told in words.
fn plain(words: Words, json: &str) -> String {
    match Strange::read(json) {
        Some(mark) => text::stray_unknown(words, &cut(&mark.question), &cut(&mark.rest.join(", "))),
        None => text::stray_damaged(words, &cut(json)),
    }
}

/// As much of a text as can be shown in a line or two.
fn cut(text: &str) -> String {
    let mut out: String = text.chars().take(SHOWN).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
