//! Rules tested where they stand.
