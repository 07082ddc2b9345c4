//! What the adviser has set: whether the screens are on, a name for reports, how the list is sorted.

use leptos::prelude::*;
use shopready_store::batch::Batch;
use shopready_store::disk::Disk;
use shopready_store::key::Key;

use super::Adviser;

/// What the adviser has set. Kept as lines `key=value`; lines that are not known here are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The name that stands on reports; empty for none.
    pub name: String,
    /// How the list of clients is sorted; empty for the usual way.
    pub sort: String,
    others: Vec<String>,
}

impl Settings {
    /// Reads what [`Settings::write`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut settings = Self::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            match line.split_once('=') {
                Some(("name", name)) => settings.name = name.to_owned(),
                Some(("sort", sort)) => settings.sort = sort.to_owned(),
                _ => settings.others.push(line.to_owned()),
            }
        }
        settings
    }

    /// Moment of the last backup, where an earlier version of the app has noted it here; empty for none.
    #[must_use]
    pub fn backup_noted_here(&self) -> &str {
        let noted = self.others.iter().find_map(|line| line.strip_prefix("backup="));
        noted.unwrap_or_default()
    }

    /// The settings as lines.
    #[must_use]
    pub fn write(&self) -> String {
        let name: String = self.name.chars().filter(|letter| !letter.is_control()).collect();
        let mut text = String::new();
        for (key, value) in [("name", &name), ("sort", &self.sort)] {
            if !value.is_empty() {
                text.push_str(&[key, "=", value, "\n"].concat());
            }
        }
        for other in &self.others {
            text.push_str(other);
            text.push('\n');
        }
        text
    }
}

impl Adviser {
    /// What the adviser has set.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings.get()
    }

    /// The same, without being told of changes.
    #[must_use]
    pub fn settings_now(&self) -> Settings {
        self.settings.get_untracked()
    }

    /// Switches the adviser's screens on or off. Clients and visits stay.
    pub fn switch(&'static self, on: bool) {
        let mut batch = Batch::new();
        let key = Key::Adviser.text();
        if on {
            batch.put(key, self.settings.get_untracked().write());
        } else {
            batch.remove(key);
        }
        if self.change_quietly(&batch) {
            self.session.take_over_adviser();
        }
    }

    /// Changes what is set. `false` if the device failed: that is told.
    pub fn set(&'static self, change: impl FnOnce(&mut Settings)) -> bool {
        let mut settings = self.settings.get_untracked();
        change(&mut settings);
        let mut batch = Batch::new();
        batch.put(Key::Adviser.text(), settings.write());
        let is_set = self.change_quietly(&batch);
        if is_set {
            self.settings.set(settings);
        }
        is_set
    }

    /// Takes over what is set on the device.
    pub(super) fn take_over_settings(&self) {
        let text = self
            .session
            .with_store(|store| store.disk().get(&Key::Adviser.text()));
        self.settings
            .set(Settings::read(&text.ok().flatten().unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_the_first_form_are_read() {
        let text = include_str!("../../crates/store/tests/samples/1/adviser.txt");
        let settings = Settings::read(text);
        assert_eq!(
            (settings.name.as_str(), settings.sort.as_str()),
            ("Ms A=B", "name")
        );
        assert_eq!(settings.backup_noted_here(), "2026-11-22T00:00:00.000Z");
        assert_eq!(settings.write(), text);
    }

    #[test]
    fn settings_come_back_with_lines_that_are_not_known() {
        let text = "name=Ms A=B\nsort=name\nlater=1\n";
        assert_eq!(Settings::read(text).write(), text);
    }
}
