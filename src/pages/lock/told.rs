//! Why something was not done with the passphrase, in words.

use crate::session::Refused;
use crate::words::{Text, lock as text};

/// What happened, and what to do.
pub fn told(why: Refused) -> Text {
    match why {
        Refused::Wrong => text::WRONG,
        Refused::Damaged => text::DAMAGED,
        Refused::Later => text::LATER,
        Refused::NoCrypto => text::NO_CRYPTO,
        Refused::Unsaved => text::UNSAVED,
        Refused::Device(_) => text::DEVICE,
        Refused::HalfWay(_) => text::HALF_WAY,
    }
}
