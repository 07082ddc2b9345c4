//! What the rules know of a question and its answers.

use super::{COST_BANDS, DimensionId, QuestionId, SolutionId};
use crate::check::{Level, Mode, Sector, Staff};

/// A scored question.
#[derive(Debug)]
pub struct Question {
    /// The dimension it counts in.
    pub dimension: DimensionId,
    /// Its weight inside the dimension, from 1.
    pub weight: u8,
    /// Whether it is part of the quick check.
    pub quick: bool,
    /// Whether it is part of the foundation rule.
    pub foundation: bool,
    pub(super) retail: bool,
    pub(super) catering: bool,
    pub(super) target_micro: u8,
    pub(super) target_small: u8,
    /// Whether "does not apply" is an answer.
    pub not_applicable_allowed: bool,
    /// The committee's recommendations that it touches, 1 to 12.
    pub recommendations: &'static [u8],
    /// Kinds of solution that help.
    pub solutions: &'static [SolutionId],
    /// Tags that schemes share, such as `pos`.
    pub needs: &'static [&'static str],
    /// The step of a business at each level.
    pub options: [OptionRules; 5],
    /// What other questions should have reached first.
    pub prerequisites: &'static [Prerequisite],
}

impl Question {
    /// Whether the sector's path holds it, in the quick check or in the full one.
    #[must_use]
    pub fn is_on_path(&self, sector: Sector, mode: Mode) -> bool {
        let in_sector = match sector {
            Sector::Retail => self.retail,
            Sector::Catering => self.catering,
        };
        in_sector && (mode == Mode::Full || self.quick)
    }

    /// The level to aim at, 1 to 4.
    #[must_use]
    pub fn target(&self, staff: Staff) -> u8 {
        match staff {
            Staff::Alone | Staff::Micro => self.target_micro,
            Staff::Small | Staff::Larger => self.target_small,
        }
    }

    /// The step of a business at that level.
    #[must_use]
    pub fn option(&self, level: Level) -> OptionRules {
        self.options[usize::from(level.get())]
    }
}

impl QuestionId {
    /// The questions of a sector, in the quick check or in the full one, in questionnaire order.
    pub fn path(sector: Sector, mode: Mode) -> impl Iterator<Item = Self> + Clone {
        Self::all().filter(move |question| question.rules().is_on_path(sector, mode))
    }
}

/// The step of a business at some level.
#[derive(Debug, Clone, Copy)]
pub struct OptionRules {
    /// Hours that it takes.
    pub hours: u16,
    /// What it costs.
    pub cost: CostBand,
    /// How much it helps, 1 to 3.
    pub impact: u8,
}

/// What another question should have reached before this one moves to a level.
#[derive(Debug, Clone, Copy)]
pub struct Prerequisite {
    /// The level to move to.
    pub to_level: u8,
    /// The other question.
    pub question: QuestionId,
    /// The level it should have reached, from 1.
    pub min_level: u8,
}

/// Two answers that do not fit together. A hint: it changes neither answer nor score.
#[derive(Debug)]
pub struct ConsistencyCheck {
    /// The question answered with some level.
    pub question: QuestionId,
    /// The level from which the hint is given.
    pub min_level: u8,
    /// The question that does not apply all the same.
    pub not_applicable_question: QuestionId,
}

/// A band of what a step costs, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CostBand(pub(super) u8);

impl CostBand {
    /// Costs nothing.
    pub const FREE: Self = Self(0);

    /// The band with that letter.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let place = COST_BANDS.iter().position(|band| band.id == id)?;
        u8::try_from(place).ok().map(Self)
    }

    /// What the rules know of it.
    #[must_use]
    pub fn rules(self) -> &'static CostBandRules {
        &COST_BANDS[self.index()]
    }

    /// Its place in the questionnaire's list, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What a cost band stands for.
#[derive(Debug)]
pub struct CostBandRules {
    /// Its letter, such as `M`.
    pub id: &'static str,
    /// Lowest cost in HK$.
    pub min_hkd: u32,
    /// Highest cost in HK$; none for the open band.
    pub max_hkd: Option<u32>,
    /// Effort points, 1 to 5.
    pub effort: u8,
}
