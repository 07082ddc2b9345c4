//! Entries of an object that are kept as they are written.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::json::Object;

/// Keys and values of a JSON object, in order. Of a repeated key the last counts.
#[derive(Debug, Clone, Default)]
pub struct Entries<'a>(Vec<(Cow<'a, str>, Cow<'a, RawValue>)>);

impl<'a> Entries<'a> {
    /// The entries of a JSON object; `None` if the text is none.
    #[must_use]
    pub fn read(json: &'a str) -> Option<Self> {
        let object: Object<'a> = serde_json::from_str(json).ok()?;
        Some(Self(
            object
                .0
                .into_iter()
                .map(|(key, value)| (key, Cow::Borrowed(value)))
                .collect(),
        ))
    }

    pub(super) fn push(&mut self, key: Cow<'a, str>, value: &'a RawValue) {
        self.0.push((key, Cow::Borrowed(value)));
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&RawValue> {
        self.0
            .iter()
            .rev()
            .find(|(known, _)| known == key)
            .map(|(_, value)| &**value)
    }

    /// Sets the value of a key, or removes it.
    pub fn set(&mut self, key: &str, value: Option<Box<RawValue>>) {
        let place = self.0.iter().position(|(known, _)| known == key);
        let place = place.unwrap_or(self.0.len());
        self.0.retain(|(known, _)| known != key);
        if let Some(value) = value {
            self.0
                .insert(place, (Cow::Owned(key.to_owned()), Cow::Owned(value)));
        }
    }

    /// All entries, repeated keys included.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &RawValue)> {
        self.0.iter().map(|(key, value)| (&**key, &**value))
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
        let owned = |(key, value): (Cow<'a, str>, Cow<'a, RawValue>)| {
            (Cow::Owned(key.into_owned()), Cow::Owned(value.into_owned()))
        };
        Entries(self.0.into_iter().map(owned).collect())
    }
}
