//! What the browser tests are written with: a visitor ([`Visit`]) opens a copy
//! of the built pages ([`site`]) in a real browser ([`engine`]) and goes from
//! screen to screen ([`screens`]), speaking of questions and answers instead of
//! selectors.
//!
//! Every visit is watched: whatever the page writes to the console as an error
//! ([`console`]) and whatever it asks of another origin ([`requests`]) fails
//! the test, whether the test looks for it or not.
//!
//! | part | what it holds |
//! |---|---|
//! | [`setup`], [`visit`] | what a visitor begins with; the visit itself: restarting the browser, leaving pictures behind |
//! | [`turn`] | how many browsers are open at a time |
//! | [`page`] | finding, tapping, typing, waiting |
//! | [`screens`] | one file a screen, with methods in the user's words |
//! | [`journey`] | the ways through several screens |
//! | [`engine`], [`driver`] | the browser's capabilities; its WebDriver process |
//! | [`emulate`] | width, colour scheme, clock, speed, scripts that run before the page's own |
//! | [`host`], [`answer`] | web servers that people use, with the files of `deploy/`; what a server answers |
//! | [`release`], [`faults`] | the next version of the pages; a server that goes wrong |
//! | [`full_disk`] | storage that fails at the n-th write, and visitors fast enough to be there for every n |
//! | [`paper`] | the page as a printer gets it |
//! | [`axe`], [`reflow`], [`console`], [`requests`] | the checks that fit every screen |
//! | [`inject`], [`skipped`] | what stands in for Chromium's own protocol in other engines; what they cannot do |
//! | [`dump`] | all that a page has left behind, searched for words in any form |
//! | [`wear`] | the page in long use, and what it holds on to |
//! | [`case`], [`planted`], [`planted_clients`] | records with the results they must have; a record, or an adviser's clients, put into the storage |

pub mod answer;
pub mod axe;
pub mod case;
pub mod console;
pub mod driver;
pub mod dump;
pub mod emulate;
pub mod engine;
pub mod faults;
pub mod full_disk;
pub mod host;
pub mod inject;
pub mod journey;
pub mod language;
pub mod page;
pub mod paper;
pub mod paths;
pub mod planted;
pub mod planted_clients;
pub mod reflow;
pub mod release;
pub mod requests;
pub mod screens;
pub mod setup;
pub mod site;
pub mod skipped;
pub mod turn;
pub mod visit;
pub mod wear;

pub use case::Case;
pub use faults::{Fault, Faults};
pub use language::Language;
pub use page::Page;
pub use planted::Planted;
pub use planted_clients::PlantedClients;
pub use release::Release;
pub use screens::Screen;
pub use setup::Setup;
pub use visit::Visit;

/// What harness functions and tests return: the error says what was looked for
/// and what was there instead.
pub type Result<T = ()> = anyhow::Result<T>;
