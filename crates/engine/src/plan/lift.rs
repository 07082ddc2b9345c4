//! What would lift the stage.

use super::{Choice, Path};
use crate::check::Check;
use crate::questionnaire::{QuestionSet, Stage};
use crate::score::{below, score};

/// What lies between a business and the next stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lift {
    /// The stage above the one that is shown.
    pub stage: Stage,
    /// Points of the rounded score that are missing; 0 where only foundations hold it.
    pub points_missing: u8,
    /// Foundation questions below the level that the stage asks for.
    pub foundations: QuestionSet,
    /// A few steps, with all that they wait for, that lift the stage and of which none can be left out; none where
    /// even all steps up to the targets do not.
    pub steps: Option<Choice>,
}

/// What would lift the stage that is shown; none at the highest, and where none is shown. `path` is the
/// [`path`](super::path) of the check.
///
/// The steps are those at the head of the path, the ones that pay most, without those among them that turn out not
/// to be needed. There may be a smaller set further down.
#[must_use]
pub fn lift(check: &Check, path: &Path) -> Option<Lift> {
    let before = score(check);
    let shown = before.stage.shown?;
    let stage = shown.next()?;
    let lifts = |choice: &Choice| score(&choice.apply(check)).stage.shown > Some(shown);
    Some(Lift {
        stage,
        points_missing: stage.min_score().saturating_sub(before.overall?.score),
        foundations: below(check, stage),
        steps: first_that_lift(path, lifts).map(|choice| without_needless(path, choice, lifts)),
    })
}

/// The steps from the head of the path to the one with which the stage rises.
fn first_that_lift(path: &Path, lifts: impl Fn(&Choice) -> bool) -> Option<Choice> {
    let mut choice = Choice::default();
    let mut growing = path.steps().map(|step| {
        choice.tick(path, step.id);
        choice
    });
    growing.find(lifts)
}

/// The same without the steps that are not needed, the last first. One pass is enough: the fewer steps are left,
/// the less can be done without another.
fn without_needless(path: &Path, mut choice: Choice, lifts: impl Fn(&Choice) -> bool) -> Choice {
    for step in path.steps().rev() {
        let is_last = choice.contains(step.id) && !step.opens.iter().any(|waiting| choice.contains(*waiting));
        let mut without = choice;
        without.untick(path, step.id);
        if is_last && lifts(&without) {
            choice = without;
        }
    }
    choice
}
