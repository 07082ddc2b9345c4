//! What stands in a catalogue file: values, and tables of them.
//!
//! One tree for everything, read by hand, costs the page far fewer bytes than a derived reader for each type, and
//! every mistake can be named with its place.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{CatalogueError, Named, Text};

/// A value of a file.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Bool(bool),
    Int(u64),
    Word(String),
    List(Vec<Value>),
    Table(Table),
    /// Nothing that a catalogue has: a fraction, a negative number, null.
    Other,
    Missing,
}

/// A table of a file. Taking a value out leaves it without.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table(pub(crate) Named<Value>);

type Read<T> = Result<T, CatalogueError>;

impl Value {
    /// What to call it in a message.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Word(word) => format!("the text '{word}'"),
            Self::List(_) => "a list".to_owned(),
            Self::Table(_) => "a table".to_owned(),
            Self::Other => "not a whole number from 0, a text, true or false".to_owned(),
            Self::Missing => "missing".to_owned(),
        }
    }

    fn into_text(self, key: &str) -> Read<String> {
        match self {
            Self::Word(text) => Ok(text),
            other => Err(wrong(key, "a text", &other)),
        }
    }

    fn into_table(self, key: &str) -> Read<Table> {
        match self {
            Self::Table(table) => Ok(table),
            other => Err(wrong(key, "a table", &other)),
        }
    }
}

fn wrong(key: &str, expected: &str, found: &Value) -> CatalogueError {
    CatalogueError::new(key, format!("must be {expected}, but is {}", found.name()))
}

/// Keys that are left out read as empty, unless it says otherwise.
impl Table {
    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.get(key).is_some()
    }

    /// Any value.
    pub(crate) fn value(&mut self, key: &str) -> Value {
        self.0.take(key).unwrap_or(Value::Missing)
    }

    pub(crate) fn text(&mut self, key: &str) -> Read<String> {
        match self.value(key) {
            Value::Missing => Ok(String::new()),
            value => value.into_text(key),
        }
    }

    pub(crate) fn flag(&mut self, key: &str, left_out: bool) -> Read<bool> {
        match self.value(key) {
            Value::Missing => Ok(left_out),
            Value::Bool(flag) => Ok(flag),
            other => Err(wrong(key, "true or false", &other)),
        }
    }

    pub(crate) fn number(&mut self, key: &str) -> Read<Option<u64>> {
        match self.value(key) {
            Value::Missing => Ok(None),
            Value::Int(number) => Ok(Some(number)),
            other => Err(wrong(key, "a whole number from 0", &other)),
        }
    }

    /// A text in every language.
    pub(crate) fn translation(&mut self, key: &str) -> Read<Text> {
        match self.value(key) {
            Value::Missing => Ok(Text::default()),
            value => value.into_table(key)?.into_translation(),
        }
    }

    pub(crate) fn texts(&mut self, key: &str) -> Read<Vec<String>> {
        self.list(key)?
            .into_iter()
            .map(|value| value.into_text(key))
            .collect()
    }

    /// A list of texts in every language.
    pub(crate) fn translations(&mut self, key: &str) -> Read<Vec<Text>> {
        self.tables(key)?
            .into_iter()
            .map(Self::into_translation)
            .collect()
    }

    pub(crate) fn table(&mut self, key: &str) -> Read<Self> {
        match self.value(key) {
            Value::Missing => Ok(Self::default()),
            value => value.into_table(key),
        }
    }

    pub(crate) fn tables(&mut self, key: &str) -> Read<Vec<Self>> {
        self.list(key)?
            .into_iter()
            .map(|value| value.into_table(key))
            .collect()
    }

    fn list(&mut self, key: &str) -> Read<Vec<Value>> {
        match self.value(key) {
            Value::Missing => Ok(Vec::new()),
            Value::List(list) => Ok(list),
            other => Err(wrong(key, "a list", &other)),
        }
    }

    /// The table itself as a text in every language.
    pub(crate) fn into_translation(mut self) -> Read<Text> {
        Ok(Text {
            en: self.text("en")?,
            zh_hant: self.text("zh_hant")?,
            zh_hans: self.text("zh_hans")?,
        })
    }

    /// Every key with its table.
    pub(crate) fn into_tables(self) -> impl Iterator<Item = Read<(String, Self)>> {
        self.0
            .into_iter()
            .map(|(key, value)| value.into_table(&key).map(|table| (key, table)))
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value of a catalogue")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Int(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(u64::try_from(value).map_or(Value::Other, Value::Int))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Word(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Named::default();
        while let Some((key, value)) = map.next_entry()? {
            entries.insert(key, value);
        }
        Ok(Value::Table(Table(entries)))
    }
}
