//! The QR code of a link, as the path of a drawing.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code: as many as readers are promised.
const QUIET: i32 = 4;

/// A QR code on a grid of modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// Modules from edge to edge, those around the code included.
    pub(super) size: i32,
    /// The dark modules: a path of one row of them after the other.
    pub(super) path: String,
}

impl Code {
    /// The code of a text; `None` if no code can carry so much.
    pub(super) fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for row in 0..code.size() {
            let mut column = 0;
            while column < code.size() {
                let start = column;
                while code.get_module(column, row) {
                    column += 1;
                }
                let length = column - start;
                if length > 0 {
                    // A text takes whatever is written to it.
                    let _ = write!(path, "M{} {}h{length}v1h-{length}z", start + QUIET, row + QUIET);
                }
                column += 1;
            }
        }
        Some(Self {
            size: code.size() + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_usual_link_is_small_and_has_its_quiet_edge() {
        let link = format!("https://shopready.example.hk/#c={}", "A".repeat(71));
        let code = Code::of(&link);
        assert!(code.as_ref().is_some_and(|code| code.size <= 49), "{code:?}");
        // The finder in the corner: seven dark modules behind four light ones.
        assert!(code.is_some_and(|code| code.path.starts_with("M4 4h7v1h-7z")));
    }

    #[test]
    fn what_no_code_can_carry_has_none() {
        assert_eq!(Code::of(&"a".repeat(3000)), None);
    }
}
