//! One editor at a time: of all tabs of this device one may change what is kept, by a lock between them. The lock goes
//! with the user: a tab that comes into sight takes it over, reads what the other has saved, and goes on.

use leptos::prelude::*;
use shopready_store::disk::Fault;
use shopready_store::saved::SavedCheck;
use shopready_store::store::{NotSaved, Store};

use super::{Saving, Session};
use crate::browser::storage::BrowserDisk;
use crate::browser::{locks, window};
use crate::route::Route;

/// The lock of the tab that may change what is kept.
const EDITOR: &str = "shopready-editor";

/// Where changes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Editor {
    /// Here, as soon as the lock is in hand: what is changed until then is saved then.
    Asked,
    /// Here.
    Here,
    /// In another tab.
    Elsewhere,
}

/// Why nothing can be changed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another tab is the editor; this one follows it.
    Follower,
    /// A later version of the app has saved the open check.
    LaterVersion,
}

impl Session {
    /// Why the open check can only be looked at; `None` where it can be changed.
    #[must_use]
    pub fn read_only(self) -> Option<ReadOnly> {
        let is_later = self.open.with(is_later);
        read_only(self.editor.get(), is_later)
    }

    /// The same, without being told of changes.
    #[must_use]
    pub fn read_only_now(self) -> Option<ReadOnly> {
        read_only(self.editor.get_untracked(), self.open.with_untracked(is_later))
    }

    /// Whether what the screen shown has to tap and to type into must do nothing.
    #[must_use]
    pub fn keeps_off(self) -> bool {
        match self.read_only_now() {
            None => false,
            Some(ReadOnly::Follower) => true,
            Some(ReadOnly::LaterVersion) => self.route.with_untracked(Route::is_about_check),
        }
    }

    /// Whether another tab is the editor, without being told of changes.
    #[must_use]
    pub fn is_follower(self) -> bool {
        self.editor.get_untracked() == Editor::Elsewhere
    }

    /// Becomes the editor if nobody looks at another tab, and from now on whenever this one comes into sight.
    pub(super) fn begin_editing(self) {
        self.ask(window::is_in_sight());
        window::on_sight(move || self.take_over_editing());
    }

    /// Becomes the editor in place of another tab.
    pub fn take_over_editing(self) {
        if self.editor.get_untracked() == Editor::Elsewhere {
            self.ask(true);
        }
    }

    fn ask(self, even_if_taken: bool) {
        self.editor.set(Editor::Asked);
        let answered = move |is_here| {
            self.editor
                .set(if is_here { Editor::Here } else { Editor::Elsewhere });
            if self.saving.get_untracked() != Saving::Waiting {
                self.take_over_changes();
            } else if is_here {
                self.change(|_| {});
            } else {
                // Told with a download: it stays on this page.
                self.set_saving(Saving::Failed(NotSaved::Newer));
            }
        };
        if !locks::claim(EDITOR, even_if_taken, answered) {
            // Tabs that do not know of each other: revisions find what can be found.
            answered(true);
        }
    }

    /// Whether a change of the open check has to wait for the lock. One that no other tab can know of has not.
    pub(super) fn must_wait(self, saved: &SavedCheck) -> bool {
        self.editor.get_untracked() == Editor::Asked && saved.revision > 0
    }

    /// Saves what waits for the lock, before another check is opened in its place.
    pub(super) fn settle(self) {
        if self.saving.get_untracked() == Saving::Waiting {
            // Looked at by nobody any more.
            self.open.update_untracked(|open| {
                if let Some(saved) = open {
                    let _ = self.save(saved);
                }
            });
        }
    }

    /// The device, to write there: nothing is written while another tab is the editor.
    ///
    /// # Errors
    /// Another tab is the editor, or the device failed.
    pub fn write<T>(self, write: impl FnOnce(&Store<BrowserDisk>) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.is_follower() {
            return Err(Fault::Other);
        }
        self.store.with_value(write)
    }
}

fn read_only(editor: Editor, is_later: bool) -> Option<ReadOnly> {
    match editor {
        Editor::Elsewhere => Some(ReadOnly::Follower),
        _ => is_later.then_some(ReadOnly::LaterVersion),
    }
}

fn is_later(open: &Option<SavedCheck>) -> bool {
    open.as_ref().is_some_and(SavedCheck::is_later)
}
