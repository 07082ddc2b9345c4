//! The form for one fact, or for the checklist.

use leptos::prelude::*;
use shopready_engine::asking::Next;
use shopready_engine::facts::{FactAnswer, FactKind};

use super::super::sheet::Sheet;
use super::asked::{Asked, Entry};
use super::choice::choices;
use super::draft;
use super::number::{field, shortcuts};
use super::panel;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::words::{Text, app, schemes as text};

/// Where a form stands, and what happens after it.
#[derive(Clone)]
pub(super) enum Place {
    /// At the top: the next question takes its place.
    Top {
        /// How many schemes wait for the answer, in words.
        waiting: String,
    },
    /// Under the button that has opened it: the form closes.
    Row {
        /// Begins the ids of the form.
        prefix: String,
        /// Whether the form is open.
        is_open: RwSignal<bool>,
    },
}

impl Place {
    fn is_top(&self) -> bool {
        matches!(self, Self::Top { .. })
    }

    /// An id of the page that belongs to the form.
    fn id(&self, end: &str) -> String {
        match self {
            Self::Top { .. } => ["next-fact", end].concat(),
            Self::Row { prefix, .. } => [prefix, end].concat(),
        }
    }

    /// Goes on after an answer. The focus never falls back to the top of the page.
    fn leave(&self, sheet: Sheet) {
        draft::discard(sheet, &self.id(""));
        match self {
            Self::Top { .. } => {
                sheet.sort();
                document::bring_later(panel::HEADING.to_owned());
            }
            Self::Row { is_open, .. } => {
                is_open.set(false);
                document::bring_later(self.id("-edit"));
            }
        }
    }
}

/// Draws the form. It is handed in by its button; nothing is saved before.
pub(super) fn form(sheet: Sheet, next: Next, place: Place) -> impl IntoView {
    let asked = Asked::new(sheet, next);
    let entry = asked.entry(&place.id(""));
    keep_draft(&asked, entry, place.id(""));
    let error = RwSignal::new(None::<Text>);
    let is_top = place.is_top();
    let about = asked.about();
    let control = match entry {
        Entry::Number(typed) => field(place.id("-0"), place.id("-heading"), typed, error).into_any(),
        Entry::Choice(choice) => choices(&asked, place.id(""), choice).into_any(),
    };
    let head = head(&asked, &place);
    let note = match &place {
        Place::Top { waiting } => Some(view! { <p class="small soft">{waiting.clone()}</p> }),
        Place::Row { .. } => None,
    };
    let can_be_taken_back = !is_top && asked.is_own();
    let work = StoredValue::new((asked, place));
    let give = move |answer: Option<FactAnswer>| {
        work.with_value(|(asked, place)| {
            asked.answer(answer);
            place.leave(sheet);
        });
    };
    let submit = move || {
        work.with_value(|(asked, place)| match asked.save(entry) {
            Ok(()) => place.leave(sheet),
            Err(reason) => {
                error.set(Some(reason));
                document::focus(&place.id("-0"));
            }
        });
    };
    let cancel = move || work.with_value(|(_, place)| place.leave(sheet));
    let plain = move |name: &'static str, words: Text, act: Box<dyn Fn()>| {
        view! {
            <button type="button" class="button button--plain" data-action=name on:click=move |_| act()>
                {sheet.words.get(words)}
            </button>
        }
    };
    view! {
        <form
            class="ask"
            id=is_top.then_some("next-fact")
            data-fact=about.map(|about| about.id.as_str())
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <fieldset class="group">
                {head}
                {control}
            </fieldset>
            {move || error.get().map(|reason| complaint(sheet, reason))}
            <div class="ask__actions">
                <button type="submit" class="button">
                    {sheet.words.get(if is_top { text::SAVE_NEXT } else { text::SAVE })}
                </button>
                {about
                    .filter(|about| about.kind == FactKind::Int)
                    .map(|about| shortcuts(sheet, about, move |answer| give(Some(answer))))}
                {can_be_taken_back
                    .then(|| plain("take-back", text::TAKE_BACK, Box::new(move || give(None))))}
                {(!is_top).then(|| plain("cancel", app::CANCEL, Box::new(cancel)))}
            </div>
            {note}
        </form>
    }
}

/// Keeps what is entered as long as the form is open.
fn keep_draft(asked: &Asked, entry: Entry, form: String) {
    let (sheet, facts) = (asked.sheet, asked.facts.clone());
    Effect::new(move || draft::keep(sheet, &form, &facts, entry.entered()));
}

/// The question and its explanation. At the top it is a heading of the page.
fn head(asked: &Asked, place: &Place) -> impl IntoView + use<> {
    let id = place.id("-heading");
    let question = asked.question();
    let question = if place.is_top() {
        view! { <h2 class="ask__question" id=id tabindex="-1">{question}</h2> }.into_any()
    } else {
        view! { <span class="ask__question" id=id tabindex="-1">{question}</span> }.into_any()
    };
    let help = asked.help();
    view! {
        <legend>{question}</legend>
        {(!help.is_empty()).then(|| view! { <p class="field__help">{help}</p> })}
    }
}

fn complaint(sheet: Sheet, reason: Text) -> impl IntoView {
    view! {
        <p class="field__error" role="alert">
            {icon(Icon::Warning)}
            <span>{sheet.words.get(reason)}</span>
        </p>
    }
}
