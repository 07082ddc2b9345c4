//! What stays while other screens are looked at: what was searched for, and which client was opened.

use std::cell::RefCell;

#[derive(Debug, Clone, Default)]
struct Kept {
    address: String,
    typed: String,
    opened: Option<String>,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// What was searched for when the list was left, if it was the list of this address.
pub(super) fn typed_at(address: &str) -> String {
    KEPT.with_borrow(|kept| {
        if kept.address == address {
            kept.typed.clone()
        } else {
            String::new()
        }
    })
}

/// Keeps what is searched for in the list of an address.
pub(super) fn keep(address: &str, typed: &str) {
    KEPT.with_borrow_mut(|kept| {
        address.clone_into(&mut kept.address);
        typed.clone_into(&mut kept.typed);
    });
}

/// Keeps which client was opened from the list.
pub(super) fn opened(id: &str) {
    KEPT.with_borrow_mut(|kept| kept.opened = Some(id.to_owned()));
}

/// The client that was opened from the list, once.
pub(super) fn take_opened() -> Option<String> {
    KEPT.with_borrow_mut(|kept| kept.opened.take())
}
