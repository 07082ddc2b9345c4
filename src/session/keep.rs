//! Asking the browser to keep what is stored until the user takes it away.

use std::ops::RangeInclusive;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Session;
use crate::adviser::Adviser;
use crate::browser::device;

/// Saves of a check that has just been begun: the later part, which asks to keep it, may come a little
/// after the first.
const NEW: RangeInclusive<u64> = 1..=3;

impl Session {
    /// Asks once, as soon as a new check is saved, and notes the answer.
    pub fn ask_to_keep(self) {
        Effect::new(move |was_asked: Option<bool>| {
            let is_new = self.with_open(|open| open.is_some_and(|saved| NEW.contains(&saved.revision)));
            let was_asked = was_asked == Some(true);
            if is_new && !was_asked {
                spawn_local(async move {
                    if let Some(is_given) = device::ask_to_keep().await {
                        Adviser::of(self).note_promise(is_given);
                    }
                });
            }
            is_new || was_asked
        });
    }
}
