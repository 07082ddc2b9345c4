//! Stages of readiness.

use super::{MIN_LEVEL_FOR_CONNECTED, MIN_LEVEL_FOR_LEADING, STAGE_MIN_SCORES};

/// A stage of readiness, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Most work is on paper.
    Starting,
    /// Some tools stand alone.
    Building,
    /// The main tools are in daily use.
    Connected,
    /// Tools are linked and reviewed.
    Leading,
}

impl Stage {
    /// All stages, lowest first.
    pub const ALL: [Self; 4] = [Self::Starting, Self::Building, Self::Connected, Self::Leading];

    /// Its id in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["starting", "building", "connected", "leading"][self as usize]
    }

    /// The stage above it; none above the highest.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The lowest rounded score of the stage.
    #[must_use]
    pub fn min_score(self) -> u8 {
        STAGE_MIN_SCORES[self as usize]
    }

    /// The stage of a rounded score.
    #[must_use]
    pub fn of_score(score: u8) -> Self {
        let reached = Self::ALL
            .into_iter()
            .rev()
            .find(|stage| score >= stage.min_score());
        reached.unwrap_or(Self::Starting)
    }

    /// The level that the stage asks of every foundation question.
    #[must_use]
    pub fn foundation_level(self) -> u8 {
        match self {
            Self::Starting | Self::Building => 0,
            Self::Connected => MIN_LEVEL_FOR_CONNECTED,
            Self::Leading => MIN_LEVEL_FOR_LEADING,
        }
    }
}
