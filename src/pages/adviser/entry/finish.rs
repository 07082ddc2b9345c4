//! The way on: the bar at the foot, and where to go when everything is entered.

use leptos::prelude::*;

use super::desk::Desk;
use super::{FOOT, route};
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::words::{entry as text, question};

/// Draws what is left and where to go from here: behind the last part, and wherever everything is done.
pub(super) fn finish(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let left = desk.left();
    let is_last = desk.beside(true).is_none();
    let client = desk.client();
    move || {
        let (open, carried) = left.get();
        let is_done = open + carried == 0;
        (is_last || is_done).then(|| {
            let told = if is_done {
                words.get(text::FINISHED).to_owned()
            } else {
                text::left(words, &carried.to_string(), &open.to_string())
            };
            let client = client.get().map(|(id, _)| {
                view! {
                    <a class="way" id="to-client" href=Route::Adviser("client", id).hash()>
                        {words.get(text::TO_CLIENT)}
                        {icon(Icon::ChevronRight)}
                    </a>
                }
            });
            view! {
                <section class="entry-finish" data-finished=is_done.then_some("")>
                    <p>
                        <b>{told}</b>
                    </p>
                    <p class="row">
                        <a class="way" id="to-result" href=Route::Result.hash()>
                            {words.get(question::TO_RESULT)}
                            {icon(Icon::ChevronRight)}
                        </a>
                        <a class="way" id="to-report" href=Route::Report.hash()>
                            {words.get(text::TO_REPORT)}
                            {icon(Icon::ChevronRight)}
                        </a>
                        {client}
                    </p>
                </section>
            }
        })
    }
}

/// Draws the bar at the foot: the part before, the first gap, the part after.
pub(super) fn bar(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let left = desk.left();
    let before = desk.beside(false).map(|part| {
        let name = words.dimension(part);
        view! {
            <a
                class="button button--quiet entry-bar__before"
                id="entry-before"
                href=route(part).hash()
                aria-label=text::before(words, name)
            >
                {icon(Icon::ChevronLeft)}
                <span class="entry-bar__name">{name}</span>
            </a>
        }
    });
    let (href, next, short) = match desk.beside(true) {
        Some(part) => {
            let next = text::next(words, words.dimension(part));
            (route(part).hash(), next, text::NEXT_SHORT)
        }
        None => {
            let next = words.get(question::TO_RESULT).to_owned();
            (Route::Result.hash(), next, question::TO_RESULT)
        }
    };
    view! {
        <div class="actions entry-bar">
            {before}
            {move || {
                let (open, carried) = left.get();
                (open + carried > 0)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--quiet"
                                id="entry-gap"
                                on:click=move |_| {
                                    if let Some(gap) = desk.gap() {
                                        desk.jump(gap);
                                    }
                                }
                            >
                                {words.get(text::GAP)}
                                <span class="entry-bar__left">{(open + carried).to_string()}</span>
                                <span class="key-hint" aria-hidden="true">
                                    "G"
                                </span>
                            </button>
                        }
                    })
            }}
            <a class="button" id=FOOT href=href>
                <span class="entry-bar__whole">{next}</span>
                <span class="entry-bar__short">{words.get(short)}</span>
                {icon(Icon::ChevronRight)}
            </a>
        </div>
    }
}

impl Desk {
    /// How many questions wait for an answer, and how many to be confirmed.
    fn left(self) -> Memo<(usize, usize)> {
        Memo::new(move |_| {
            self.session.with_open(|open| {
                let Some(open) = open else { return (0, 0) };
                let (check, carried) = (open.check(), open.carried());
                let asked = check
                    .path()
                    .filter(|question| check.ruled_out(*question).is_none());
                asked.fold((0, 0), |(gaps, to_confirm), question| {
                    let is_open = check.is_open(question);
                    let is_carried = !is_open && carried.contains(question);
                    (gaps + usize::from(is_open), to_confirm + usize::from(is_carried))
                })
            })
        })
    }
}
