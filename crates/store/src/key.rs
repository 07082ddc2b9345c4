//! Every key under which something is kept on the device.

/// A key. Its text is what stands in the storage; changing one loses what users have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'a> {
    /// A check, by its id.
    Check(&'a str),
    /// The good copy of a check before its last save.
    Previous(&'a str),
    /// A client's visit that was put away, packed, by the id of its check.
    Visit(&'a str),
    /// A client of an adviser, by its id.
    Client(&'a str),
    /// What the adviser has set; there while the adviser's screens are switched on.
    Adviser,
    /// What is known of copies elsewhere: see [`crate::keeping`].
    Keeping,
    /// What stood where a batch is being written.
    Journal,
    /// Where a check stood that lost answers at once, by its id. Nothing stands here: it is a name for what was set aside.
    Rescue(&'a str),
    /// Bytes that could not be read, set aside, by their name.
    Damaged(&'a str),
    /// The id of the check that is open.
    Current,
    /// The profile begun for a check that does not exist yet.
    Draft,
    /// The language chosen: read by the boot script too.
    Language,
    /// The appearance chosen: theme and text size; read by the boot script too.
    Appearance,
    /// How the texts are sealed; there while a passphrase is set. Read by the boot script too.
    Lock,
    /// After how many minutes without use the app locks itself.
    LockAfter,
}

/// What every key of the app begins with.
pub const PREFIX: &str = "shopready/";

/// The keys that stay readable while a passphrase is set: what is needed before it is known. All others are sealed.
const READABLE: [&str; 3] = ["shopready/language", "shopready/appearance", LOCK];

const LOCK: &str = "shopready/lock";
const SEALED: &str = "shopready/sealed/";
const CHECK: &str = "shopready/check/";
const VISIT: &str = "shopready/visit/";
const CLIENT: &str = "shopready/client/";
const RESCUE: &str = "shopready/rescue/";
const DAMAGED: &str = "shopready/damaged/";

impl Key<'_> {
    /// The key as it stands in the storage.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Check(id) => format!("{CHECK}{id}"),
            Self::Previous(id) => format!("{PREFIX}previous/{id}"),
            Self::Visit(id) => format!("{VISIT}{id}"),
            Self::Client(id) => format!("{CLIENT}{id}"),
            Self::Adviser => format!("{PREFIX}adviser"),
            Self::Keeping => format!("{PREFIX}keeping"),
            Self::Journal => format!("{PREFIX}journal"),
            Self::Rescue(id) => format!("{RESCUE}{id}"),
            Self::Damaged(name) => format!("{DAMAGED}{name}"),
            Self::Current => format!("{PREFIX}current"),
            Self::Draft => format!("{PREFIX}draft"),
            Self::Language => format!("{PREFIX}language"),
            Self::Appearance => format!("{PREFIX}appearance"),
            Self::Lock => LOCK.to_owned(),
            Self::LockAfter => format!("{PREFIX}lock-after"),
        }
    }
}

/// The id of the check that a key of the storage belongs to.
#[must_use]
pub fn check_id(key: &str) -> Option<&str> {
    key.strip_prefix(CHECK)
}

/// The id of the check whose packed visit stands under a key of the storage.
#[must_use]
pub fn visit_id(key: &str) -> Option<&str> {
    key.strip_prefix(VISIT)
}

/// The id of the client that a key of the storage belongs to.
#[must_use]
pub fn client_id(key: &str) -> Option<&str> {
    key.strip_prefix(CLIENT)
}

/// Whether a text was set aside because a save would have taken answers away, and not because it could not be read.
#[must_use]
pub fn is_rescue(origin: &str) -> bool {
    origin.starts_with(RESCUE)
}

/// The name of a damaged text that a key of the storage belongs to.
#[must_use]
pub fn damaged_name(key: &str) -> Option<&str> {
    key.strip_prefix(DAMAGED)
}

/// Whether what stands under a key is sealed while a passphrase is set.
#[must_use]
pub fn is_to_be_sealed(key: &str) -> bool {
    key.starts_with(PREFIX) && !key.starts_with(SEALED) && !READABLE.contains(&key)
}

/// The key under which the sealed text of a key stands.
#[must_use]
pub fn sealed_key(key: &str) -> String {
    [SEALED, key.strip_prefix(PREFIX).unwrap_or(key)].concat()
}

/// The key whose sealed text stands under a key of the storage; `None` where no sealed text stands.
#[must_use]
pub fn key_of_sealed(key: &str) -> Option<String> {
    key.strip_prefix(SEALED).map(|rest| [PREFIX, rest].concat())
}
