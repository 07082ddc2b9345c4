//! What kind of help a scheme is, as far as money is concerned.

use crate::catalogue::Scheme;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Grant,
    Tax,
    Loan,
    Training,
    Other,
}

impl Kind {
    /// A kind that this version does not know is no money.
    pub(super) fn of(scheme: &Scheme) -> Self {
        match scheme.kind.as_str() {
            "grant" => Self::Grant,
            "tax" => Self::Tax,
            "loan" | "loan_guarantee" => Self::Loan,
            "training" => Self::Training,
            _ => Self::Other,
        }
    }

    /// Whether it is about money, so that a step which costs nothing has no use for it.
    pub(super) fn is_money(self) -> bool {
        matches!(self, Self::Grant | Self::Tax | Self::Loan)
    }
}
