//! Keys that may be left out, and tables whose keys are names.

use toml::Value;

use super::Fields;

impl<'a> Fields<'a> {
    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Notes a key that is not there.
    pub(crate) fn needs(&mut self, key: &str) {
        self.required(key);
    }

    /// A flag that is off where it is left out.
    pub(crate) fn optional_flag(&mut self, key: &str) -> bool {
        self.has(key) && self.flag(key)
    }

    /// A whole number from 0, or none where it is left out.
    pub(crate) fn optional_number(&mut self, key: &str) -> Option<u64> {
        let number = self
            .value(key)?
            .as_integer()
            .and_then(|number| u64::try_from(number).ok());
        if number.is_none() {
            self.note(key, "must be a whole number from 0");
        }
        number
    }

    /// A list of different texts, empty where it is left out.
    pub(crate) fn optional_texts(&mut self, key: &str) -> Vec<String> {
        if self.has(key) {
            self.texts(key)
        } else {
            Vec::new()
        }
    }

    /// One of these words; empty where it is none of them.
    pub(crate) fn word(&mut self, key: &str, allowed: &[&str]) -> String {
        let word = self.text(key);
        if word.is_empty() || allowed.contains(&word.as_str()) {
            return word;
        }
        self.note(key, format!("'{word}' is not one of {}", allowed.join(", ")));
        String::new()
    }

    /// A list of different words of these.
    pub(crate) fn words(&mut self, key: &str, allowed: &[&str]) -> Vec<String> {
        let mut words = self.texts(key);
        words.retain(|word| {
            let known = allowed.contains(&word.as_str());
            if !known {
                self.note(key, format!("'{word}' is not one of {}", allowed.join(", ")));
            }
            known
        });
        words
    }

    /// The key `id`.
    pub(crate) fn id(&mut self) -> String {
        self.text("id")
    }

    /// Every key of the table, in alphabetical order.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// A value of any kind.
    pub(crate) fn any(&mut self, key: &str) -> Option<&'a Value> {
        self.required(key)
    }

    /// A number with or without a fraction, as it is written.
    pub(crate) fn figure(&mut self, key: &str) -> String {
        match self.required(key) {
            Some(Value::Integer(number)) => number.to_string(),
            Some(Value::Float(number)) => number.to_string(),
            Some(_) => {
                self.note(key, "must be a number");
                String::new()
            }
            None => String::new(),
        }
    }

    /// Passes over a value that only people read.
    pub(crate) fn pass_over(&mut self, key: &str) {
        self.value(key);
    }

    /// Reads every table of a table whose keys are names, such as `[facts.<id>]`.
    pub(crate) fn named<T: Default>(
        &mut self,
        key: &str,
        read: impl Fn(&mut Fields<'a>) -> T,
    ) -> Vec<(String, T)> {
        self.table(key, |fields| {
            let names = fields.keys();
            names
                .into_iter()
                .map(|name| (name.clone(), fields.table(&name, &read)))
                .collect()
        })
    }
}
