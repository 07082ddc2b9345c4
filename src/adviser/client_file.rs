//! A whole client as a file, to hand over with notes and contact.

use shopready_store::exchange::{Backup, Preview, Reader};

use super::Adviser;

impl Adviser {
    /// A client with all its visits as a backup made at a moment. It was read again and holds just what the device
    /// holds; `None` where that is not so, or where something of the client cannot be read.
    #[must_use]
    pub fn client_file(&self, id: &str, now: &str) -> Option<String> {
        let mut backup = Backup::new();
        backup.push_client(&self.held_client(id)?);
        for visit in self.with_book_now(|book| book.visit_ids(id)) {
            let (saved, standing) = self.held_check(&visit)?;
            backup.push_check(&saved, standing);
        }
        let count = backup.clients() + backup.checks();
        let text = backup.finish(now);
        let (mut reader, mut preview, mut found) = (Reader::new(now), Preview::new(), Vec::new());
        reader.feed(text.as_bytes(), &mut found).ok()?;
        let outcome = reader.finish(&mut found).ok()?;
        for found in found {
            self.take_in(&mut preview, found).ok()?;
        }
        let is_same = preview.same() == count && preview.items().is_empty() && !outcome.is_cut;
        is_same.then_some(text)
    }
}
