//! Whatever fails while something is written, nothing is lost that the page said is saved.

// How often, for the table of faults.
#![allow(clippy::print_stdout)]

mod adviser;
mod clock;
mod killed;
mod owner;
mod two_tabs;
