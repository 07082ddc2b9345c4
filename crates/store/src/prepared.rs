//! What the owner has ticked off as ready: ids under a key of the record, kept as they are where nobody knows them.

use serde_json::value::to_raw_value;

use crate::saved::SavedCheck;

/// The key of the record.
const PREPARED: &str = "prepared";

impl SavedCheck {
    /// The ids ticked off. `None` if what the record holds is no list of texts; it is then left as it is.
    #[must_use]
    pub fn prepared(&self) -> Option<Vec<String>> {
        match self.record().extra.get(PREPARED) {
            None => Some(Vec::new()),
            Some(ids) => serde_json::from_str(ids.get()).ok(),
        }
    }

    /// Ticks an id off or takes the tick back. Changes nothing where [`SavedCheck::prepared`] is `None`.
    pub fn set_prepared(&mut self, id: &str, is_ready: bool) {
        let Some(mut ids) = self.prepared() else { return };
        ids.retain(|ticked| ticked != id);
        if is_ready {
            ids.push(id.to_owned());
        }
        let value = (!ids.is_empty()).then(|| to_raw_value(&ids).ok()).flatten();
        self.record_mut().extra.set(PREPARED, value);
    }
}
