//! Whatever fails while something is written, nothing is lost that the page said is saved.

mod adviser;
mod clock;
mod killed;
mod owner;
mod two_tabs;
