//! Single keys that mean something on a whole screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// A key pressed alone, outside of any field to type in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// 0 to 9, from either part of the keyboard.
    Digit(u8),
    /// Enter where the focus is on nothing that takes it: no button, link or fold.
    Enter,
}

/// What a key event means for the screen, or `None` where it belongs to something else: a field, a
/// button, a shortcut of the browser, an input method.
#[must_use]
pub fn press(event: &KeyboardEvent) -> Option<Press> {
    let key = alone(event)?;
    if key == "Enter" {
        return (!is_on(event, "button,a,summary")).then_some(Press::Enter);
    }
    let digit = key.chars().next().filter(|_| key.len() == 1)?.to_digit(10)?;
    u8::try_from(digit).ok().map(Press::Digit)
}

/// The key of an event as the browser names it, letters small: `s`, `PageDown`; `None` as in [`press`]. The arrows
/// belong to a choice that has the focus.
#[must_use]
pub fn name(event: &KeyboardEvent) -> Option<String> {
    let key = alone(event)?;
    if key.starts_with("Arrow") && is_on(event, "[type=radio]") {
        return None;
    }
    Some(if key.chars().count() == 1 {
        key.to_lowercase()
    } else {
        key
    })
}

/// Takes an event away from a field or a button, so that it does nothing, but for buttons that are marked as leading
/// somewhere only.
pub fn stop_on_control(event: &Event) {
    if is_on(event, "button:not([data-leads]),input,select,textarea,label") {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// A key pressed alone, outside of any field to type in.
fn alone(event: &KeyboardEvent) -> Option<String> {
    let taken = event.default_prevented()
        || event.is_composing()
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
        || is_on(
            event,
            "input:not([type=radio],[type=checkbox]),textarea,select,dialog",
        );
    (!taken).then(|| event.key())
}

/// Whether the focus is on or inside of something.
fn is_on(event: &Event, selector: &str) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}
