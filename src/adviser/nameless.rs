//! Checks that belong to no client yet.

use shopready_store::batch::Batch;

use super::{Adviser, Told, What};

impl Adviser {
    /// Puts all checks of a business among the visits of a client. `false` if that failed, which is told.
    pub fn put_to_client(&'static self, business: &str, client: &str) -> bool {
        if self.session.is_unsaved() {
            self.tell(Told::SaveFirst);
            return false;
        }
        let Some(client) = self.client(client) else {
            return false;
        };
        let mut batch = Batch::new();
        match self.move_visits(&mut batch, business, &client.id) {
            Ok(()) => self.change(What::VisitAdded(client.name), &batch),
            Err(fault) => {
                self.tell(Told::Failed(fault));
                false
            }
        }
    }
}
