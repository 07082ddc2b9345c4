//! The key that seals texts.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use zeroize::Zeroizing;

/// Bytes of a key.
pub(super) const KEY: usize = 32;

/// Bytes of a nonce: with a random one each, a key may seal four thousand million texts.
pub(super) const NONCE: usize = 12;

/// Bytes that sealing adds.
pub(super) const TAG: usize = 16;

/// A key of 256 bits for AES-GCM. It is wiped when it is dropped.
pub struct DataKey {
    bytes: Zeroizing<[u8; KEY]>,
    cipher: Aes256Gcm,
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the key itself.
        formatter.write_str("DataKey")
    }
}

impl DataKey {
    /// A key of these bytes, which must be random or derived.
    #[must_use]
    pub fn new(bytes: &[u8; KEY]) -> Self {
        Self {
            bytes: Zeroizing::new(*bytes),
            cipher: Aes256Gcm::new(&Key::<Aes256Gcm>::from(*bytes)),
        }
    }

    /// The bytes, to be wrapped by another key.
    pub(super) fn bytes(&self) -> &[u8; KEY] {
        &self.bytes
    }

    /// Seals bytes; whoever opens them must know the context. `None` only for more bytes than any device holds.
    pub(super) fn seal(&self, nonce: &[u8; NONCE], context: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: plain,
            aad: context,
        };
        self.cipher.encrypt(&Nonce::from(*nonce), payload).ok()
    }

    /// Opens what [`DataKey::seal`] sealed; `None` where a bit of it, or of the context, is another one.
    pub(super) fn open(&self, nonce: &[u8; NONCE], context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: sealed,
            aad: context,
        };
        self.cipher.decrypt(&Nonce::from(*nonce), payload).ok()
    }
}
