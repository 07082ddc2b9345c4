//! Files: handed to the user, and chosen by the user.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, FilePropertyBag, HtmlInputElement, ShareData};

use super::boot;

/// Offers a text as a file to keep. `false` if the browser refuses.
#[must_use]
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    boot::offer(name, media_type, text)
}

/// Whether the browser can hand a file of that name and type to another app.
#[must_use]
pub fn can_share(name: &str, media_type: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let is_there =
        Reflect::get(&navigator, &"canShare".into()).is_ok_and(|can_share| can_share.is_function());
    is_there && shared(name, media_type, "{}").is_some_and(|data| navigator.can_share_with_data(&data))
}

/// Lets the user choose an app for a text as a file. Only in answer to a tap. `false` if the browser refuses.
#[must_use]
pub fn share(name: &str, media_type: &str, text: &str) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let (Some(navigator), Some(data)) = (navigator, shared(name, media_type, text)) else {
        return false;
    };
    let choice = navigator.share_with_data(&data);
    // It fails where the user chooses none, which is no failure.
    spawn_local(async move {
        let _ = JsFuture::from(choice).await;
    });
    true
}

fn shared(name: &str, media_type: &str, text: &str) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
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
