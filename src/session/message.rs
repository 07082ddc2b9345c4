//! What the session tells above the screen.

use shopready_store::store::NotSaved;

/// Whether what was answered is on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was to be saved yet.
    Nothing,
    /// The last change is written as soon as this tab may.
    Waiting,
    /// The last change was written and read back.
    Saved,
    /// The last change is only in memory.
    Failed(NotSaved),
}

/// Something to tell once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The address is no screen's.
    UnknownAddress,
    /// A screen needs a check and there is none.
    NoCheck,
    /// So many saved checks could not be read and were set aside.
    Damaged(usize),
    /// So many saved checks are of a later version of the app and were left alone.
    Later(usize),
    /// The newest save of the open check could not be read; the one before is shown.
    RestoredPrevious,
    /// The chosen language could not be fetched.
    WordsMissing,
    /// Something was erased and can be brought back.
    Erased,
    /// What was erased is back.
    EraseUndone,
    /// The browser did not offer a download.
    DownloadRefused,
    /// The app was not locked, since what is not saved would be lost.
    NotLocked,
}
