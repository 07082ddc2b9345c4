//! What is asked before something is erased.

use leptos::prelude::*;
use shopready_engine::check::{Mode, Sector};

use crate::browser::document;
use crate::components::confirm::{Question, confirm};
use crate::session::{Kept, Session};
use crate::text::date;
use crate::words::{question, settings as text, start};

/// What is about to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// The open check.
    Check,
    /// Everything on the device.
    All,
    /// A text that could not be read, by its name.
    Damaged(String),
}

/// Asks, and erases.
pub(super) fn dialog(
    session: Session,
    kept: Memo<Option<Kept>>,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let question = move |ask: Ask| match ask {
        Ask::Check => Question {
            title: text::ASK_CHECK,
            goes: open_check(session, kept).into_iter().collect(),
            note: text::CAN_UNDO,
            action: text::ERASE,
        },
        Ask::All => Question {
            title: text::ASK_ALL,
            goes: everything(session, kept),
            note: text::CAN_UNDO,
            action: text::ERASE,
        },
        Ask::Damaged(name) => Question {
            title: text::ASK_DAMAGED,
            goes: number_of(kept, &name)
                .map(|number| text::damaged_name(session.words(), &number.to_string()))
                .into_iter()
                .collect(),
            note: text::CAN_UNDO,
            action: text::DISCARD,
        },
    };
    let act = move |ask: Ask| {
        match ask {
            Ask::Check => {
                if let Some(id) = session.open_id() {
                    session.erase(&id);
                }
            }
            Ask::All => session.erase_all(),
            Ask::Damaged(name) => session.discard_damaged(&name),
        }
        // That it is done, and how to undo it, stands at the top.
        document::scroll_to_top();
        document::focus_later("heading".to_owned());
    };
    confirm(session, asked, question, act)
}

/// Trade and mode of the open check, and the day of its last change.
fn open_check(session: Session, kept: Memo<Option<Kept>>) -> Option<String> {
    let words = session.words();
    let id = session.open_id()?;
    kept.with(|kept| {
        let summary = kept.as_ref()?.checks.iter().find(|summary| summary.id == id)?;
        let sector = match summary.sector {
            Sector::Retail => start::CHECK_RETAIL,
            Sector::Catering => start::CHECK_CATERING,
        };
        let mode = match summary.mode {
            Mode::Quick => question::QUICK_CHECK,
            Mode::Full => question::FULL_CHECK,
        };
        let day = date::moment(words, &summary.changed);
        let name = start::check_name(words, &day, words.get(sector));
        Some(start::check_state(words, words.get(mode), &name))
    })
}

fn everything(session: Session, kept: Memo<Option<Kept>>) -> Vec<String> {
    let words = session.words();
    let (checks, damaged) = kept.with(|kept| {
        kept.as_ref().map_or((0, 0), |kept| {
            (kept.checks.len() + kept.later, kept.damaged.len())
        })
    });
    let mut goes = vec![text::goes_checks(words, &checks.to_string())];
    if damaged > 0 {
        goes.push(text::goes_damaged(words, &damaged.to_string()));
    }
    goes.push(words.get(text::GOES_SETTINGS).to_owned());
    goes
}

/// The number under which an unreadable text is shown.
fn number_of(kept: Memo<Option<Kept>>, name: &str) -> Option<usize> {
    kept.with(|kept| {
        kept.as_ref()?
            .damaged
            .iter()
            .position(|damaged| damaged.name == name)
    })
    .map(|place| place + 1)
}
