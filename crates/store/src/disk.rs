//! What the store needs of a device: texts under keys.

/// Why a device did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no room for it.
    Full,
    /// The device does not let the app keep anything.
    Forbidden,
    /// It failed in another way, or gave back something else than was written.
    Other,
}

/// Texts under keys, as in a browser's local storage. Each call stands for itself: a `set` that
/// fails leaves the old text in place.
pub trait Disk {
    /// The text under a key.
    ///
    /// # Errors
    /// The device cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Puts a text under a key, in place of what stood there.
    ///
    /// # Errors
    /// The device is full or refuses.
    fn set(&self, key: &str, text: &str) -> Result<(), Fault>;

    /// Takes a key away; no error if it was not there.
    ///
    /// # Errors
    /// The device refuses.
    fn remove(&self, key: &str) -> Result<(), Fault>;

    /// All keys, in no order, those of others included.
    ///
    /// # Errors
    /// The device cannot be read.
    fn keys(&self) -> Result<Vec<String>, Fault>;
}
