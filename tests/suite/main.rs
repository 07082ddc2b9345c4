//! The whole app in a real browser.
//!
//! One file a promise to the user. Whatever a test is about, its visit also
//! fails when the console has an error or another origin is asked for anything
//! (see the harness).

mod bad_address;
mod catalogue;
mod damaged_record;
mod erase;
mod every_screen;
mod keyboard;
mod languages;
mod notes;
mod offline;
mod owner;
mod pilot;
mod policy;
mod print;
mod resume;
mod starting;
mod storage;
mod summary;
mod watching;
