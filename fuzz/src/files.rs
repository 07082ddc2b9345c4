//! Files into a device and out of it, as the page does it.

use shopready_store::batch::Batch;
use shopready_store::exchange::{
    Backup, FileFault, Found, Held, Outcome, Preview, Reader, Stopped, check_on, client_on,
};
use shopready_store::key::{check_id, client_id, visit_id};
use shopready_store::store::Store;

use crate::NOW;
use crate::device::Memory;

/// A backup of everything on a device.
pub fn export(store: &Store<Memory>) -> String {
    let mut backup = Backup::new();
    for key in store.own_keys().expect("memory can be read") {
        if let Some(id) = client_id(&key)
            && let Ok(Held::Good(client)) = client_on(store, id)
        {
            backup.push_client(&client);
        }
        if let Some(id) = check_id(&key).or(visit_id(&key))
            && let Ok(Held::Good((saved, standing))) = check_on(store, id)
        {
            backup.push_check(&saved, standing);
        }
    }
    backup.finish(NOW)
}

/// A file beside a device, read in slices whose lengths go round.
pub fn look(
    mut bytes: &[u8],
    slices: &[usize],
    store: &Store<Memory>,
) -> Result<(Preview, Outcome), FileFault> {
    let mut reader = Reader::new(NOW);
    let mut preview = Preview::new();
    let mut found: Vec<Found> = Vec::new();
    let mut take = |found: &mut Vec<Found>| {
        let taken = found
            .drain(..)
            .try_for_each(|found| preview.take_in(found, store));
        assert_ne!(taken, Err(Stopped::TooMuch), "an input is too short for that");
    };
    let mut lengths = slices.iter().cycle();
    while !bytes.is_empty() {
        let length = lengths
            .next()
            .copied()
            .unwrap_or(bytes.len())
            .clamp(1, bytes.len());
        let (slice, rest) = bytes.split_at(length);
        reader.feed(slice, &mut found)?;
        take(&mut found);
        bytes = rest;
    }
    let outcome = reader.finish(&mut found)?;
    take(&mut found);
    Ok((preview, outcome))
}

/// The changes that follow from what is chosen.
pub fn batch(preview: &Preview, store: &Store<Memory>) -> Batch {
    let mut batch = Batch::new();
    for place in 0..preview.items().len() {
        preview.put(place, &mut batch, store).expect("memory can be read");
    }
    batch
}
