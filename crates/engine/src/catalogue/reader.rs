//! Reading a table with many keys.

use super::resolve::{date, known};
use super::value::{Table, Value};
use super::{CatalogueError, Text};
use crate::date::PartialDate;

/// A table of which reading goes on after a mistake and keeps the first. Leaving at every key instead would cost the
/// page a clean-up of all that was read so far, for each of them.
pub(crate) struct Reader {
    table: Table,
    mistake: Option<CatalogueError>,
}

impl Reader {
    pub(crate) fn new(table: Table) -> Self {
        Self { table, mistake: None }
    }

    /// What was read, or the first mistake.
    pub(crate) fn done<T>(self, read: T) -> Result<T, CatalogueError> {
        self.mistake.map_or(Ok(read), Err)
    }

    /// A result, or a harmless value in its place.
    pub(crate) fn keep<T: Default>(&mut self, result: Result<T, CatalogueError>) -> T {
        result.unwrap_or_else(|mistake| {
            self.mistake.get_or_insert(mistake);
            T::default()
        })
    }

    pub(crate) fn value(&mut self, key: &str) -> Value {
        self.table.value(key)
    }

    pub(crate) fn text(&mut self, key: &str) -> String {
        let text = self.table.text(key);
        self.keep(text)
    }

    /// A date that may be partial.
    pub(crate) fn date(&mut self, key: &str) -> Option<PartialDate> {
        let text = self.text(key);
        self.keep(date(key, &text))
    }

    /// One of a few words.
    pub(crate) fn known<T: Copy + Default>(&mut self, key: &str, words: &[(&str, T)]) -> T {
        let word = self.text(key);
        self.keep(known(key, &word, words))
    }

    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let flag = self.table.flag(key, false);
        self.keep(flag)
    }

    pub(crate) fn number(&mut self, key: &str) -> Option<u64> {
        let number = self.table.number(key);
        self.keep(number)
    }

    pub(crate) fn translation(&mut self, key: &str) -> Text {
        let text = self.table.translation(key);
        self.keep(text)
    }

    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let texts = self.table.texts(key);
        self.keep(texts)
    }

    pub(crate) fn translations(&mut self, key: &str) -> Vec<Text> {
        let texts = self.table.translations(key);
        self.keep(texts)
    }

    pub(crate) fn table(&mut self, key: &str) -> Table {
        let table = self.table.table(key);
        self.keep(table)
    }

    pub(crate) fn tables(&mut self, key: &str) -> Vec<Table> {
        let tables = self.table.tables(key);
        self.keep(tables)
    }
}
