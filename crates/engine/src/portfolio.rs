//! Figures over the latest checks of many clients: how they are spread over the stages, the middle of their scores,
//! their commonest gaps, which schemes they could use, and where one client stands among the others.
//!
//! What may be put together:
//!
//! - Each client counts once, by the check that the caller gives for it: its latest.
//! - Medians of the overall and of the dimensions are over full checks only. A quick check asks other questions, so
//!   its rough score is not mixed with theirs, and it has no dimensions.
//! - In the stages both kinds count, each in a list of its own, so that a rough stage is never shown as a full one.
//! - A gap is counted among those who were asked, to whom the question applies and who answered it.
//!
//! Clients are named by a number that the caller chooses, usually their place in its list.

mod group;
mod peers;
mod schemes;
mod scores;
mod standing;

use group::Given;
pub use group::{Gap, Group, StageGroup};
pub use peers::{Beside, Peers, Place};
pub use schemes::{SchemeGroup, SchemeGroups};
pub use scores::{FEWEST, Quartiles, Scores};
pub use standing::Standing;

use crate::check::{Check, Sector};

/// The clients of a portfolio, by sector and in all. Clients are added one by one, so that the work can be done in
/// slices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portfolio {
    all: Group,
    retail: Group,
    catering: Group,
}

impl Portfolio {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a client under the sector that it is kept under, by its latest check and what came of it.
    pub fn add(&mut self, client: usize, sector: Sector, check: &Check, standing: &Standing) {
        let given = Given::of(check);
        self.all.add(client, standing, given);
        let own = match sector {
            Sector::Retail => &mut self.retail,
            Sector::Catering => &mut self.catering,
        };
        own.add(client, standing, given);
    }

    /// The clients of a sector, or of all sectors.
    #[must_use]
    pub fn group(&self, sector: Option<Sector>) -> &Group {
        match sector {
            None => &self.all,
            Some(Sector::Retail) => &self.retail,
            Some(Sector::Catering) => &self.catering,
        }
    }
}
