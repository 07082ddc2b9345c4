//! Writing results as JSON, by hand: a result has few kinds of values, and copying is all it takes.

use shopready_engine::check::Mode;
use shopready_engine::eligibility::Assessment;
use shopready_engine::fraction::Fraction;
use shopready_engine::plan::{Step, Steps};
use shopready_engine::questionnaire::{QuestionId, Stage};
use shopready_engine::score::{Overall, Score};

use super::pieces::{Open, Pieces};

/// Writes a text with its quotes.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            0..0x20 => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                out.extend_from_slice(b"\\u00");
                out.push(DIGITS[usize::from(byte >> 4)]);
                out.push(DIGITS[usize::from(byte & 15)]);
            }
            byte => out.push(byte),
        }
    }
    out.push(b'"');
}

fn plain(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn number(out: &mut Vec<u8>, number: impl itoa::Integer) {
    plain(out, itoa::Buffer::new().format(number));
}

fn number_or_null(out: &mut Vec<u8>, value: Option<u8>) {
    match value {
        Some(value) => number(out, value),
        None => plain(out, "null"),
    }
}

/// An id of our own, which needs no escapes.
fn id(out: &mut Vec<u8>, id: &str) {
    out.push(b'"');
    plain(out, id);
    out.push(b'"');
}

fn list<T>(out: &mut Vec<u8>, items: impl Iterator<Item = T>, write: impl Fn(&mut Vec<u8>, T)) {
    out.push(b'[');
    for (place, item) in items.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        write(out, item);
    }
    out.push(b']');
}

/// The result of a line that is no valid record.
pub(super) fn error(out: &mut Vec<u8>, id: Option<&str>, line: u64, at: &str, reason: &str) {
    plain(out, "{\"id\":");
    match id {
        Some(id) => text(out, id),
        None => plain(out, "null"),
    }
    plain(out, ",\"line\":");
    number(out, line);
    plain(out, ",\"error\":{\"at\":");
    text(out, at);
    plain(out, ",\"reason\":");
    text(out, reason);
    plain(out, "}}\n");
}

/// The beginning of the result of a record.
pub(super) fn begin(out: &mut Vec<u8>, id: &str) {
    plain(out, "{\"id\":");
    text(out, id);
}

/// Everything but steps and schemes.
pub(super) fn score(out: &mut Vec<u8>, score: &Score) {
    plain(out, ",\"mode\":");
    id(out, score.mode.id());
    overall(out, score.overall.as_ref());
    plain(out, ",\"stage\":{\"shown\":");
    stage(out, score.stage.shown);
    plain(out, ",\"by_score\":");
    stage(out, score.stage.by_score);
    plain(out, ",\"allowed\":");
    stage(out, Some(score.stage.allowed));
    plain(out, ",\"held_by\":");
    list(out, score.stage.held_by.iter(), question);
    plain(out, "},\"answered\":{\"percent\":\"");
    let permille = score.answered.permille();
    number(out, permille / 10);
    out.push(b'.');
    number(out, permille % 10);
    plain(out, "\",\"confidence\":");
    id(out, score.answered.confidence.id());
    plain(out, ",\"many_not_applicable\":");
    plain(
        out,
        if score.answered.many_not_applicable {
            "true"
        } else {
            "false"
        },
    );
    plain(out, "},\"dimensions\":");
    let shown = if score.mode == Mode::Full {
        &score.dimensions[..]
    } else {
        &[]
    };
    list(out, shown.iter(), |out, dimension| {
        plain(out, "{\"id\":");
        id(out, dimension.dimension.id());
        plain(out, ",\"score\":");
        number_or_null(out, dimension.score);
        plain(out, ",\"high\":");
        number_or_null(out, dimension.high);
        out.push(b'}');
    });
}

fn overall(out: &mut Vec<u8>, overall: Option<&Overall>) {
    plain(out, ",\"overall\":{\"score\":");
    number_or_null(out, overall.map(|overall| overall.score));
    plain(out, ",\"high\":");
    number_or_null(out, overall.map(|overall| overall.high));
    plain(out, ",\"exact\":");
    match overall {
        Some(overall) => fraction(out, overall.exact),
        None => plain(out, "null"),
    }
    out.push(b'}');
}

fn fraction(out: &mut Vec<u8>, fraction: Fraction) {
    out.push(b'"');
    number(out, fraction.numerator());
    out.push(b'/');
    number(out, fraction.denominator());
    out.push(b'"');
}

fn stage(out: &mut Vec<u8>, stage: Option<Stage>) {
    match stage {
        Some(stage) => id(out, stage.id()),
        None => plain(out, "null"),
    }
}

fn question(out: &mut Vec<u8>, question: QuestionId) {
    id(out, question.id());
}

/// The three lists of steps.
pub(super) fn steps(out: &mut Vec<u8>, steps: &Steps) {
    let step = |out: &mut Vec<u8>, step: &Step| question(out, step.question);
    plain(out, ",\"steps\":{\"quick\":");
    list(out, steps.quick.iter(), step);
    plain(out, ",\"projects\":");
    list(out, steps.projects.iter(), step);
    plain(out, ",\"later\":");
    list(out, steps.later.iter(), step);
    out.push(b'}');
}

/// The verdict on a scheme that the facts decide.
pub(super) fn scheme(out: &mut Vec<u8>, pieces: &Pieces, open: &Open, assessment: Assessment) {
    let scheme = &pieces.catalogue.schemes[open.place];
    out.extend_from_slice(&open.begin);
    plain(out, assessment.verdict.id());
    plain(out, "\",\"failed\":");
    list(out, assessment.failed.iter(), |out, place| {
        out.extend_from_slice(&open.predicates[place])
    });
    plain(out, ",\"missing\":");
    list(out, assessment.missing(scheme), |out, place| {
        out.extend_from_slice(&pieces.facts[place.index()])
    });
    out.extend_from_slice(open.end);
}
