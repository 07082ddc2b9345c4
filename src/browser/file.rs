//! Files handed to the user.

use super::boot;

/// Offers a text as a file to keep. `false` if the browser refuses.
#[must_use]
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    boot::offer(name, media_type, text)
}
