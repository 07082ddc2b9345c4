//! Files: what goes out comes back, and what is no good changes nothing.

mod bad;
mod choices;
mod cost;
mod round;

use shopready_store::batch::Batch;
use shopready_store::exchange::{
    Backup, Choice, FileFault, Found, Held, Outcome, Preview, Reader, check_on, client_on,
};
use shopready_store::key::{check_id, client_id, visit_id};
use shopready_store::store::Store;

use crate::disk::TestDisk;
use crate::journey::NOW;

/// A backup of everything on a device.
pub(crate) fn export(store: &Store<TestDisk>) -> String {
    let mut backup = Backup::new();
    for key in store.own_keys().unwrap() {
        if let Some(id) = client_id(&key)
            && let Held::Good(client) = client_on(store, id).unwrap()
        {
            backup.push_client(&client);
        }
        if let Some(id) = check_id(&key).or(visit_id(&key))
            && let Held::Good((saved, standing)) = check_on(store, id).unwrap()
        {
            backup.push_check(&saved, standing);
        }
    }
    backup.finish(NOW)
}

/// A file beside a device, read in slices.
pub(crate) fn look(
    bytes: &[u8],
    slice: usize,
    store: &Store<TestDisk>,
) -> Result<(Preview, Outcome), FileFault> {
    let mut reader = Reader::new(NOW);
    let mut preview = Preview::new();
    let mut found: Vec<Found> = Vec::new();
    for bytes in bytes.chunks(slice) {
        reader.feed(bytes, &mut found)?;
        for found in found.drain(..) {
            preview.take_in(found, store).unwrap();
        }
    }
    let outcome = reader.finish(&mut found)?;
    for found in found.drain(..) {
        preview.take_in(found, store).unwrap();
    }
    Ok((preview, outcome))
}

/// The changes that follow from what is chosen.
pub(crate) fn batch(preview: &Preview, store: &Store<TestDisk>) -> Batch {
    let mut batch = Batch::new();
    for place in 0..preview.items().len() {
        preview.put(place, &mut batch, store).unwrap();
    }
    batch
}

/// Takes everything.
pub(crate) fn take_all(preview: &mut Preview) {
    for place in 0..preview.items().len() {
        preview.choose(place, Choice::Take);
    }
}
