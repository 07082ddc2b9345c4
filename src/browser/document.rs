//! The document around the app: language, title, focus, preferences.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};

/// What the style sheet keeps free at both edges of the window, in pixels: its `scroll-padding`.
const BARS: f64 = 180.0;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the language of the document, for fonts, hyphenation and screen readers.
pub fn set_language(tag: &str) {
    set_attribute("lang", tag);
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element; an empty value removes it.
pub fn set_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for a name that is no name.
        let _ = if value.is_empty() {
            root.remove_attribute(name)
        } else {
            root.set_attribute(name, value)
        };
    }
}

/// Sets a custom property of the root element, for style sheets; an empty value removes it.
pub fn set_variable(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // Fails only for a name that is no custom property's.
        let _ = root.style().set_property(name, value);
    }
}

/// The element into which the app is mounted: `#app`.
#[must_use]
pub fn mount_point() -> Option<HtmlElement> {
    element("app")?.dyn_into().ok()
}

/// Puts the focus on the element with an id, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// How many frames long a part of the app that is on its way is waited for.
const PATIENCE: u16 = 600;

/// Puts the focus on the element with an id once what was changed is drawn; where that takes longer, as long as nothing
/// else has the focus meanwhile.
pub fn focus_later(id: String) {
    focus_within(id, PATIENCE);
}

fn focus_within(id: String, frames: u16) {
    leptos::prelude::request_animation_frame(move || {
        if element(&id).is_some() {
            focus(&id);
        } else if frames > 0 && focused_id().is_empty() {
            focus_within(id, frames - 1);
        }
    });
}

/// Puts the focus on the element with an id once what was changed is drawn, and shows it if it is out
/// of sight.
pub fn bring_later(id: String) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(element) = element(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Fails only for an element that is gone again.
            let _ = element.focus();
        }
    });
}

/// Selects all of the text field with an id once what was changed is drawn, and puts the focus there.
pub fn select_later(id: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(field) = element(id).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
            // Fails only for an element that is gone again.
            let _ = field.focus();
            field.select();
        }
    });
}

/// Scrolls the element with an id to the middle of the window once what was changed is drawn.
pub fn show_later(id: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(element) = element(id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Shows the element with an id whole where it is not: by its nearer edge, or by its beginning where it is higher than
/// the window.
pub fn show_whole(id: &str) {
    let (Some(element), Some(window)) = (element(id), web_sys::window()) else {
        return;
    };
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    let room = height.unwrap_or_default() - BARS;
    let fits = f64::from(element.client_height()) <= room;
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(if fits {
        web_sys::ScrollLogicalPosition::Nearest
    } else {
        web_sys::ScrollLogicalPosition::Start
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The id of the focused element; empty if there is none.
#[must_use]
pub fn focused_id() -> String {
    document()
        .and_then(|document| document.active_element())
        .map(|element| element.id())
        .unwrap_or_default()
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls an element with an id into view.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Whether the element with an id is one that a selector means, such as `:invalid`.
#[must_use]
pub fn matches(id: &str, selector: &str) -> bool {
    element(id).is_some_and(|element| element.matches(selector).unwrap_or_default())
}

/// Where an element with an id stands in the window, in pixels: from the window's top, how high it is, and how high
/// the window is.
#[must_use]
pub fn place(id: &str) -> Option<(f64, f64, f64)> {
    let place = element(id)?.get_bounding_client_rect();
    let window = web_sys::window()?.inner_height().ok()?.as_f64()?;
    Some((place.top(), place.height(), window))
}

/// Takes everything out of the page, its title too.
pub fn empty() {
    if let Some(document) = document() {
        document.set_title("");
        if let Some(body) = document.body() {
            body.set_inner_text("");
        }
    }
}

/// Opens the system's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
