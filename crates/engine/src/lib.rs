//! The rules of ShopReady: what a check is worth, what to do next, and which schemes fit.
//!
//! Pure: no browser, no clock, no input or output, no floating point. The page and the command line are
//! its two clients.

pub mod asking;
pub mod calendar;
pub mod catalogue;
pub mod check;
pub mod compare;
pub mod date;
pub mod eligibility;
pub mod facts;
pub mod fraction;
pub mod funding;
pub mod json;
pub mod pack;
pub mod plan;
pub mod portfolio;
pub mod questionnaire;
pub mod record;
pub mod score;

#[cfg(test)]
mod testing;
