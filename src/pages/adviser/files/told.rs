//! What became of an export, and what is wrong with a file, in words.

use leptos::prelude::*;
use shopready_store::exchange::{Bad, FileFault, Reason};

use super::out::{NotMade, Outcome};
use crate::components::notice::{Tone, notice};
use crate::words::{Words, files as text, lock};

/// What became of an export.
pub(super) fn outcome(words: Words, outcome: Outcome) -> impl IntoView {
    let (tone, state, lines) = match outcome {
        Outcome::Made(name, clients, checks, left_out, is_backup) => {
            let (clients, checks) = (clients.to_string(), checks.to_string());
            let first = if is_backup {
                text::made(words, &checks, &clients, &name)
            } else {
                text::made_plain(words, &checks, &name)
            };
            let left_out = (left_out > 0).then(|| text::left_out(words, &left_out.to_string()));
            let where_to = Some(words.get(text::MADE_WHERE).to_owned());
            (Tone::Success, "made", vec![Some(first), left_out, where_to])
        }
        Outcome::Not(NotMade::Stopped) => (
            Tone::Info,
            "stopped",
            vec![Some(words.get(text::STOPPED).to_owned())],
        ),
        Outcome::Not(why) => {
            let line = match why {
                NotMade::Differs | NotMade::Stopped | NotMade::Passphrase => text::NOT_MADE,
                NotMade::NoCrypto => lock::NO_CRYPTO,
                NotMade::Device => text::UNREADABLE_DEVICE,
                NotMade::Refused => text::REFUSED,
                NotMade::Nothing => text::NOTHING_CHOSEN,
            };
            (Tone::Warn, "not-made", vec![Some(words.get(line).to_owned())])
        }
    };
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    view! {
        <div id="made" tabindex="-1" data-outcome=state>
            {notice(tone, lines)}
        </div>
    }
}

/// Why nothing of a file is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing of it can be.
    File(FileFault),
    /// It holds more than any browser keeps.
    TooMuch,
    /// It cannot be read.
    Unreadable,
    /// The device cannot be read.
    Device,
    /// It was sealed, and is not as it was written.
    Altered,
    /// The user stopped it.
    Stopped,
}

impl Refusal {
    fn id(self) -> &'static str {
        match self {
            Self::File(FileFault::Empty) => "empty",
            Self::File(FileFault::OtherProgram) => "other-program",
            Self::File(FileFault::Encoding) => "encoding",
            Self::File(FileFault::Later) => "later",
            Self::File(FileFault::Cut) => "cut",
            Self::TooMuch => "too-much",
            Self::Unreadable => "unreadable",
            Self::Device => "device",
            Self::Altered => "altered",
            Self::Stopped => "stopped",
        }
    }
}

/// Why nothing of a file is taken, and what to do.
pub(super) fn refusal(words: Words, name: &str, why: Refusal) -> impl IntoView + use<> {
    let line = match why {
        Refusal::File(FileFault::Empty) => text::fault_empty(words, name),
        Refusal::File(FileFault::OtherProgram) => text::fault_other(words, name),
        Refusal::File(FileFault::Encoding) => text::fault_encoding(words, name),
        Refusal::File(FileFault::Later) => text::fault_later(words, name),
        Refusal::File(FileFault::Cut) => text::fault_cut(words, name),
        Refusal::TooMuch => text::fault_too_much(words, name),
        Refusal::Unreadable => text::fault_unreadable(words, name),
        Refusal::Device => words.get(text::UNREADABLE_DEVICE).to_owned(),
        Refusal::Altered => text::fault_altered(words, name),
        Refusal::Stopped => words.get(text::STOPPED).to_owned(),
    };
    let is_error = !matches!(why, Refusal::Stopped);
    let nothing =
        (is_error && why != Refusal::Device).then(|| view! { <p>{words.get(text::NOTHING_CHANGED)}</p> });
    let tone = if is_error { Tone::Error } else { Tone::Info };
    view! {
        <div id="refusal" tabindex="-1" data-fault=why.id()>
            {notice(
                tone,
                view! {
                    <p class="files-text">
                        <bdi>{line}</bdi>
                    </p>
                    {nothing}
                },
            )}
        </div>
    }
}

/// Something that is skipped: where, what, why, and what to do.
pub(super) fn bad(words: Words, bad: &Bad) -> String {
    let reason = match &bad.reason {
        Reason::NotJson => words.get(text::WHY_NOT_JSON).to_owned(),
        Reason::NotUtf8 => words.get(text::WHY_NOT_UTF8).to_owned(),
        Reason::TooLong => words.get(text::WHY_TOO_LONG).to_owned(),
        Reason::Cut => words.get(text::WHY_CUT).to_owned(),
        Reason::Record(error) => text::why_record(words, &error.at),
        Reason::Key(at) | Reason::Client(at) => text::why_record(words, at),
        Reason::Id => words.get(text::WHY_ID).to_owned(),
        Reason::Later => words.get(text::WHY_LATER).to_owned(),
        Reason::Twice => words.get(text::WHY_TWICE).to_owned(),
        Reason::Device => words.get(text::WHY_DEVICE).to_owned(),
    };
    let line = bad.line.to_string();
    match &bad.name {
        Some(name) => text::bad_named(words, &line, name, &reason),
        None => text::bad_line(words, &line, &reason),
    }
}
