//! What a form asks, and what comes of what is entered.

use leptos::prelude::*;
use shopready_engine::asking::Next;
use shopready_engine::facts::{Fact, FactAnswer, FactId, FactKind};

use super::super::sheet::Sheet;
use super::choice::Choice;
use super::draft::{self, Entered};
use super::number;
use crate::words::{Text, schemes as text};

/// What is being entered.
#[derive(Clone, Copy)]
pub(super) enum Entry {
    /// A number as it is typed.
    Number(RwSignal<String>),
    /// What is ticked.
    Choice(RwSignal<Choice>),
}

impl Entry {
    /// What is entered now; whoever asks follows it.
    pub(super) fn entered(self) -> Entered {
        match self {
            Self::Number(typed) => Entered::Number(typed.get()),
            Self::Choice(choice) => Entered::Choice(choice.get()),
        }
    }
}

/// One fact, or the facts of the checklist.
pub(super) struct Asked {
    pub sheet: Sheet,
    pub facts: Vec<FactId>,
    /// The fact, if it is not the checklist.
    pub single: Option<FactId>,
}

impl Asked {
    pub(super) fn new(sheet: Sheet, next: Next) -> Self {
        match next {
            Next::Fact(fact) => Self {
                sheet,
                facts: vec![fact],
                single: Some(fact),
            },
            Next::Checklist(facts) => Self {
                sheet,
                facts,
                single: None,
            },
        }
    }

    /// The fact, if it is one.
    pub(super) fn about(&self) -> Option<&'static Fact> {
        self.single.map(|fact| self.sheet.fact(fact))
    }

    /// The question.
    pub(super) fn question(&self) -> &'static str {
        match self.about() {
            Some(about) => self.sheet.say(&about.ask),
            None => self.sheet.label("phrase", "checklist"),
        }
    }

    /// One explanation, or nothing.
    pub(super) fn help(&self) -> &'static str {
        self.about().map_or("", |about| self.sheet.say(&about.help))
    }

    /// What is entered at first in the form with an id: what was entered there before the language was
    /// changed, or the answer that there is.
    pub(super) fn entry(&self, form: &str) -> Entry {
        match draft::find(self.sheet, form, &self.facts) {
            Some(Entered::Number(typed)) => return Entry::Number(RwSignal::new(typed)),
            Some(Entered::Choice(choice)) => return Entry::Choice(RwSignal::new(choice)),
            None => {}
        }
        let given = self
            .single
            .and_then(|fact| self.sheet.known.with_untracked(|known| known.facts.get(fact)));
        match self.about().map(|about| &about.kind) {
            Some(FactKind::Int) => Entry::Number(RwSignal::new(number::typed(given))),
            _ => Entry::Choice(RwSignal::new(given.map_or(Choice::Nothing, Choice::of))),
        }
    }

    /// Whether there is an answer of the owner's own to take back.
    pub(super) fn is_own(&self) -> bool {
        let is_own = |fact| {
            self.sheet
                .known
                .with_untracked(|known| known.facts.get(fact).is_some() && known.reason(fact).is_none())
        };
        self.single.is_some_and(is_own)
    }

    /// Gives the same answer to all that is asked, or takes it back.
    pub(super) fn answer(&self, answer: Option<FactAnswer>) {
        self.sheet
            .answer(&self.facts.iter().map(|fact| (*fact, answer)).collect::<Vec<_>>());
    }

    /// Saves what was entered.
    ///
    /// # Errors
    /// What is wrong with it; nothing is changed then.
    pub(super) fn save(&self, entry: Entry) -> Result<(), Text> {
        let answers: Option<Vec<FactAnswer>> = match entry {
            Entry::Number(typed) => {
                let typed = typed.with_untracked(|typed| number::plain(typed));
                let read = |fact: &FactId| self.sheet.catalogue.vocabulary.read(*fact, &typed);
                let read: Result<_, _> = self.facts.iter().map(read).collect();
                Some(read.map_err(|_| text::WRONG_NUMBER)?)
            }
            Entry::Choice(choice) => {
                let choice = choice.get_untracked();
                match self.about() {
                    Some(about) => choice.answer(&about.kind).map(|answer| vec![answer]),
                    None => (0..)
                        .zip(&self.facts)
                        .map(|(place, _)| choice.tick(place))
                        .collect(),
                }
            }
        };
        let answers = answers.ok_or(text::CHOOSE_FIRST)?;
        let answers = self.facts.iter().copied().zip(answers.into_iter().map(Some));
        self.sheet.answer(&answers.collect::<Vec<_>>());
        Ok(())
    }
}
