//! What was entered in the form, and what is wrong with it.

use leptos::prelude::*;
use shopready_engine::check::Level;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_store::marks::{Mark, State};

use super::super::board::Board;
use super::day;
use crate::text::date;
use crate::words::{Words, plan as text};

/// The most characters of a reason in the owner's own words.
pub(super) const REASON_LENGTH: usize = 200;

/// What is to be said about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Planned,
    Done,
    NotForUs,
}

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Wrong {
    /// It is no day.
    Day,
    /// A planned day is past.
    Past,
    /// A day of something done is still to come.
    Ahead,
    /// It was not said what was found.
    Found,
    /// No reason was given.
    Reason,
}

impl Wrong {
    /// The element of the field.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Day | Self::Past | Self::Ahead => "mark-day",
            Self::Found => "found-0",
            Self::Reason => "reason-0",
        }
    }

    /// What is wrong and what to do. `example` is a day that would do.
    pub(in super::super) fn said(self, words: Words, example: Option<Date>) -> String {
        let text = match self {
            Self::Day => {
                let example = example.map(|day| date::day(words, day)).unwrap_or_default();
                return text::date_wrong(words, &example);
            }
            Self::Past => text::DATE_PAST,
            Self::Ahead => text::DATE_AHEAD,
            Self::Found => text::FOUND_MISSING,
            Self::Reason => text::REASON_MISSING,
        };
        words.get(text).to_owned()
    }
}

/// What was entered so far. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) kind: RwSignal<Kind>,
    /// The day to plan for, as typed.
    pub(super) planned_day: RwSignal<String>,
    /// The day on which it was done, as typed.
    pub(super) done_day: RwSignal<String>,
    pub(super) found: RwSignal<Option<Level>>,
    /// The place of a ready reason; the one after them for the owner's own words.
    pub(super) reason: RwSignal<Option<usize>>,
    pub(super) own_words: RwSignal<String>,
    pub(super) wrong: RwSignal<Option<Wrong>>,
}

impl Entry {
    /// The entry as it stands when the form opens.
    pub(super) fn new(board: Board, decided: Option<&State>) -> Self {
        let planned_day = match decided {
            Some(State::Planned(day)) => day.to_string(),
            _ => day::in_two_weeks(board.today),
        };
        let done_day = board.today.map(|today| today.to_string()).unwrap_or_default();
        Self {
            kind: RwSignal::new(Kind::Planned),
            planned_day: RwSignal::new(planned_day),
            done_day: RwSignal::new(done_day),
            found: RwSignal::new(None),
            reason: RwSignal::new(None),
            own_words: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// Turns to another kind; what was wrong with the one before is of no use.
    pub(super) fn choose(self, kind: Kind) {
        self.wrong.set(None);
        self.kind.set(kind);
    }

    pub(super) fn planned(self, today: Option<Date>) -> Result<Date, Wrong> {
        self.planned_day
            .with_untracked(|typed| day::planned(typed, today))
    }

    pub(super) fn done(self, step: StepId, today: Option<Date>) -> Result<(Date, Option<Level>), Wrong> {
        let found = self.found.get_untracked();
        if step.to.is_none() && found.is_none() {
            return Err(Wrong::Found);
        }
        let day = self.done_day.with_untracked(|typed| day::done(typed, today))?;
        Ok((day, found))
    }

    /// The word of a ready reason, or the owner's own words.
    pub(super) fn reason(self) -> Result<String, Wrong> {
        let place = self.reason.get_untracked().ok_or(Wrong::Reason)?;
        if let Some(ready) = Mark::REASONS.get(place) {
            return Ok((*ready).to_owned());
        }
        let own: String = self
            .own_words
            .with_untracked(|words| words.trim().chars().take(REASON_LENGTH).collect());
        if own.is_empty() {
            Err(Wrong::Reason)
        } else {
            Ok(own)
        }
    }
}
