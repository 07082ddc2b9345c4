//! The file that is open: what it is and what it holds, until it is imported or closed.

use leptos::prelude::*;
use shopready_store::exchange::{Choice, Outcome, Preview, State};

/// An open file.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) name: String,
    pub(super) outcome: Outcome,
    pub(super) preview: Preview,
}

/// The place for it.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    file: RwSignal<Option<Opened>>,
    /// Counts the files that were opened, so that lists are drawn anew for another one only.
    number: RwSignal<u32>,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            file: RwSignal::new(None),
            number: RwSignal::new(0),
        }
    }

    /// Opens a file, in place of another. Nothing happens once the screen is left.
    pub(super) fn open(self, file: Option<Opened>) {
        self.file.try_set(file);
        self.number.try_update(|number| *number += 1);
    }

    /// Takes the file away, to be imported.
    pub(super) fn take(self) -> Option<Opened> {
        let file = self.file.try_update(Option::take).flatten();
        self.number.try_update(|number| *number += 1);
        file
    }

    /// Looks at the file; told anew of another one, not of choices.
    pub(super) fn look<T>(self, look: impl FnOnce(&Opened) -> T) -> Option<T> {
        self.number.track();
        self.look_now(look)
    }

    /// The same, without being told of anything.
    pub(super) fn look_now<T>(self, look: impl FnOnce(&Opened) -> T) -> Option<T> {
        self.file.with_untracked(|file| file.as_ref().map(look))
    }

    /// Looks at what is chosen; told anew of each choice.
    pub(super) fn with_choices<T: Default>(self, look: impl FnOnce(&Preview) -> T) -> T {
        self.file
            .with(|file| file.as_ref().map(|file| look(&file.preview)).unwrap_or_default())
    }

    /// Chooses what becomes of an item.
    pub(super) fn choose(self, place: usize, choice: Choice) {
        self.file.update(|file| {
            if let Some(file) = file {
                file.preview.choose(place, choice);
            }
        });
    }

    /// Chooses the same for all in a state.
    pub(super) fn choose_all(self, state: State, choice: &Choice) {
        self.file.update(|file| {
            let Some(file) = file else { return };
            for place in places(&file.preview, state) {
                file.preview.choose(place, choice.clone());
            }
        });
    }
}

/// Where the items in a state stand.
pub(super) fn places(preview: &Preview, state: State) -> Vec<usize> {
    let items = preview.items().iter().enumerate();
    items
        .filter(|(_, item)| item.state == state)
        .map(|(place, _)| place)
        .collect()
}
