//! What is kept on the device, for the settings.

use leptos::prelude::*;
use shopready_store::damaged::{self, Damaged};
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::check_id;
use shopready_store::store::Opened;
use shopready_store::summary::Summary;

use super::{Message, Session};
use crate::browser::file;

/// What is kept on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The checks that can be opened, the one changed last first.
    pub checks: Vec<Summary>,
    /// How many checks are of a later version of the app.
    pub later: usize,
    /// Texts that could not be read.
    pub damaged: Vec<Damaged>,
    /// Bytes that all of it takes.
    pub bytes: usize,
}

impl Session {
    /// What is kept on the device; `None` if it lets nothing be kept. Whoever asks is told anew when
    /// something is erased or comes back.
    #[must_use]
    pub fn kept(self) -> Option<Kept> {
        self.erased.track();
        self.open.track();
        let look = || -> Result<Kept, Fault> {
            self.store.with_value(|store| {
                let listed = store.list()?;
                let damaged = damaged::list(store.disk())?;
                Ok(Kept {
                    checks: listed.checks,
                    later: listed.later,
                    damaged,
                    bytes: store.bytes()?,
                })
            })
        };
        look().ok()
    }

    /// Offers each check that a later version has saved as a file, byte for byte.
    pub fn download_later(self) {
        let texts = self.store.with_value(|store| -> Result<Vec<String>, Fault> {
            let mut texts = Vec::new();
            for key in store.own_keys()? {
                let Some(id) = check_id(&key) else { continue };
                if matches!(store.open(id)?, Opened::Later(_)) {
                    texts.extend(store.disk().get(&key)?);
                }
            }
            Ok(texts)
        });
        for text in texts.unwrap_or_default() {
            self.offer("shopready-check.json", &text);
        }
    }

    /// Offers a text that could not be read as a file, byte for byte.
    pub fn download_damaged(self, damaged: &Damaged) {
        let name = ["shopready-", &damaged.name, ".txt"].concat();
        if !file::download(&name, "text/plain", &damaged.text) {
            self.tell(Message::DownloadRefused);
        }
    }
}
