//! How the page looks: theme and text size.

use leptos::prelude::*;
use shopready_store::appearance::{Appearance, TextSize, Theme};
use shopready_store::disk::Disk;
use shopready_store::key::Key;

use super::Session;
use crate::browser::document;

impl Session {
    /// What was chosen.
    #[must_use]
    pub fn appearance(self) -> Appearance {
        self.appearance.get()
    }

    /// Chooses light or dark; at once, in every tab and for the next visit.
    pub fn choose_theme(self, theme: Theme) {
        self.choose_appearance(Appearance {
            theme,
            ..self.appearance.get_untracked()
        });
    }

    /// Chooses the size of the text; at once, in every tab and for the next visit.
    pub fn choose_text_size(self, text: TextSize) {
        self.choose_appearance(Appearance {
            text,
            ..self.appearance.get_untracked()
        });
    }

    /// Takes over what is kept on the device: another tab may have changed it.
    pub fn take_over_appearance(self) {
        let kept = self
            .store
            .with_value(|store| store.disk().get(&Key::Appearance.text()));
        // What cannot be read looks as usual; nothing is lost with it.
        let kept = kept.ok().flatten().unwrap_or_default();
        self.show_appearance(Appearance::read(&kept));
    }

    fn choose_appearance(self, appearance: Appearance) {
        let key = Key::Appearance.text();
        // Only a convenience for the next visit: a failure loses nothing.
        let _ = self.store.with_value(|store| {
            if appearance == Appearance::default() {
                store.disk().remove(&key)
            } else {
                store.disk().set(&key, &appearance.write())
            }
        });
        self.show_appearance(appearance);
    }

    fn show_appearance(self, appearance: Appearance) {
        if self.appearance.get_untracked() != appearance {
            self.appearance.set(appearance);
        }
        document::set_attribute("data-theme", appearance.theme.word());
        document::set_attribute("data-text", appearance.text.word());
    }
}
