//! The passphrase among the settings: set it, change it, take it away, lock now, lock by itself.

use leptos::prelude::*;

use super::form::{Task, form};
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::session::{LOCK_AFTER, Session};
use crate::words::{Text, Words, lock as text};

const HEADING: &str = "passphrase-heading";

/// What the section shares; free to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) session: Session,
    /// Whether a passphrase is set.
    pub(super) is_set: RwSignal<bool>,
    /// What is being done.
    pub(super) task: RwSignal<Option<Task>>,
    /// What became of it.
    pub(super) told: RwSignal<Option<Text>>,
}

impl Desk {
    /// It is done.
    pub(super) fn done(self, told: Text) {
        self.is_set.try_set(self.session.has_passphrase());
        self.task.try_set(None);
        self.told.try_set(Some(told));
        document::bring_later(HEADING.to_owned());
    }
}

/// Draws the section.
pub fn section(session: Session) -> impl IntoView {
    let words = session.words();
    let desk = Desk {
        session,
        is_set: RwSignal::new(session.has_passphrase()),
        task: RwSignal::new(None),
        told: RwSignal::new(None),
    };
    let ways = move || {
        if desk.task.with(Option::is_some) {
            None
        } else if desk.is_set.get() {
            Some(while_set(desk, words).into_any())
        } else {
            Some(way(desk, words, "set-passphrase", text::SET, Task::Set).into_any())
        }
    };
    view! {
        <section class="section" id="passphrase" aria-labelledby=HEADING data-set=move || desk.is_set.get().to_string()>
            <div class="section__head">
                <h2 id=HEADING tabindex="-1">
                    {words.get(text::SECTION)}
                </h2>
            </div>
            <p>{words.get(text::WHAT)}</p>
            <p role="status" id="passphrase-told">
                {move || desk.told.get().map(|told| words.get(told))}
            </p>
            {ways}
            {move || desk.task.get().map(|task| form(desk, task))}
        </section>
    }
}

fn way(desk: Desk, words: Words, id: &'static str, label: Text, task: Task) -> impl IntoView {
    view! {
        <button
            class="button button--quiet"
            id=id
            type="button"
            on:click=move |_| {
                desk.told.set(None);
                desk.task.set(Some(task));
                document::bring_later(task.first_field().to_owned());
            }
        >
            {words.get(label)}
        </button>
    }
}

fn while_set(desk: Desk, words: Words) -> impl IntoView {
    let session = desk.session;
    let chosen = RwSignal::new(session.lock_after());
    let choices = LOCK_AFTER.map(|minutes| {
        let id = format!("lock-after-{minutes}");
        view! {
            <span>
                <input
                    type="radio"
                    name="lock-after"
                    id=id.clone()
                    prop:checked=move || chosen.get() == minutes
                    on:change=move |_| {
                        if session.set_lock_after(minutes) {
                            chosen.set(minutes);
                        }
                    }
                />
                <label for=id>{text::minutes(words, &minutes.to_string())}</label>
            </span>
        }
    });
    view! {
        <div class="stack">
            <fieldset class="group">
                <legend>{words.get(text::LOCK_AFTER)}</legend>
                <div class="segments">{choices.into_iter().collect_view()}</div>
            </fieldset>
            <div class="row">
                <button class="button" id="lock-now" type="button" on:click=move |_| session.lock_now()>
                    {icon(Icon::Lock)}
                    {words.get(text::LOCK_NOW)}
                </button>
                {way(desk, words, "change-passphrase", text::CHANGE, Task::Change)}
                {way(desk, words, "remove-passphrase", text::TAKE_AWAY, Task::TakeAway)}
            </div>
        </div>
    }
}
