//! What is entered in a form and not saved yet: it outlives a change of the language.

use leptos::prelude::*;
use shopready_engine::catalogue::Catalogue;
use shopready_engine::facts::FactId;

use super::super::sheet::Sheet;
use super::choice::Choice;

/// What is entered in the forms that are open.
pub type Drafts = StoredValue<Vec<Draft>>;

/// What is entered in one form.
#[derive(Clone)]
pub struct Draft {
    /// The edition in which facts and choices have their meaning.
    catalogue: &'static Catalogue,
    form: String,
    facts: Vec<FactId>,
    entered: Entered,
}

/// A number as it is typed, or what is ticked.
#[derive(Clone)]
pub(super) enum Entered {
    Number(String),
    Choice(Choice),
}

/// What was entered for these facts in the form with an id.
pub(super) fn find(sheet: Sheet, form: &str, facts: &[FactId]) -> Option<Entered> {
    sheet.drafts.with_value(|drafts| {
        let found = drafts.iter().find(|draft| draft.is_of(sheet, form));
        found
            .filter(|draft| draft.facts == facts)
            .map(|draft| draft.entered.clone())
    })
}

/// Whether the form with an id was open.
pub(super) fn is_open(sheet: Sheet, form: &str) -> bool {
    sheet
        .drafts
        .with_value(|drafts| drafts.iter().any(|draft| draft.is_of(sheet, form)))
}

/// Keeps what is entered in the form with an id, in place of what was entered there before.
pub(super) fn keep(sheet: Sheet, form: &str, facts: &[FactId], entered: Entered) {
    discard(sheet, form);
    sheet.drafts.update_value(|drafts| {
        drafts.push(Draft {
            catalogue: sheet.catalogue,
            form: form.to_owned(),
            facts: facts.to_vec(),
            entered,
        });
    });
}

/// Forgets what was entered in the form with an id: it is saved, or not wanted.
pub(super) fn discard(sheet: Sheet, form: &str) {
    sheet
        .drafts
        .update_value(|drafts| drafts.retain(|draft| draft.form != form));
}

impl Draft {
    fn is_of(&self, sheet: Sheet, form: &str) -> bool {
        self.form == form && std::ptr::eq(self.catalogue, sheet.catalogue)
    }
}
