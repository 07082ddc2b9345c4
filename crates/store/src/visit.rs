//! A client's visit that was put away: one text of a few hundred characters, of which lists read the head only.
//!
//! The fields, between tabs: the form, the business, revision, begun, changed, steps planned and done, the check as
//! the hand-over packs it, what remains of the record, squeezed, and a checksum of all before it. Nothing is lost: [`read_visit`] gives back the
//! check that [`write_visit`] was given, whatever else its record holds.

use shopready_engine::check::{Check, Mode};
use shopready_engine::pack::{self, PackError};
use shopready_engine::questionnaire::QuestionId;
use shopready_engine::record::Entries;

use crate::dense;
use crate::fields::{push, unfold};
use crate::marks::State;
use crate::saved::{SavedCheck, Unreadable};
use crate::squeeze::{spread, squeeze};
use crate::sum::fnv;

/// The form in which answers and facts stand in the head only.
const PARTED: &str = "2";

/// The form whose remainder is the whole record: for one that would not come back otherwise.
const WHOLE: &str = "2w";

/// The same two without a checksum, as they were written at first.
const FIRST: [&str; 2] = ["1", "1w"];

/// Fields before the squeezed remainder.
const HEAD: usize = 8;

/// What lists need of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitLine {
    /// Id of the check.
    pub id: String,
    /// What all checks of the client share.
    pub business: String,
    /// Counts the saves.
    pub revision: u64,
    /// Moment of the beginning, UTC.
    pub begun: String,
    /// Moment of the last save, UTC.
    pub changed: String,
    /// Steps that are planned.
    pub planned: u16,
    /// Steps that were done.
    pub done: u16,
    /// Mode, profile and answers.
    pub check: Check,
    /// The same with the facts, as [`pack::encode`] packs them.
    pub packed: Vec<u8>,
}

impl VisitLine {
    /// The line of a check, wherever it stands.
    #[must_use]
    pub fn of(saved: &SavedCheck) -> Self {
        let marks = saved.marks();
        let count = |is: fn(&State) -> bool| {
            let those = marks.iter().filter(|mark| is(&mark.state)).count();
            u16::try_from(those).unwrap_or(u16::MAX)
        };
        Self {
            id: saved.id().to_owned(),
            business: saved.business(),
            revision: saved.revision,
            begun: saved.begun.clone(),
            changed: saved.changed.clone(),
            planned: count(|state| matches!(state, State::Planned(_))),
            done: count(|state| matches!(state, State::Done { .. })),
            check: saved.check().clone(),
            packed: pack::encode(saved.record()),
        }
    }

    /// Reads the head of a visit.
    ///
    /// # Errors
    /// The text is no visit, or of a later version.
    pub fn read(id: &str, text: &str) -> Result<Self, Unreadable> {
        let fields: Vec<_> = verified(text)?.splitn(HEAD + 1, '\t').collect();
        let &[form, business, revision, begun, changed, planned, done, packed, _] = fields.as_slice() else {
            return Err(not_a_visit(text));
        };
        if form != PARTED && form != WHOLE && !FIRST.contains(&form) {
            return Err(not_a_visit(text));
        }
        let wrong = Unreadable::Key("visit");
        let packed = dense::read(packed).ok_or(wrong.clone())?;
        Ok(Self {
            id: id.to_owned(),
            business: unfold(business),
            revision: revision.parse().map_err(|_| wrong.clone())?,
            begun: unfold(begun),
            changed: unfold(changed),
            planned: planned.parse().map_err(|_| wrong.clone())?,
            done: done.parse().map_err(|_| wrong.clone())?,
            check: pack::check(&packed).map_err(unpacked)?,
            packed,
        })
    }

    /// Whether this visit was begun before another. Of two begun in the same moment the id decides.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        (&self.begun, &self.id) < (&other.begun, &other.id)
    }
}

/// A check as a visit that is put away.
#[must_use]
pub fn write_visit(saved: &SavedCheck) -> String {
    let line = VisitLine::of(saved);
    let parted = write(PARTED, &line, &without_answers(saved));
    let comes_back = read_visit(saved.id(), &parted).is_ok_and(|back| is_same(&back, saved));
    if comes_back {
        parted
    } else {
        write(WHOLE, &line, saved)
    }
}

/// The check of a visit that was put away.
///
/// # Errors
/// The text is no visit, or of a later version.
pub fn read_visit(id: &str, text: &str) -> Result<SavedCheck, Unreadable> {
    let line = VisitLine::read(id, text)?;
    let wrong = Unreadable::Key("visit");
    let squeezed = verified(text)?.splitn(HEAD + 1, '\t').last();
    let squeezed = squeezed.and_then(dense::read);
    let json = squeezed
        .and_then(|squeezed| spread(&squeezed))
        .ok_or(wrong.clone())?;
    let mut saved = SavedCheck::read(std::str::from_utf8(&json).map_err(|_| wrong.clone())?)?;
    if saved.id() != id {
        return Err(Unreadable::Key("id"));
    }
    if text.split('\t').next().is_some_and(|form| form.ends_with('w')) {
        return Ok(saved);
    }
    let packed = pack::decode(&line.packed).map_err(unpacked)?;
    // The first form has no checksum.
    if saved.check().profile != packed.check.profile || saved.check().mode != packed.check.mode {
        return Err(wrong);
    }
    for (question, answer) in packed.check.answers.iter() {
        saved.check_mut().answers.set(question, Some(answer));
    }
    saved.record_mut().facts = packed.facts;
    Ok(saved)
}

fn write(form: &str, line: &VisitLine, rest: &SavedCheck) -> String {
    let mut text = form.to_owned();
    push(&mut text, &line.business);
    push(&mut text, &line.revision.to_string());
    push(&mut text, &line.begun);
    push(&mut text, &line.changed);
    push(&mut text, &line.planned.to_string());
    push(&mut text, &line.done.to_string());
    push(&mut text, &dense::write(&line.packed));
    push(&mut text, &dense::write(&squeeze(rest.write_bare().as_bytes())));
    let sum = dense::write(&fnv(&text).to_be_bytes());
    push(&mut text, &sum);
    text
}

/// A visit without its checksum, which must fit.
fn verified(text: &str) -> Result<&str, Unreadable> {
    if FIRST.iter().any(|form| text.split('\t').next() == Some(form)) {
        return Ok(text);
    }
    let (before, sum) = text.rsplit_once('\t').ok_or_else(|| not_a_visit(text))?;
    if dense::read(sum).is_some_and(|sum| sum == fnv(before).to_be_bytes()) {
        Ok(before)
    } else {
        Err(not_a_visit(text))
    }
}

/// The same check without what the head holds.
fn without_answers(saved: &SavedCheck) -> SavedCheck {
    let mut rest = saved.clone();
    let sector = rest.check().profile.sector();
    for question in QuestionId::path(sector, Mode::Full) {
        rest.check_mut().answers.set(question, None);
    }
    rest.record_mut().facts = Entries::default();
    rest
}

/// Whether two checks hold the same. The order of the facts says nothing.
fn is_same(one: &SavedCheck, other: &SavedCheck) -> bool {
    let facts = |saved: &SavedCheck| {
        let facts = saved.record().facts.texts();
        let mut facts: Vec<_> = facts
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .collect();
        facts.sort();
        facts
    };
    let rest = |saved: &SavedCheck| without_answers(saved).write_bare();
    one.check() == other.check() && facts(one) == facts(other) && rest(one) == rest(other)
}

fn unpacked(error: PackError) -> Unreadable {
    if matches!(error, PackError::LaterFormat | PackError::OtherQuestionnaire(_)) {
        Unreadable::Later
    } else {
        Unreadable::Key("visit")
    }
}

fn not_a_visit(text: &str) -> Unreadable {
    let form = text.split('\t').next().unwrap_or_default();
    if form.parse::<u32>().is_ok_and(|form| form > 2) {
        Unreadable::Later
    } else {
        Unreadable::Key("visit")
    }
}
