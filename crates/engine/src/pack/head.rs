//! What every pack has: the questionnaire's version, mode, profile and answers.

use super::bits::{Fault, Reader, Writer};
use crate::check::{Answer, Answers, Check, Level, Mode, Profile};
use crate::questionnaire::{self, ProfileQuestionId, QuestionId};

/// States of a question: not answered, the levels, and these two.
const DONT_KNOW: u64 = 6;
const NOT_APPLICABLE: u64 = 7;

/// Three numbers of a version such as `0.1.0`; `None` if it is written in another way.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut parts = version.split('.').map(str::parse);
    let numbers = [parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?];
    (written(numbers) == version).then_some(numbers)
}

fn written([major, minor, patch]: [u64; 3]) -> String {
    format!("{major}.{minor}.{patch}")
}

pub(super) fn write_version(out: &mut Writer, version: &str) {
    let numbers = numbers(version);
    out.flag(numbers.is_none());
    match numbers {
        Some(numbers) => numbers.into_iter().for_each(|number| out.number(number, 3)),
        None => out.text(version),
    }
}

/// The version, if it is another than this program's.
pub(super) fn read_version(bits: &mut Reader<'_>) -> Result<Option<String>, Fault> {
    let version = if bits.flag()? {
        bits.text()?
    } else {
        written([bits.number(3)?, bits.number(3)?, bits.number(3)?])
    };
    Ok((version != questionnaire::VERSION).then_some(version))
}

/// How many bits tell so many states apart.
fn width(states: usize) -> u32 {
    states.saturating_sub(1).checked_ilog2().map_or(0, |log| log + 1)
}

/// How many answers a profile question has, and whether it may be left out.
fn options(question: ProfileQuestionId) -> (usize, bool) {
    let required = [ProfileQuestionId::SECTOR, ProfileQuestionId::STAFF].contains(&question);
    (question.rules().options.len(), !required)
}

/// Whether the quick check holds answers to questions that it does not ask.
fn has_more(check: &Check) -> bool {
    let full = QuestionId::path(check.profile.sector(), Mode::Full);
    let mut others = full.filter(|question| !check.is_on_path(*question));
    others.any(|question| check.answers.get(question).is_some())
}

pub(super) fn write_check(out: &mut Writer, check: &Check) {
    let quick = check.mode == Mode::Quick;
    let more = has_more(check);
    out.flag(quick);
    if quick {
        out.flag(more);
    }
    for question in ProfileQuestionId::all() {
        let (count, optional) = options(question);
        let given = check
            .profile
            .get(question)
            .map_or(0, |option| u64::from(option) + 1);
        let shift = u64::from(!optional);
        out.bits(given.saturating_sub(shift), width(count + usize::from(optional)));
    }
    let asked = if more { Mode::Full } else { check.mode };
    for question in QuestionId::path(check.profile.sector(), asked) {
        out.bits(state(check.answers.get(question)), 3);
    }
}

fn state(answer: Option<Answer>) -> u64 {
    match answer {
        None => 0,
        Some(Answer::Level(level)) => u64::from(level.get()) + 1,
        Some(Answer::DontKnow) => DONT_KNOW,
        Some(Answer::NotApplicable) => NOT_APPLICABLE,
    }
}

pub(super) fn read_check(bits: &mut Reader<'_>) -> Result<Check, Fault> {
    let mode = if bits.flag()? { Mode::Quick } else { Mode::Full };
    let asked = if mode == Mode::Quick && !bits.flag()? {
        Mode::Quick
    } else {
        Mode::Full
    };
    let mut given = [None; ProfileQuestionId::COUNT];
    for question in ProfileQuestionId::all() {
        let (count, optional) = options(question);
        let option = bits.bits(width(count + usize::from(optional)))? as u8;
        given[question.index()] = if optional {
            option.checked_sub(1)
        } else {
            Some(option)
        };
    }
    let profile = Profile::from_options(given).ok_or(Fault::Wrong)?;
    let mut answers = Answers::new();
    for question in QuestionId::path(profile.sector(), asked) {
        answers.set(question, answer(question, bits.bits(3)?)?);
    }
    Ok(Check {
        mode,
        profile,
        answers,
    })
}

fn answer(question: QuestionId, state: u64) -> Result<Option<Answer>, Fault> {
    Ok(Some(match state {
        0 => return Ok(None),
        DONT_KNOW => Answer::DontKnow,
        NOT_APPLICABLE if question.rules().not_applicable_allowed => Answer::NotApplicable,
        level => Level::new(level as u8 - 1)
            .map(Answer::Level)
            .ok_or(Fault::Wrong)?,
    }))
}
