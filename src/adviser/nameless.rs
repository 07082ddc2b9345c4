//! Checks that belong to no client yet.

use shopready_store::batch::Batch;
use shopready_store::disk::Fault;

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
        match self.putting(business, &client.id) {
            Ok(batch) => self.change(What::VisitAdded(client.name), &batch),
            Err(fault) => {
                self.tell(Told::Failed(fault));
                false
            }
        }
    }

    fn putting(&self, business: &str, client: &str) -> Result<Batch, Fault> {
        let ids: Vec<_> = self.with_book_now(|book| {
            let checks = book.visits(business).iter();
            checks.map(|check| check.id.clone()).collect()
        });
        let mut batch = Batch::new();
        for id in ids {
            let mut saved = self.load(&id)?;
            saved.set_business(client);
            saved.revision += 1;
            batch.put_visit(&saved);
        }
        Ok(batch)
    }
}
