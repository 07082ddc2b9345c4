//! Entries of an object that are kept as they are written.

use std::borrow::Cow;
use std::cmp::Reverse;

use serde_json::value::RawValue;

use crate::json;

/// Keys and values of a JSON object, in order. Of a repeated key the last counts.
///
/// [`Entries::text`], [`Entries::texts`] and [`Entries::put`] are for those who must not pay for a JSON
/// library; the others give and take its values.
#[derive(Debug, Clone, Default)]
pub struct Entries<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Entries<'a> {
    /// The entries of a JSON object; `None` if the text is none.
    #[must_use]
    pub fn read(json: &'a str) -> Option<Self> {
        let entries = json::object(json).ok()?.into_iter();
        Some(Self(
            entries.map(|(key, value)| (key, Cow::Borrowed(value))).collect(),
        ))
    }

    pub(super) fn push(&mut self, key: Cow<'a, str>, value: &'a str) {
        self.0.push((key, Cow::Borrowed(value)));
    }

    /// Adds a key that is not there yet: looking for it would cost more with every key.
    pub(crate) fn push_new(&mut self, key: &str, json: String) {
        self.0.push((Cow::Owned(key.to_owned()), Cow::Owned(json)));
    }

    /// Those that are kept of all that count, in the order of their keys.
    #[must_use]
    pub fn sorted(&self, is_kept: impl Fn(&str, &str) -> bool) -> Entries<'static> {
        let places = self.texts().enumerate();
        let mut texts: Vec<_> = places
            .map(|(place, (key, value))| (key, Reverse(place), value))
            .collect();
        texts.sort_unstable();
        texts.dedup_by_key(|(key, ..)| *key);
        let mut sorted = Entries::default();
        for (key, _, value) in texts {
            if is_kept(key, value) {
                sorted.push_new(key, value.to_owned());
            }
        }
        sorted
    }

    /// The value of a key as it is written.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        let mut entries = self.0.iter().rev();
        entries.find(|(known, _)| known == key).map(|(_, value)| &**value)
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&RawValue> {
        self.text(key).and_then(raw)
    }

    /// Sets the value of a key to a JSON text, or removes it.
    pub fn put(&mut self, key: &str, json: Option<String>) {
        let place = self.0.iter().position(|(known, _)| known == key);
        let place = place.unwrap_or(self.0.len());
        self.0.retain(|(known, _)| known != key);
        if let Some(json) = json {
            self.0
                .insert(place, (Cow::Owned(key.to_owned()), Cow::Owned(json)));
        }
    }

    /// Sets the value of a key, or removes it.
    pub fn set(&mut self, key: &str, value: Option<Box<RawValue>>) {
        self.put(key, value.map(|value| value.get().to_owned()));
    }

    /// All entries as they are written, repeated keys included.
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (&**key, &**value))
    }

    /// All entries, repeated keys included.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &RawValue)> {
        self.texts().filter_map(|(key, value)| Some((key, raw(value)?)))
    }

    /// The entries as a JSON object, as they were read: repeated keys included.
    #[must_use]
    pub fn write(&self) -> String {
        super::write::object(self)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_owned(self) -> Entries<'static> {
        let owned = |(key, value): (Cow<'a, str>, Cow<'a, str>)| {
            (Cow::Owned(key.into_owned()), Cow::Owned(value.into_owned()))
        };
        Entries(self.0.into_iter().map(owned).collect())
    }
}

/// Only values of an object that was read, and JSON that was put in, stand here.
fn raw(json: &str) -> Option<&RawValue> {
    serde_json::from_str(json).ok()
}
