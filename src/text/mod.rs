//! Amounts, dates and numbers in each language's form.

pub mod amount;
pub mod date;
pub mod number;
