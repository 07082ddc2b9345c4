//! The form in which a passphrase is set, changed or taken away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field::{Field, field, show, tick};
use super::section::Desk;
use super::strength::strength;
use super::told::told;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::{Refused, SHORTEST};
use crate::words::{Text, Words, app, lock as text};

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    Set,
    Change,
    TakeAway,
}

impl Task {
    /// The field where typing begins.
    pub(super) fn first_field(self) -> &'static str {
        if self == Self::Set { NEW } else { OLD }
    }

    fn action(self) -> Text {
        match self {
            Self::Set => text::SET,
            Self::Change => text::CHANGE,
            Self::TakeAway => text::TAKE_AWAY,
        }
    }
}

const OLD: &str = "old-passphrase";
const NEW: &str = "new-passphrase";
const AGAIN: &str = "again-passphrase";
const LOST: &str = "passphrase-lost";

/// How far it is: deriving, or so many of so many texts.
type Progress = Option<(usize, usize)>;

#[derive(Clone, Copy)]
struct Form {
    desk: Desk,
    task: Task,
    old: Field,
    new: Field,
    again: Field,
    /// Whether it was ticked that a lost passphrase means lost data, and whether that is missed.
    is_understood: RwSignal<bool>,
    is_missed: RwSignal<bool>,
    failed: RwSignal<Option<Text>>,
    busy: RwSignal<Option<Progress>>,
}

/// Draws the form of a task.
pub(super) fn form(desk: Desk, task: Task) -> impl IntoView {
    let form = Form {
        desk,
        task,
        old: Field::new(OLD, text::OLD, false),
        new: Field::new(NEW, text::NEW, true),
        again: Field::new(AGAIN, text::AGAIN, true),
        is_understood: RwSignal::new(false),
        is_missed: RwSignal::new(false),
        failed: RwSignal::new(None),
        busy: RwSignal::new(None),
    };
    let words = desk.session.words();
    let shown = RwSignal::new(false);
    let state = move || {
        form.busy.get().map(|progress| match progress {
            None => words.get(text::WORKING).to_owned(),
            Some((done, all)) => {
                let line = if task == Task::TakeAway {
                    text::opening
                } else {
                    text::sealing
                };
                line(words, &all.to_string(), &done.to_string())
            }
        })
    };
    view! {
        <form
            class="stack lock-form"
            id="passphrase-form"
            on:submit=move |event| {
                event.prevent_default();
                submit(form);
            }
        >
            {(task == Task::Set).then(|| backup_first(words))}
            {(task != Task::Set).then(|| field(words, form.old, shown))}
            {(task != Task::TakeAway).then(|| new_fields(form, words, shown))}
            {show(words, "show-passphrase", shown)}
            {(task == Task::Set).then(|| understood(form, words))}
            <p role="status" id="passphrase-state">
                {state}
            </p>
            {move || form.failed.get().map(|why| notice(Tone::Error, view! { <p id="passphrase-failed">{words.get(why)}</p> }))}
            <div class="row">
                <button
                    class="button"
                    id="passphrase-do"
                    type="submit"
                    aria-disabled=move || form.busy.with(Option::is_some).to_string()
                >
                    {icon(Icon::Lock)}
                    {words.get(task.action())}
                </button>
                <button
                    class="button button--quiet"
                    id="passphrase-cancel"
                    type="button"
                    disabled=move || form.busy.with(Option::is_some)
                    on:click=move |_| desk.task.set(None)
                >
                    {words.get(app::CANCEL)}
                </button>
            </div>
        </form>
    }
}

fn backup_first(words: Words) -> impl IntoView {
    view! {
        <p>
            {words.get(text::BACKUP_FIRST)} " "
            <a class="way" id="passphrase-backup" href=Route::Adviser("files", String::new()).hash()>
                {words.get(text::TO_BACKUP)}
            </a>
        </p>
    }
}

fn new_fields(form: Form, words: Words, shown: RwSignal<bool>) -> impl IntoView {
    let said = move || {
        form.new
            .typed
            .with(|typed| strength(typed))
            .map(|said| words.get(said))
    };
    view! {
        <p class="field__help">{words.get(text::ADVICE)}</p>
        {field(words, form.new, shown)}
        <p class="field__help" role="status" id="passphrase-strength">
            {said}
        </p>
        {field(words, form.again, shown)}
    }
}

fn understood(form: Form, words: Words) -> impl IntoView {
    view! {
        {tick(LOST, words.get(text::LOST), form.is_understood)}
        <p class="field__error" role="alert" id="passphrase-missed">
            {move || {
                (form.is_missed.get() && !form.is_understood.get())
                    .then(|| {
                        view! {
                            {icon(Icon::Warning)}
                            {words.get(text::LOST_MISSING)}
                        }
                    })
            }}
        </p>
    }
}

/// The first thing that is wrong, where to put it right.
fn fault(form: Form) -> Option<&'static str> {
    if form.task != Task::TakeAway {
        if form.new.typed.with_untracked(|typed| typed.chars().count()) < SHORTEST {
            form.new.wrong.set(Some(text::SHORT));
            return Some(NEW);
        }
        if form.new.typed.get_untracked() != form.again.typed.get_untracked() {
            form.again.wrong.set(Some(text::DIFFERS));
            return Some(AGAIN);
        }
    }
    if form.task == Task::Set && !form.is_understood.get_untracked() {
        form.is_missed.set(true);
        return Some(LOST);
    }
    None
}

fn submit(form: Form) {
    if form.busy.with_untracked(Option::is_some) {
        return;
    }
    form.failed.set(None);
    if let Some(place) = fault(form) {
        document::bring_later(place.to_owned());
        return;
    }
    form.busy.set(Some(None));
    spawn_local(async move {
        let session = form.desk.session;
        let (old, new) = (form.old.typed.get_untracked(), form.new.typed.get_untracked());
        let progress = move |done, all| {
            form.busy.try_set(Some(Some((done, all))));
        };
        let outcome = match form.task {
            Task::Set => session
                .set_passphrase(&new, progress)
                .await
                .map(|()| text::IS_SET),
            Task::Change => session
                .change_passphrase(&old, &new)
                .await
                .map(|()| text::IS_CHANGED),
            Task::TakeAway => session
                .take_passphrase_away(&old, progress)
                .await
                .map(|()| text::IS_GONE),
        };
        form.busy.try_set(None);
        match outcome {
            Ok(told) => {
                [form.old, form.new, form.again]
                    .into_iter()
                    .for_each(Field::clear);
                form.desk.done(told);
            }
            Err(Refused::Wrong) => {
                form.old.wrong.try_set(Some(text::WRONG));
                document::bring_later(OLD.to_owned());
            }
            Err(why) => {
                form.failed.try_set(Some(told(why)));
                form.desk.is_set.try_set(session.has_passphrase());
            }
        }
    });
}
