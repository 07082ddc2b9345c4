//! What the owner has ticked off as ready: ids under a key of the record, kept as they are where nobody knows them.

use crate::saved::{SavedCheck, read_texts, write_texts};

/// The key of the record.
const PREPARED: &str = "prepared";

impl SavedCheck {
    /// The ids ticked off. `None` if what the record holds is no list of texts; it is then left as it is.
    #[must_use]
    pub fn prepared(&self) -> Option<Vec<String>> {
        let ids = self.record().extra.text(PREPARED);
        ids.map_or(Some(Vec::new()), read_texts)
    }

    /// Ticks an id off or takes the tick back. Changes nothing where [`SavedCheck::prepared`] is `None`.
    pub fn set_prepared(&mut self, id: &str, is_ready: bool) {
        let Some(mut ids) = self.prepared() else { return };
        ids.retain(|ticked| ticked != id);
        if is_ready {
            ids.push(id.to_owned());
        }
        let json = (!ids.is_empty()).then(|| write_texts(&ids));
        self.record_mut().extra.put(PREPARED, json);
    }
}
