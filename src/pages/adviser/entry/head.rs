//! Whose visit it is, and which part of it.

use leptos::prelude::*;
use shopready_engine::check::Mode;

use super::desk::Desk;
use crate::adviser::Adviser;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::text::date;
use crate::words::entry as text;

/// Draws the head of the screen: the client's name, if there is one, and the day.
pub(super) fn head(desk: Desk) -> impl IntoView {
    let (session, words) = (desk.session, desk.words);
    let name = desk.client();
    let name = move || {
        let name = name.get().map(|(_, name)| name);
        name.map(|name| view! { <bdi class="entry-head__name">{name}</bdi> })
    };
    let begun = Memo::new(move |_| session.begun());
    let day = move || {
        begun
            .get()
            .map(|begun| text::begun(words, &date::moment(words, &begun)))
    };
    let is_quick = Memo::new(move |_| {
        session.with_open(|open| open.is_some_and(|open| open.check().mode == Mode::Quick))
    });
    view! {
        <div class="page-head entry-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <p class="soft">{name} <span class="small">{day}</span></p>
        </div>
        {move || {
            is_quick
                .get()
                .then(|| {
                    notice(
                        Tone::Info,
                        view! {
                            <p>{words.get(text::QUICK)}</p>
                            <button
                                type="button"
                                class="button button--quiet"
                                id="make-full"
                                on:click=move |_| session.make_full()
                            >
                                {words.get(text::MAKE_FULL)}
                            </button>
                        },
                    )
                })
        }}
    }
}

/// Draws the head of the part, with the way to confirm what was taken over.
pub(super) fn part(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let to_confirm = Memo::new(move |_| {
        let carried = desk.carried.get();
        let mut here = desk.questions.get();
        here.retain(|question| {
            carried.contains(*question) && untrack(|| desk.session.ruled_out(*question)).is_none()
        });
        here
    });
    let count = Memo::new(move |_| desk.counts.with(|counts| counts[desk.part.index()]));
    let figure = move || {
        let (done, asked) = count.get();
        [done.to_string(), asked.to_string()].join("/")
    };
    view! {
        <div class="section__head">
            <h2 id="entry-part">{words.dimension(desk.part)}</h2>
            <span class="section__note" aria-hidden="true">
                {figure}
            </span>
            {move || {
                let count = to_confirm.with(Vec::len);
                (count > 0)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--quiet"
                                id="confirm-all"
                                on:click=move |_| {
                                    to_confirm.with_untracked(|here| desk.session.confirm(here));
                                    desk.stay();
                                }
                            >
                                {icon(Icon::Check)}
                                {text::confirm_all(words, &count.to_string())}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

impl Desk {
    /// The client whose visit it is: id and name.
    pub(super) fn client(self) -> Memo<Option<(String, String)>> {
        let adviser = Adviser::of(self.session);
        let business = Memo::new(move |_| self.session.with_open(|open| open.map(|open| open.business())));
        Memo::new(move |_| {
            let business = business.get()?;
            adviser.with_book(|book| {
                let client = book.client(&business)?;
                Some((client.id.clone(), client.name.clone()))
            })
        })
    }
}
