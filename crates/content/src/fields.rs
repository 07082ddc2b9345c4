//! Reading a table of a content file key by key, noting everything that is wrong on the way.
//!
//! A value that is missing or of the wrong kind is noted and replaced by a harmless one, so that one
//! run finds all problems and not only the first.

mod dates;
mod links;
mod notes;
mod optional;
mod translations;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use toml::{Table, Value};

use crate::language::Language;
use crate::text::Text;

pub(crate) use notes::Notes;

/// A table being read. Keys that nobody asked for are noted at the end.
pub(crate) struct Fields<'a> {
    table: &'a Table,
    place: String,
    /// Place in the list it stands in, from 1; 0 outside a list.
    number: u32,
    read: BTreeSet<String>,
    notes: &'a Notes<'a>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(table: &'a Table, notes: &'a Notes<'a>) -> Self {
        Self {
            table,
            place: String::new(),
            number: 0,
            read: BTreeSet::new(),
            notes,
        }
    }

    fn place_of(&self, key: &str) -> String {
        if self.place.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.place)
        }
    }

    /// Notes what is wrong with the value of a key.
    pub(crate) fn note(&self, key: &str, reason: impl Into<String>) {
        self.notes.add(&self.place_of(key), reason);
    }

    fn value(&mut self, key: &str) -> Option<&'a Value> {
        self.read.insert(key.to_owned());
        self.table.get(key)
    }

    fn required(&mut self, key: &str) -> Option<&'a Value> {
        let value = self.value(key);
        if value.is_none() {
            self.note(key, "is missing");
        }
        value
    }

    fn as_text(&self, key: &str, value: &Value) -> String {
        match value.as_str() {
            Some(text) if !text.is_empty() && text.trim() == text && !text.contains('\n') => {
                return text.to_owned();
            }
            Some(_) => self.note(key, "is empty, has blanks at an end or a line break"),
            None => self.note(key, "must be a text"),
        }
        String::new()
    }

    /// A text of one line that is not empty.
    pub(crate) fn text(&mut self, key: &str) -> String {
        self.required(key)
            .map(|value| self.as_text(key, value))
            .unwrap_or_default()
    }

    /// A value that must be exactly this one, because the rules of the engine are written for it.
    pub(crate) fn fixed(&mut self, key: &str, expected: impl Into<Value>) {
        let expected = expected.into();
        if let Some(value) = self.required(key)
            && *value != expected
        {
            self.note(
                key,
                format!("must be {}, which the rules are written for", plain(&expected)),
            );
        }
    }

    /// Place in the list it stands in, from 1.
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// The key `order`, which counts the tables of a list from 1.
    pub(crate) fn order(&mut self) {
        self.fixed("order", i64::from(self.number));
    }

    /// The place of a text in a list of those allowed; the first where it is none of them.
    pub(crate) fn choice(&mut self, key: &str, allowed: &[&str]) -> usize {
        let text = self.text(key);
        let place = allowed.iter().position(|allowed| *allowed == text);
        if place.is_none() && !text.is_empty() {
            self.note(key, format!("must be one of {}", allowed.join(", ")));
        }
        place.unwrap_or_default()
    }

    /// `<stem>_en`, `<stem>_zh_hant` and `<stem>_zh_hans`.
    pub(crate) fn wording(&mut self, stem: &str) -> Text {
        Text(Language::ALL.map(|language| self.text(&format!("{stem}_{}", language.key()))))
    }

    /// The same, or none where no language has it.
    pub(crate) fn optional_wording(&mut self, stem: &str) -> Option<Text> {
        let keys = Language::ALL.map(|language| format!("{stem}_{}", language.key()));
        keys.iter()
            .any(|key| self.table.contains_key(key))
            .then(|| self.wording(stem))
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&mut self, key: &str) -> Option<String> {
        self.value(key).map(|value| self.as_text(key, value))
    }

    /// A whole number in a range; the lowest of the range where it is wrong.
    pub(crate) fn number_in(&mut self, key: &str, allowed: RangeInclusive<u32>) -> u32 {
        let number = self.required(key).and_then(|value| {
            let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
            let number = number.filter(|number| allowed.contains(number));
            if number.is_none() {
                let (low, high) = (allowed.start(), allowed.end());
                self.note(key, format!("must be a whole number from {low} to {high}"));
            }
            number
        });
        number.unwrap_or(*allowed.start())
    }

    /// The same, where -1 stands for "no limit".
    pub(crate) fn number_or_none(&mut self, key: &str, allowed: RangeInclusive<u32>) -> Option<u32> {
        if self.table.get(key).and_then(Value::as_integer) == Some(-1) {
            self.value(key);
            return None;
        }
        Some(self.number_in(key, allowed))
    }

    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let flag = self.required(key).and_then(|value| {
            let flag = value.as_bool();
            if flag.is_none() {
                self.note(key, "must be true or false");
            }
            flag
        });
        flag.unwrap_or_default()
    }

    /// A list of different texts.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        let Some(value) = self.required(key) else {
            return texts;
        };
        let Some(list) = value.as_array() else {
            self.note(key, "must be a list");
            return texts;
        };
        for value in list {
            let text = self.as_text(key, value);
            if texts.contains(&text) {
                self.note(key, format!("'{text}' stands twice"));
            } else if !text.is_empty() {
                texts.push(text);
            }
        }
        texts
    }

    /// A list of pairs of whole numbers.
    pub(crate) fn pairs(&mut self, key: &str) -> Vec<(u32, u32)> {
        let number = |value: &Value| value.as_integer().and_then(|number| u32::try_from(number).ok());
        let pair = |value: &Value| match value.as_array().map(Vec::as_slice) {
            Some([first, second]) => Some((number(first)?, number(second)?)),
            _ => None,
        };
        let Some(value) = self.required(key) else {
            return Vec::new();
        };
        let pairs = value.as_array().and_then(|list| list.iter().map(pair).collect());
        if pairs.is_none() {
            self.note(key, "must be a list of pairs of whole numbers");
        }
        pairs.unwrap_or_default()
    }

    /// Reads a table, of which every key must be used.
    pub(crate) fn table<T: Default>(&mut self, key: &str, read: impl Fn(&mut Fields<'a>) -> T) -> T {
        self.required(key)
            .map(|value| self.inside(key.to_owned(), 0, value, &read))
            .unwrap_or_default()
    }

    /// Reads every table of a list, each called by its id or else by its number in the list, counted
    /// from 1. A list that is left out is empty.
    pub(crate) fn tables<T: Default>(&mut self, key: &str, read: impl Fn(&mut Fields<'a>) -> T) -> Vec<T> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            self.note(key, "must be a list of tables");
            return Vec::new();
        };
        let item = |(number, value): (u32, &'a Value)| {
            let id = value
                .get("id")
                .and_then(Value::as_str)
                .filter(|id| !id.is_empty());
            let name = id.map_or_else(|| number.to_string(), str::to_owned);
            self.inside(format!("{key}.{name}"), number, value, &read)
        };
        (1..).zip(list).map(item).collect()
    }

    fn inside<T: Default>(
        &self,
        name: String,
        number: u32,
        value: &'a Value,
        read: &impl Fn(&mut Fields<'a>) -> T,
    ) -> T {
        let Some(table) = value.as_table() else {
            self.note(&name, "must be a table");
            return T::default();
        };
        let place = self.place_of(&name);
        let mut fields = Fields {
            table,
            place,
            number,
            read: BTreeSet::new(),
            notes: self.notes,
        };
        let read = read(&mut fields);
        fields.done();
        read
    }

    /// Notes every key that was not read.
    pub(crate) fn done(&self) {
        for key in self.table.keys().filter(|key| !self.read.contains(*key)) {
            self.note(key, "no such key");
        }
    }
}

/// A value as it is written in a file.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{text}'"),
        Value::Integer(number) => number.to_string(),
        Value::Boolean(flag) => flag.to_string(),
        Value::Array(list) => format!("[{}]", list.iter().map(plain).collect::<Vec<_>>().join(", ")),
        other => other.type_str().to_owned(),
    }
}
