//! The two rounds of the programme as the catalogue has them.

use shopready_engine::catalogue::{Scheme, Status};

use crate::pages::schemes::sheet::Sheet;

/// A round of the programme: its scheme, and how that stands today.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) scheme: &'static Scheme,
    pub(super) status: Status,
    pub(super) is_stale: bool,
}

/// The round that is over.
pub(super) fn first(sheet: Sheet) -> Option<Round> {
    round(sheet, "dtspp")
}

/// The round that is to come.
pub(super) fn next(sheet: Sheet) -> Option<Round> {
    round(sheet, "dtspp_enhanced")
}

/// `None` where the catalogue at hand does not have it.
fn round(sheet: Sheet, id: &str) -> Option<Round> {
    let scheme = sheet.catalogue.schemes.iter().find(|scheme| scheme.id == id)?;
    Some(Round {
        scheme,
        status: scheme.status_on(sheet.today),
        is_stale: scheme.is_stale_on(sheet.today),
    })
}
