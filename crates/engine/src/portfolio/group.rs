//! Clients that are counted together: all of them, or those of a sector.

use std::cmp::Reverse;

use super::{Scores, Standing};
use crate::check::{Check, Effective, Mode};
use crate::questionnaire::{DimensionId, QuestionId, QuestionSet, Stage};

/// Clients that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    checked: usize,
    full: usize,
    stages: [StageGroup; Stage::ALL.len() + 1],
    overall: Scores,
    dimensions: [Scores; DimensionId::COUNT],
    gaps: [Vec<usize>; QuestionId::COUNT],
    answered: [usize; QuestionId::COUNT],
}

/// The clients at a stage, by the kind of their latest check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageGroup {
    /// The stage; none for those whose check has no score yet.
    pub stage: Option<Stage>,
    /// Those with a full check.
    pub full: Vec<usize>,
    /// Those with a quick check: their stage is a rough one.
    pub rough: Vec<usize>,
}

impl StageGroup {
    /// How many there are of both kinds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.full.len() + self.rough.len()
    }
}

/// A question, and who has a gap there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap<'a> {
    /// The question.
    pub question: QuestionId,
    /// The clients for whom it is a gap, at least one; see [`Check::is_gap`].
    pub clients: &'a [usize],
    /// How many were asked and answered it, not with "does not apply".
    pub of: usize,
}

/// The questions of a check that count for its gaps.
#[derive(Clone, Copy)]
pub(super) struct Given {
    /// Those that were asked, apply and are answered.
    answered: QuestionSet,
    /// Those of them that are gaps.
    gaps: QuestionSet,
}

impl Given {
    pub(super) fn of(check: &Check) -> Self {
        let is_answered = |question: &QuestionId| {
            matches!(
                check.effective(*question),
                Effective::Level(_) | Effective::DontKnow
            )
        };
        let answered: QuestionSet = check.path().filter(is_answered).collect();
        let gaps = answered
            .iter()
            .filter(|question| check.is_gap(*question))
            .collect();
        Self { answered, gaps }
    }
}

impl Group {
    pub(super) fn add(&mut self, client: usize, standing: &Standing, given: Given) {
        self.checked += 1;
        let stage = &mut self.stages[standing.stage.map_or(Stage::ALL.len(), |stage| stage as usize)];
        match standing.mode {
            Mode::Full => {
                self.full += 1;
                stage.full.push(client);
                standing
                    .overall
                    .into_iter()
                    .for_each(|score| self.overall.add(score));
                for (scores, score) in self.dimensions.iter_mut().zip(standing.dimensions) {
                    score.into_iter().for_each(|score| scores.add(score));
                }
            }
            Mode::Quick => stage.rough.push(client),
        }
        for question in given.answered.iter() {
            self.answered[question.index()] += 1;
        }
        for question in given.gaps.iter() {
            self.gaps[question.index()].push(client);
        }
    }

    /// How many clients there are: each has a check.
    #[must_use]
    pub fn checked(&self) -> usize {
        self.checked
    }

    /// How many of them have a full check as their latest.
    #[must_use]
    pub fn full(&self) -> usize {
        self.full
    }

    /// The clients at each stage, the lowest first, and last those without a score.
    #[must_use]
    pub fn stages(&self) -> &[StageGroup] {
        &self.stages
    }

    /// The overall scores of the full checks that have one.
    #[must_use]
    pub fn overall(&self) -> &Scores {
        &self.overall
    }

    /// The scores in a dimension of the full checks that show it.
    #[must_use]
    pub fn dimension(&self, dimension: DimensionId) -> &Scores {
        &self.dimensions[dimension.index()]
    }

    /// The gaps that anybody has, the commonest first; of those that as many have, in questionnaire order.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap<'_>> {
        let gap = |question: QuestionId| Gap {
            question,
            clients: &self.gaps[question.index()],
            of: self.answered[question.index()],
        };
        let mut gaps: Vec<_> = QuestionId::all()
            .map(gap)
            .filter(|gap| !gap.clients.is_empty())
            .collect();
        gaps.sort_by_key(|gap| Reverse(gap.clients.len()));
        gaps
    }
}

impl Default for Group {
    fn default() -> Self {
        let stage = |place: usize| StageGroup {
            stage: Stage::ALL.get(place).copied(),
            full: Vec::new(),
            rough: Vec::new(),
        };
        Self {
            checked: 0,
            full: 0,
            stages: std::array::from_fn(stage),
            overall: Scores::default(),
            dimensions: std::array::from_fn(|_| Scores::default()),
            gaps: std::array::from_fn(|_| Vec::new()),
            answered: [0; QuestionId::COUNT],
        }
    }
}
