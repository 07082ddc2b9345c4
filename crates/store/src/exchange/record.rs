//! A check of a file: as it was saved, or the bare record of the command line.

use shopready_engine::date::Date;
use shopready_engine::record::{Entries, Record};

use super::found::Reason;
use crate::saved::{SavedCheck, Unreadable};
use crate::sum;

/// The most characters of an id.
const LONGEST_ID: usize = 100;

/// The most characters of a moment.
const LONGEST_MOMENT: usize = 40;

/// Keys without which a record was never saved, and what it begins with here.
const SAVED: [(&str, &str); 3] = [("schema", "1"), ("revision", "1"), ("filled", "[]")];

/// Reads a check. One that was never saved counts as begun `now`.
pub(super) fn read(json: &str, now: &str) -> Result<SavedCheck, Reason> {
    if sum::fits(json) == Some(false) {
        return Err(Reason::Key("sum"));
    }
    let saved = match SavedCheck::read(json) {
        Err(Unreadable::Key("schema")) => SavedCheck::read(&saved_now(json, now)?),
        read => read,
    };
    let saved = saved.map_err(|unreadable| match unreadable {
        Unreadable::Record(error) => Reason::Record(error),
        Unreadable::Key(key) => Reason::Key(key),
        Unreadable::Later => Reason::Later,
    })?;
    if !is_id(saved.id()) || !is_id(&saved.business()) {
        Err(Reason::Id)
    } else if !is_moment(&saved.begun) {
        Err(Reason::Key("begun"))
    } else if !is_moment(&saved.changed) {
        Err(Reason::Key("changed"))
    } else {
        Ok(saved)
    }
}

/// A bare record with what saving adds.
fn saved_now(json: &str, now: &str) -> Result<String, Reason> {
    let mut record = Record::read(json.as_bytes())
        .map_err(Reason::Record)?
        .into_owned();
    for (key, value) in SAVED {
        record.extra.put(key, Some(value.to_owned()));
    }
    for key in ["begun", "changed"] {
        if record.extra.text(key).is_none() {
            record
                .extra
                .put(key, Some(serde_json::Value::from(now).to_string()));
        }
    }
    Ok(record.write())
}

/// Whether an id can stand in a key of the storage.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().count() <= LONGEST_ID && !id.contains(char::is_control)
}

/// Whether a text begins as a moment does, with a day.
pub(super) fn is_moment(text: &str) -> bool {
    text.len() <= LONGEST_MOMENT
        && text.get(..10).and_then(Date::parse).is_some()
        && !text.contains(char::is_control)
}

/// What a part calls itself, for the list of bad ones: its name or its id.
pub(super) fn name_of(json: &str) -> Option<String> {
    let entries = Entries::read(json)?;
    let text = |key: &str| serde_json::from_str::<String>(entries.text(key)?).ok();
    let name = text("name").or_else(|| text("id"))?;
    Some(name.chars().take(LONGEST_ID).collect())
}
