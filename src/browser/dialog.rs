//! The browser's own dialogs: they hold the focus, close with Escape, and give the focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog with an id above everything else.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // Fails only for a dialog that is not in the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with an id.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}
