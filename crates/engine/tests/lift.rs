//! What would lift the stage, on any check.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::any_check;
use proptest::prelude::*;
use shopready_engine::check::Check;
use shopready_engine::plan::{Choice, Path, StepId, lift, path};
use shopready_engine::questionnaire::Stage;
use shopready_engine::score::score;

fn chosen(path: &Path, steps: &[StepId]) -> Choice {
    let mut choice = Choice::default();
    for step in steps {
        choice.tick(path, *step);
    }
    choice
}

fn shown(check: &Check) -> Option<Stage> {
    score(check).stage.shown
}

proptest! {
    #[test]
    fn the_steps_lift_the_stage_and_none_of_them_can_be_left_out(check in any_check()) {
        let path = path(&check);
        let Some(choice) = lift(&check, &path).and_then(|lift| lift.steps) else {
            return Ok(());
        };
        prop_assert!(shown(&choice.apply(&check)) > shown(&check));
        let steps: Vec<_> = choice.steps(&path).collect();
        for step in &steps {
            prop_assert!(step.waits_for.iter().all(|needed| choice.contains(*needed)));
            if steps.iter().any(|other| other.waits_for.contains(&step.id)) {
                continue;
            }
            let others: Vec<_> = steps.iter().map(|other| other.id).filter(|other| *other != step.id).collect();
            let without = chosen(&path, &others);
            prop_assert_eq!(without.len(), steps.len() - 1);
            prop_assert_eq!(shown(&without.apply(&check)), shown(&check));
        }
    }

    #[test]
    fn there_is_something_to_lift_below_the_highest_stage_that_is_shown(check in any_check()) {
        let path = path(&check);
        let result = score(&check);
        let Some(lift) = lift(&check, &path) else {
            prop_assert!(matches!(result.stage.shown, None | Some(Stage::Leading)));
            return Ok(());
        };
        let overall = result.overall.unwrap().score;
        prop_assert_eq!(lift.stage as usize, result.stage.shown.unwrap() as usize + 1);
        prop_assert_eq!(overall.max(lift.stage.min_score()), overall + lift.points_missing);
        prop_assert_eq!(lift.foundations.is_empty(), result.stage.allowed >= lift.stage);
        if lift.steps.is_none() {
            let all: Vec<_> = path.steps().map(|step| step.id).collect();
            prop_assert_eq!(shown(&chosen(&path, &all).apply(&check)), result.stage.shown);
        }
    }
}
