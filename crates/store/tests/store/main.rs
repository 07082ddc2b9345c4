//! What the store promises, on a disk that can be made to fail at any call.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod again;
mod aside;
mod batch;
mod conflicts;
mod damage;
mod disk;
mod erase;
mod evidence;
mod exchange;
mod faults;
mod flips;
mod journey;
mod keeping;
mod later;
mod list;
mod marks;
mod notes;
mod portfolio;
mod prepared;
mod record;
mod rescue;
mod room;
mod samples;
mod seal;
mod visits;
