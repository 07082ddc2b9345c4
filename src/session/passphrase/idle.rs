//! Locking by itself when nobody uses the app: in all its tabs together, and by moments, since timers stand still while a
//! device sleeps.

use std::cell::{Cell, OnceCell};
use std::time::Duration;

use leptos::prelude::*;
use shopready_store::disk::Disk;
use shopready_store::key::Key;

use crate::browser::channel::Channel;
use crate::browser::{activity, clock};
use crate::session::Session;

/// The minutes that can be chosen.
pub const LOCK_AFTER: [u32; 4] = [1, 5, 15, 30];

/// The minutes as long as nobody has chosen.
const USUAL: u32 = 5;

/// Milliseconds.
const MINUTE: f64 = 60_000.0;

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(5);

/// How often other tabs are told, in milliseconds.
const TELL: f64 = 5000.0;

const CHANNEL: &str = "shopready-lock";
const LOCK: &str = "lock";
const USED: &str = "used";

thread_local! {
    static OTHERS: OnceCell<Channel> = const { OnceCell::new() };
    /// When the app was used last, in any tab, and when the others were told.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
    static TOLD: Cell<f64> = const { Cell::new(0.0) };
}

/// Lets all other tabs lock, too.
pub(super) fn tell_others() {
    tell(LOCK);
}

fn tell(word: &str) {
    OTHERS.with(|others| {
        if let Some(others) = others.get() {
            others.tell(word);
        }
    });
}

impl Session {
    /// Begins to watch whether the app is used, where a passphrase is set. Doing it again begins the time anew.
    pub fn watch_use(self) {
        if !self.has_passphrase() {
            return;
        }
        LAST.set(clock::milliseconds());
        let heard = move |word: String| match word.as_str() {
            LOCK => {
                self.lock_here();
            }
            USED => LAST.set(clock::milliseconds()),
            _ => {}
        };
        let is_first = OTHERS.with(|others| {
            let is_first = others.get().is_none();
            others.get_or_init(|| Channel::open(CHANNEL, heard));
            is_first
        });
        if is_first {
            activity::on_use(move || self.was_used());
            let look = move || {
                self.locks_by_the_clock();
            };
            activity::on_return(look);
            // Fails only without a window; it lives as long as the page.
            let _ = set_interval_with_handle(look, LOOK);
        }
    }

    /// After how many minutes without use the app locks itself.
    #[must_use]
    pub fn lock_after(self) -> u32 {
        let kept = self.with_store(|store| store.disk().get(&Key::LockAfter.text()));
        let kept = kept.ok().flatten().and_then(|kept| kept.parse().ok());
        kept.filter(|minutes| LOCK_AFTER.contains(minutes))
            .unwrap_or(USUAL)
    }

    /// Chooses after how many. `false` if that could not be kept.
    pub fn set_lock_after(self, minutes: u32) -> bool {
        self.with_store(|store| store.disk().set(&Key::LockAfter.text(), &minutes.to_string()))
            .is_ok()
    }

    fn was_used(self) {
        // The first tap after a long sleep is not use: it finds the app locked.
        if self.locks_by_the_clock() {
            return;
        }
        let now = clock::milliseconds();
        LAST.set(now);
        if (now - TOLD.get()).abs() > TELL {
            TOLD.set(now);
            tell(USED);
        }
    }

    /// Locks if it is time. `true` if it was.
    fn locks_by_the_clock(self) -> bool {
        if !self.has_passphrase() {
            return false;
        }
        let now = clock::milliseconds();
        let idle = now - LAST.get();
        if idle < 0.0 {
            // The clock was set back: from now on.
            LAST.set(now);
        } else if idle > MINUTE && idle > MINUTE * f64::from(self.lock_after()) {
            return self.lock_here();
        }
        false
    }
}
