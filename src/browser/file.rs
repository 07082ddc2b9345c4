//! Files: handed to the user, and chosen by the user.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use super::boot;

/// Offers a text as a file to keep. `false` if the browser refuses.
#[must_use]
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    boot::offer(name, media_type, text)
}

/// A file that the user has chosen. Nothing of it is read before it is asked for.
#[derive(Debug, Clone)]
pub struct Chosen(File);

impl Chosen {
    /// The file chosen in the field that an event comes from. The field is emptied, so that the same file can be chosen
    /// again.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let file = field.files()?.get(0);
        field.set_value("");
        file.map(Self)
    }

    /// Its name, without a folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        // A count of bytes, far below where whole numbers end.
        self.0.size() as u64
    }

    /// Its bytes from one place to another; `None` if it cannot be read.
    pub async fn bytes(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        let part = self.0.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
        let buffer = JsFuture::from(part.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
