//! Single keys that mean something on a whole screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

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
    let taken = event.default_prevented()
        || event.is_composing()
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key();
    let focused = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let focused = |selector: &str| {
        focused
            .as_ref()
            .is_some_and(|element| element.closest(selector).ok().flatten().is_some())
    };
    if taken || focused("input:not([type=radio],[type=checkbox]),textarea,select,dialog") {
        return None;
    }
    let key = event.key();
    if key == "Enter" {
        return (!focused("button,a,summary")).then_some(Press::Enter);
    }
    let digit = key.chars().next().filter(|_| key.len() == 1)?.to_digit(10)?;
    u8::try_from(digit).ok().map(Press::Digit)
}

/// The name of a key pressed alone, outside of any field, choice or dialog: `/`, `n`, `ArrowDown`. For screens whose
/// keys are letters.
#[must_use]
pub fn alone(event: &KeyboardEvent) -> Option<String> {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is_taken = event.default_prevented()
        || event.is_composing()
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
        || element.is_some_and(|element| {
            let field = element.closest("input,textarea,select,dialog,[contenteditable]");
            field.ok().flatten().is_some()
        });
    (!is_taken).then(|| event.key())
}
