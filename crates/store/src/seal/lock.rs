//! What is written down of a passphrase: how its key is derived, and the data key that it wraps.

use shopready_engine::pack::{bytes_of, to_text};
use zeroize::Zeroizing;

use super::data_key::{DataKey, KEY, NONCE, TAG};

/// Rounds of PBKDF2-HMAC-SHA-256 for a new passphrase.
pub const ROUNDS: u32 = 600_000;

/// The most rounds that are carried out: more would only keep the page from answering.
const MOST_ROUNDS: u32 = 20_000_000;

/// Bytes of a salt.
pub const SALT: usize = 16;

/// Bytes that are derived of a passphrase.
pub const DERIVED: usize = KEY;

/// The form of the record. A later one has a higher number.
const FORM: &str = "1";

/// How the key is derived.
pub(super) const KDF: &str = "PBKDF2-HMAC-SHA-256";

/// What a passphrase is for: the record of one is no use as that of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// All that stands on the device.
    Device,
    /// One backup.
    File,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Device => "shopready-lock",
            Self::File => "shopready-backup-sealed",
        }
    }
}

/// Why a record of a passphrase cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableLock {
    /// It is of a later version of the app.
    Later,
    /// It is no such record.
    Damaged,
}

/// The record of a passphrase. It tells nothing of the passphrase but what guessing would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    pub(super) rounds: u32,
    pub(super) salt: [u8; SALT],
    pub(super) nonce: [u8; NONCE],
    pub(super) wrapped: [u8; KEY + TAG],
}

impl Lock {
    /// Wraps a data key by the key that was derived of a passphrase with this salt, in [`ROUNDS`] rounds. Salt and nonce
    /// must be random.
    #[must_use]
    pub fn new(
        purpose: Purpose,
        data_key: &DataKey,
        derived: &[u8; DERIVED],
        salt: [u8; SALT],
        nonce: [u8; NONCE],
    ) -> Option<Self> {
        let mut lock = Self {
            rounds: ROUNDS,
            salt,
            nonce,
            wrapped: [0; KEY + TAG],
        };
        let wrapped = DataKey::new(derived).seal(&nonce, &lock.context(purpose), data_key.bytes())?;
        lock.wrapped = wrapped.try_into().ok()?;
        Some(lock)
    }

    /// How many rounds the key is derived in.
    #[must_use]
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// The salt that the key is derived with.
    #[must_use]
    pub fn salt(&self) -> [u8; SALT] {
        self.salt
    }

    /// The data key; `None` where the key was derived of another passphrase, or the record was altered.
    #[must_use]
    pub fn open(&self, purpose: Purpose, derived: &[u8; DERIVED]) -> Option<DataKey> {
        let opened = DataKey::new(derived).open(&self.nonce, &self.context(purpose), &self.wrapped)?;
        let bytes: Zeroizing<[u8; KEY]> = Zeroizing::new(Zeroizing::new(opened).as_slice().try_into().ok()?);
        Some(DataKey::new(&bytes))
    }

    /// The record as one line.
    #[must_use]
    pub fn write(&self) -> String {
        let rounds = self.rounds.to_string();
        [
            FORM,
            KDF,
            &rounds,
            &to_text(&self.salt),
            &to_text(&self.nonce),
            &to_text(&self.wrapped),
        ]
        .join(" ")
    }

    /// Reads what [`Lock::write`] wrote.
    ///
    /// # Errors
    /// It is damaged or of a later version; the key of such a record is never asked for.
    pub fn read(line: &str) -> Result<Self, UnreadableLock> {
        let fields: Vec<&str> = line.split(' ').collect();
        let is_later = |form: &&str| form.parse::<u32>().is_ok_and(|form| form > 1);
        if fields.first().is_some_and(is_later) {
            return Err(UnreadableLock::Later);
        }
        let &[FORM, KDF, rounds, salt, nonce, wrapped] = fields.as_slice() else {
            return Err(UnreadableLock::Damaged);
        };
        Self::of_fields(rounds.parse().ok(), salt, nonce, wrapped).ok_or(UnreadableLock::Damaged)
    }

    /// The record of its fields; `None` where one of them is of another length, or the rounds are too few or too many.
    pub(super) fn of_fields(rounds: Option<u32>, salt: &str, nonce: &str, wrapped: &str) -> Option<Self> {
        Some(Self {
            rounds: rounds.filter(|rounds| (ROUNDS..=MOST_ROUNDS).contains(rounds))?,
            salt: bytes_of(salt)?.try_into().ok()?,
            nonce: bytes_of(nonce)?.try_into().ok()?,
            wrapped: bytes_of(wrapped)?.try_into().ok()?,
        })
    }

    /// What the wrapped key is bound to.
    fn context(&self, purpose: Purpose) -> Vec<u8> {
        let rounds = self.rounds.to_string();
        [purpose.name(), FORM, KDF, &rounds, &to_text(&self.salt)]
            .join(" ")
            .into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock() -> Option<Lock> {
        Lock::new(
            Purpose::Device,
            &DataKey::new(&[1; 32]),
            &[2; 32],
            [3; 16],
            [4; 12],
        )
    }

    #[test]
    fn the_data_key_comes_back_with_the_right_key_and_for_its_purpose_only() {
        let read = lock().and_then(|lock| Lock::read(&lock.write()).ok());
        assert_eq!(read, lock());
        let open = |purpose, derived| read.as_ref().and_then(|lock| lock.open(purpose, &derived));
        assert_eq!(
            open(Purpose::Device, [2; 32]).map(|key| *key.bytes()),
            Some([1; 32])
        );
        assert!(open(Purpose::Device, [5; 32]).is_none());
        assert!(open(Purpose::File, [2; 32]).is_none());
    }

    #[test]
    fn no_altered_letter_of_the_record_opens() {
        let line = lock().map(|lock| lock.write()).unwrap_or_default();
        assert!(line.starts_with("1 PBKDF2-HMAC-SHA-256 600000 "), "{line}");
        for place in 0..line.len() {
            for other in [b'0', b'9', b'A', b'_', b' '] {
                let mut altered = line.clone().into_bytes();
                if altered[place] == other {
                    continue;
                }
                altered[place] = other;
                let altered = String::from_utf8(altered).unwrap_or_default();
                let opened = Lock::read(&altered)
                    .ok()
                    .and_then(|lock| lock.open(Purpose::Device, &[2; 32]));
                assert!(opened.is_none(), "{altered}");
            }
        }
    }

    #[test]
    fn a_record_of_a_later_version_is_told_from_damage() {
        assert_eq!(Lock::read("2 argon2id anything"), Err(UnreadableLock::Later));
        for damaged in ["", "1", "0 x", "1 PBKDF2-HMAC-SHA-256 1000 a b c"] {
            assert_eq!(Lock::read(damaged), Err(UnreadableLock::Damaged), "{damaged}");
        }
    }
}
