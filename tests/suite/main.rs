//! The whole app in a real browser.
//!
//! One file a promise to the user. Whatever a test is about, its visit also
//! fails when the console has an error or another origin is asked for anything
//! (see the harness).

mod again;
mod bad_address;
mod catalogue;
mod client_history;
mod clients;
mod damaged_record;
mod days;
mod entry;
mod erase;
mod every_screen;
mod faults;
mod files;
mod first_paint;
mod handover;
mod hosts;
mod integrity;
mod keeping;
mod keyboard;
mod languages;
mod later_part;
mod leak;
mod lock;
mod notes;
mod offline;
mod owner;
mod pictures;
mod pilot;
mod plan;
mod policy;
mod policy_holds;
mod portfolio;
mod print;
mod profile;
mod result_story;
mod resume;
mod review;
mod starting;
mod storage;
mod summary;
mod tabs;
mod updates;
mod versions;
mod watching;
