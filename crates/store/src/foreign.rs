//! Keys of a record whose value is an object, of which this version may not understand everything.

use serde_json::value::RawValue;
use shopready_engine::record::{Entries, Record};

/// Changes one entry of the object under a key, or takes it away; all others stay as they are written. A value that is
/// no object stays under another name.
pub(crate) fn set_entry(record: &mut Record<'static>, key: &str, name: &str, value: Option<Box<RawValue>>) {
    let written = record.extra.text(key).map(str::to_owned);
    let mut entries = match written.as_deref().map(Entries::read) {
        Some(Some(entries)) => entries,
        Some(None) => {
            set_aside(record, key);
            Entries::default()
        }
        None => Entries::default(),
    };
    entries.set(name, value);
    let json = (!entries.is_empty()).then(|| entries.write());
    record.extra.put(key, json);
}

/// Moves what nobody can read here to the first name that is free.
pub(crate) fn set_aside(record: &mut Record<'static>, key: &str) {
    let is_free = |name: &String| record.extra.text(name).is_none();
    let name = (1_u32..)
        .map(|number| format!("{key}_aside_{number}"))
        .find(is_free);
    let unread = record.extra.text(key).map(str::to_owned);
    if let Some(name) = name {
        record.extra.put(&name, unread);
        record.extra.put(key, None);
    }
}
