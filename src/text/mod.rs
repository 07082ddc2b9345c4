//! Dates and numbers in each language's form.

pub mod date;
pub mod number;
