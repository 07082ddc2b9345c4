//! What an adviser does at a part of a check: moving the cursor, answering, marking, going on.

use leptos::prelude::*;
use shopready_engine::check::Answer;
use shopready_engine::questionnaire::{DimensionId, QuestionId, QuestionSet};
use shopready_store::evidence::Evidence;
use shopready_store::saved::SavedCheck;

use super::place::{self, Counts};
use super::{FOOT, route};
use crate::adviser::Adviser;
use crate::browser::document;
use crate::pages::evidence;
use crate::session::Session;
use crate::words::Words;

/// A part of the open check on screen. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) session: Session,
    pub(super) words: Words,
    pub(super) part: DimensionId,
    /// The questions of the part, those that the profile leaves out too.
    pub(super) questions: Memo<Vec<QuestionId>>,
    /// The questions whose answer is that of last time and not confirmed.
    pub(super) carried: Memo<QuestionSet>,
    pub(super) counts: Memo<Counts>,
    /// The question that the keys speak of; none at the way on, where one key too many must not change an answer.
    pub(super) cursor: RwSignal<Option<QuestionId>>,
    /// The question whose note is being written.
    pub(super) noting: RwSignal<Option<QuestionId>>,
}

/// The id of the element of a question.
pub(super) fn card_id(question: QuestionId) -> String {
    ["entry-", question.id()].concat()
}

/// The id of the field for the note on an answer.
pub(super) fn note_id(question: QuestionId) -> String {
    ["note-", question.id()].concat()
}

impl Desk {
    pub(super) fn new(session: Session, part: DimensionId) -> Self {
        let carried = Memo::new(move |_| session.carried());
        let counts = Memo::new(move |_| {
            session.with_open(|open| {
                open.map(|open| place::counts(open.check(), open.carried()))
                    .unwrap_or_default()
            })
        });
        let questions = Memo::new(move |_| {
            session.with_open(|open| {
                open.map(|open| place::questions(open.check(), part))
                    .unwrap_or_default()
            })
        });
        let left = Adviser::of(session).entry_place();
        let cursor = session.with_open_now(|open| {
            let open = open?;
            place::beginning(open.check(), open.carried(), part, left)
        });
        Self {
            session,
            words: session.words(),
            part,
            questions,
            carried,
            counts,
            cursor: RwSignal::new(cursor),
            noting: RwSignal::new(None),
        }
    }

    /// Shows the question at the cursor once the screen is drawn, unless it is the first: a part that begins at its top
    /// is read from its heading.
    pub(super) fn arrive(self) {
        let Some(question) = self.cursor.get_untracked() else {
            return;
        };
        let is_first = self
            .questions
            .with_untracked(|questions| questions.first() == Some(&question));
        if is_first {
            return;
        }
        // The frame after the one in which the heading takes the focus.
        request_animation_frame(move || {
            request_animation_frame(move || {
                // The screen may be gone by now.
                if self.cursor.try_get_untracked().is_some() {
                    self.move_to(question);
                }
            });
        });
    }

    /// The cursor is on a question: by a key, a tap or the focus.
    pub(super) fn set_cursor(self, question: QuestionId) {
        if self.cursor.get_untracked() != Some(question) {
            self.cursor.set(Some(question));
        }
        Adviser::of(self.session).keep_entry_place(question);
    }

    /// Moves cursor and focus to a question of this part, and shows it whole.
    pub(super) fn move_to(self, question: QuestionId) {
        self.set_cursor(question);
        let id = card_id(question);
        document::focus(&id);
        document::show_whole(&id);
    }

    /// Puts the cursor on a question after a tap in it, without scrolling.
    pub(super) fn stay_at(self, question: QuestionId) {
        self.set_cursor(question);
        // After the browser has given the focus to what was tapped.
        document::focus_later(card_id(question));
    }

    /// Gives the focus back to the question at the cursor, without scrolling.
    pub(super) fn stay(self) {
        if let Some(question) = self.cursor.get_untracked() {
            self.stay_at(question);
        }
    }

    /// Moves to a question wherever it is.
    pub(super) fn jump(self, question: QuestionId) {
        if question.rules().dimension == self.part {
            self.move_to(question);
        } else {
            Adviser::of(self.session).keep_entry_place(question);
            self.session.go(&route(question.rules().dimension));
        }
    }

    /// Moves to the question after the one at the cursor, or before it. Behind the last one comes the way on.
    pub(super) fn step(self, forward: bool) {
        let from = self.cursor.get_untracked();
        let next = self.session.with_open_now(|open| {
            let check = open?.check();
            let mut asked = place::questions(check, self.part);
            asked.retain(|question| check.ruled_out(*question).is_none());
            match from {
                Some(from) if forward => asked.into_iter().find(|other| *other > from),
                Some(from) => asked.into_iter().rev().find(|other| *other < from).or(Some(from)),
                None if forward => None,
                None => asked.pop(),
            }
        });
        if let Some(next) = next {
            self.move_to(next);
        } else {
            self.cursor.set(None);
            // It stands at the foot of the window, always in sight.
            document::focus(FOOT);
        }
    }

    /// Answers a question. The same answer again confirms one that was taken over. `false` where the question does not
    /// take it.
    pub(super) fn answer(self, question: QuestionId, answer: Answer) -> bool {
        let session = self.session;
        let is_taken = untrack(|| session.ruled_out(question).is_none())
            && (answer != Answer::NotApplicable || question.rules().not_applicable_allowed);
        let is_new = untrack(|| session.answer_of(question) != Some(answer))
            || self.carried.with_untracked(|carried| carried.contains(question));
        if is_taken && is_new {
            session.answer(question, answer);
        }
        is_taken
    }

    /// Confirms the answer of last time. `false` where there is none to confirm.
    pub(super) fn confirm(self, question: QuestionId) -> bool {
        let is_carried = self.carried.with_untracked(|carried| carried.contains(question));
        if is_carried {
            self.session.confirm(&[question]);
        }
        is_carried
    }

    /// Marks how the answer to a question is known; the same again takes the mark away.
    pub(super) fn mark(self, question: QuestionId, mark: Evidence) {
        if untrack(|| self.session.ruled_out(question).is_none()) {
            evidence::toggle(self.session, question, mark);
        }
    }

    /// Opens the note on an answer, or closes it.
    pub(super) fn note(self, question: QuestionId, is_open: bool) {
        self.noting.set(is_open.then_some(question));
        if is_open {
            document::bring_later(note_id(question));
        } else {
            self.move_to(question);
        }
    }

    /// Goes to the part before or after this one.
    pub(super) fn turn(self, forward: bool) {
        if let Some(part) = self.beside(forward) {
            self.session.go(&route(part));
        }
    }

    /// The number of a question among all that the trade is asked, from 1.
    pub(super) fn number(self, question: QuestionId) -> usize {
        let session = self.session;
        let before = |open: Option<&SavedCheck>| {
            let path = open?.check().path();
            Some(path.take_while(|other| *other < question).count())
        };
        session.with_open(before).map_or(0, |before| before + 1)
    }

    /// The part before or after this one, that has questions.
    pub(super) fn beside(self, forward: bool) -> Option<DimensionId> {
        let session = self.session;
        session.with_open_now(|open| place::beside(open?.check(), self.part, forward))
    }

    /// The first question that waits for an answer or to be confirmed.
    pub(super) fn gap(self) -> Option<QuestionId> {
        let session = self.session;
        session.with_open_now(|open| {
            let open = open?;
            place::first_to_do(open.check(), open.carried())
        })
    }
}
