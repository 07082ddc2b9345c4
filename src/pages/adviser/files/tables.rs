//! Tables for a spreadsheet: checks, answers in long form, steps.

mod answers;
mod checks;
mod steps;

use shopready_engine::check::{Mode, Sector};
use shopready_store::client::Client;
use shopready_store::exchange::csv::{MARK, push_row};
use shopready_store::saved::SavedCheck;

use super::export::name;
use super::out::{Made, NotMade};
use super::scope::Contents;
use super::work::{Doing, Work};
use crate::adviser::Adviser;
use crate::words::{Words, question, start};

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// One row a check.
    Checks,
    /// One row a question.
    Answers,
    /// One row a step that something was decided about.
    Steps,
}

impl Table {
    /// Its name in the name of the file.
    fn id(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Answers => "answers",
            Self::Steps => "steps",
        }
    }

    fn heads(self, words: Words) -> Vec<&'static str> {
        match self {
            Self::Checks => checks::heads(words),
            Self::Answers => answers::heads(words),
            Self::Steps => steps::heads(words),
        }
    }

    fn rows(self, words: Words, saved: &SavedCheck, client: Option<&Client>) -> Vec<Vec<String>> {
        match self {
            Self::Checks => vec![checks::row(words, saved, client)],
            Self::Answers => answers::rows(words, saved, client),
            Self::Steps => steps::rows(words, saved, client),
        }
    }
}

/// A table of all checks that were chosen.
pub(super) async fn table(
    adviser: &'static Adviser,
    words: Words,
    table: Table,
    contents: &Contents,
    work: &Work,
    now: &str,
) -> Result<Made, NotMade> {
    let mut text = String::from(MARK);
    push_row(&mut text, table.heads(words));
    let mut stretch = work.begin(Doing::Writing, contents.checks.len());
    work.show().await;
    let mut checks = 0;
    for (place, id) in contents.checks.iter().enumerate() {
        if let Some((saved, _)) = adviser.held_check(id) {
            let client = adviser.held_client(&saved.business());
            for row in table.rows(words, &saved, client.as_ref()) {
                push_row(&mut text, row.iter().map(String::as_str));
            }
            checks += 1;
        }
        stretch.done(place).await?;
    }
    Ok(Made {
        name: name(table.id(), now, "csv"),
        text,
        clients: 0,
        checks,
        left_out: contents.checks.len() - checks,
    })
}

/// The name of a client; empty where there is none.
fn client_name(client: Option<&Client>) -> String {
    client.map(|client| client.name.clone()).unwrap_or_default()
}

fn trade(words: Words, sector: Sector) -> String {
    let trade = match sector {
        Sector::Retail => start::CHECK_RETAIL,
        Sector::Catering => start::CHECK_CATERING,
    };
    words.get(trade).to_owned()
}

fn mode(words: Words, mode: Mode) -> String {
    let mode = match mode {
        Mode::Quick => question::QUICK_CHECK,
        Mode::Full => question::FULL_CHECK,
    };
    words.get(mode).to_owned()
}

/// The day of a moment where the device stands, as every program reads it: `2026-11-22`.
fn day(moment: &str) -> String {
    let day = crate::text::date::day_of(moment);
    day.map(|day| day.to_string()).unwrap_or_default()
}
