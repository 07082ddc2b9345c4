//! Writing what was chosen to the device: all of it or nothing.

use shopready_store::batch::{Applied, Batch};
use shopready_store::disk::Fault;
use shopready_store::exchange::{Choice, Preview};

use super::held::Opened;
use super::work::{Doing, WasStopped, Work};
use crate::adviser::{Adviser, BATCH, Told, What};
use crate::browser::locks;
use crate::session::Session;

/// Keys that are written between two looks at the clock.
const BETWEEN_LOOKS: usize = 16;

/// Why nothing was imported.
pub(super) enum NotImported {
    /// The user stopped it, or left the screen.
    Stopped,
    /// The device failed.
    Failed(Fault),
}

impl From<WasStopped> for NotImported {
    fn from(_: WasStopped) -> Self {
        Self::Stopped
    }
}

impl From<Fault> for NotImported {
    fn from(fault: Fault) -> Self {
        Self::Failed(fault)
    }
}

/// Whether the open check is on the device, where the import may replace it. If not, that is told.
pub(super) fn is_all_saved(session: Session) -> bool {
    if session.is_unsaved() {
        session.save_again();
    }
    if session.is_unsaved() {
        Adviser::of(session).tell(Told::SaveFirst);
        return false;
    }
    true
}

/// Imports what was chosen, in slices, and tells it with the way back.
pub(super) async fn import(session: Session, file: &Opened, work: &Work) -> Result<(), NotImported> {
    let adviser = Adviser::of(session);
    let batch = batch(adviser, &file.preview, work).await?;
    let applied = write(adviser, &batch, work).await?;
    adviser.was_changed(What::Imported(file.preview.coming()), applied);
    let is_taken = |choice: &Choice| *choice != Choice::Leave;
    let with_clients = file
        .preview
        .items()
        .iter()
        .any(|item| item.client().is_some() && is_taken(&item.choice));
    if with_clients && !session.is_adviser_now() {
        adviser.switch(true);
    }
    Ok(())
}

async fn batch(adviser: &'static Adviser, preview: &Preview, work: &Work) -> Result<Batch, NotImported> {
    let count = preview.items().len();
    let mut batch = Batch::new();
    let mut stretch = work.begin(Doing::Importing, 2 * count);
    work.show().await;
    for place in 0..count {
        adviser.put_chosen(preview, place, &mut batch)?;
        stretch.done(place).await?;
    }
    adviser.put_aside(preview, &mut batch)?;
    Ok(batch)
}

async fn write(adviser: &'static Adviser, batch: &Batch, work: &Work) -> Result<Applied, NotImported> {
    // Another tab must not take back what it finds half written.
    let _held = locks::hold(BATCH);
    let mut application = adviser.begin_batch(batch)?;
    let all = application.len();
    let mut stretch = work.begin(Doing::Importing, 2 * all);
    loop {
        if let Some(applied) = adviser.step_batch(&mut application, BETWEEN_LOOKS)? {
            return Ok(applied);
        }
        if stretch.done(all + application.written()).await.is_err() {
            adviser.abandon_batch(&mut application);
            return Err(NotImported::Stopped);
        }
    }
}
