//! What holds for every check, whatever was answered.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::{any_check, any_improvement};
use num_rational::Ratio;
use proptest::prelude::*;
use shopready_engine::check::{Answer, Check, Effective, Mode};
use shopready_engine::fraction::Fraction;
use shopready_engine::plan::{Step, steps};
use shopready_engine::questionnaire::{DimensionId, QuestionId};
use shopready_engine::record::Record;
use shopready_engine::score::{DimensionScore, score};

fn ratio(fraction: Fraction) -> Ratio<u128> {
    Ratio::new(fraction.numerator().into(), fraction.denominator().into())
}

fn exact(dimension: &DimensionScore) -> Option<Ratio<u128>> {
    dimension.exact().map(ratio)
}

fn upper(dimension: &DimensionScore) -> Option<Ratio<u128>> {
    dimension.upper().map(ratio)
}

/// Every step of a check, in the order of the lists.
fn all_steps(check: &Check) -> Vec<Step> {
    let steps = steps(check, &score(check));
    [steps.quick, steps.projects, steps.later].concat()
}

proptest! {
    #[test]
    fn a_better_answer_lowers_nothing((before, after, _) in any_improvement()) {
        let (before, after) = (score(&before), score(&after));
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert_eq!(before.counts, after.counts);
            prop_assert!(exact(before) <= exact(after));
            prop_assert!(before.score <= after.score);
        }
        if let (Some(before), Some(after)) = (before.overall, after.overall) {
            prop_assert!(ratio(before.exact) <= ratio(after.exact));
            prop_assert!(before.score <= after.score);
        }
        prop_assert_eq!(before.overall.is_some(), after.overall.is_some());
        prop_assert!(before.stage.allowed <= after.stage.allowed);
        prop_assert!(before.stage.by_score <= after.stage.by_score);
        prop_assert!(before.stage.shown <= after.stage.shown);
        prop_assert!(before.answered.confidence <= after.answered.confidence);
    }

    #[test]
    fn knowing_more_stays_within_the_range_printed_before((before, after, changed) in any_improvement()) {
        prop_assume!(before.answers.get(changed) == Some(Answer::DontKnow));
        let (before, after) = (score(&before), score(&after));
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(exact(after) <= upper(before));
            prop_assert!(upper(after) <= upper(before));
            prop_assert!(after.score <= before.high);
        }
        if let (Some(before), Some(after)) = (before.overall, after.overall) {
            prop_assert!(ratio(after.exact) <= ratio(before.exact_high));
            prop_assert!(after.score <= before.high);
            prop_assert!(after.high <= before.high);
        }
    }

    #[test]
    fn the_range_begins_at_the_score_and_is_empty_where_everything_is_known(check in any_check()) {
        let score = score(&check);
        if let Some(overall) = score.overall {
            prop_assert!(overall.score <= overall.high);
            prop_assert!(overall.high <= 100);
            prop_assert_eq!(overall.score, ratio(overall.exact).round().to_integer() as u8);
            if score.answered.dont_know.is_empty() {
                prop_assert_eq!(overall.exact, overall.exact_high);
            }
        }
    }

    #[test]
    fn the_overall_adds_up_on_paper(check in any_check()) {
        let score = score(&check);
        let counting = || score.dimensions.iter().filter(|dimension| dimension.counts);
        let weight = |dimension: &DimensionScore| u128::from(dimension.dimension.weight());
        let weights: u128 = counting().map(weight).sum();
        prop_assert_eq!(weights, u128::from(score.shares.counted_weight));
        if let Some(overall) = score.overall {
            let sum = |value: fn(&DimensionScore) -> Option<Ratio<u128>>| -> Ratio<u128> {
                counting().map(|dimension| value(dimension).unwrap() * weight(dimension)).sum()
            };
            prop_assert_eq!(sum(exact) / weights, ratio(overall.exact));
            prop_assert_eq!(sum(upper) / weights, ratio(overall.exact_high));
        }
    }

    #[test]
    fn answers_outside_the_path_count_nowhere(check in any_check(), other in any_check()) {
        let mut changed = check.clone();
        for question in QuestionId::all().filter(|question| !check.is_on_path(*question)) {
            changed.answers.set(question, None);
            changed.answers.set(question, other.answers.get(question));
        }
        prop_assert_eq!(score(&check), score(&changed));
        prop_assert_eq!(steps(&check, &score(&check)), steps(&changed, &score(&changed)));
    }

    #[test]
    fn the_lists_keep_their_limits_and_show_each_question_once(check in any_check()) {
        let steps = steps(&check, &score(&check));
        prop_assert!(steps.quick.len() <= 3 && steps.quick.iter().all(|step| step.effort <= 2));
        prop_assert!(steps.projects.len() <= 2 && steps.projects.iter().all(|step| step.effort > 2));
        for dimension in DimensionId::all() {
            let of_dimension = |step: &&Step| step.question.rules().dimension == dimension;
            prop_assert!(steps.quick.iter().chain(&steps.projects).filter(of_dimension).count() <= 2);
        }
        let mut seen = Vec::new();
        for step in steps.quick.iter().chain(&steps.projects).chain(&steps.later) {
            prop_assert!(check.is_on_path(step.question));
            prop_assert!(!seen.contains(&step.question));
            seen.push(step.question);
        }
        for blocked in &steps.blocked {
            prop_assert!(!seen.contains(&blocked.question));
            prop_assert!(seen.contains(&blocked.end));
        }
        // Every candidate is proposed or waits.
        for question in check.path() {
            let candidate = match check.effective(question) {
                Effective::DontKnow => true,
                Effective::Level(level) => level.get() < question.rules().target(check.profile.staff()),
                _ => false,
            };
            let waits = steps.blocked.iter().any(|blocked| blocked.question == question);
            prop_assert_eq!(candidate, seen.contains(&question) || waits);
        }
    }

    #[test]
    fn foundations_at_level_0_lead_and_the_rest_falls_by_priority(check in any_check()) {
        let result = score(&check);
        let steps = steps(&check, &result);
        let priority = |step: &Step| {
            let points = ratio(step.gain) + ratio(step.unlocks);
            (step.foundation_first, points * u128::from(step.impact) / u128::from(step.effort))
        };
        for list in [&steps.quick, &steps.projects, &steps.later] {
            prop_assert!(list.is_sorted_by(|one, other| priority(one) >= priority(other)));
        }
    }

    #[test]
    fn taking_a_step_wins_what_it_promised(check in any_check()) {
        let before = score(&check);
        for step in all_steps(&check) {
            let Some(from) = step.from else { continue };
            let mut taken = check.clone();
            taken.answers.set(step.question, Answer::level(from.get() + 1));
            if let (Some(before), Some(after)) = (before.overall, score(&taken).overall) {
                prop_assert_eq!(ratio(before.exact) + ratio(step.gain), ratio(after.exact));
            }
        }
    }

    #[test]
    fn what_a_step_unlocks_is_the_gain_of_the_steps_that_wait_for_it(check in any_check()) {
        let result = score(&check);
        let steps = steps(&check, &result);
        for step in [&steps.quick[..], &steps.projects, &steps.later].concat() {
            let waiting: Vec<_> = steps.blocked.iter().filter(|blocked| blocked.end == step.question).collect();
            prop_assert_eq!(step.unlocked.len(), waiting.len());
            let gain = |question: QuestionId| {
                let rules = question.rules();
                ratio(result.shares.points(u64::from(rules.weight) * result.shares.part(rules.dimension)))
            };
            let gains: Ratio<u128> = waiting.iter().map(|blocked| gain(blocked.question)).sum();
            prop_assert_eq!(gains, ratio(step.unlocks));
        }
    }

    #[test]
    fn a_record_is_read_back_as_it_was_written(mut check in any_check(), id in "\\PC{1,20}") {
        for question in QuestionId::all() {
            if !question.rules().is_on_path(check.profile.sector(), Mode::Full) {
                check.answers.set(question, None);
            }
        }
        let written = Record::new(id.clone(), check.clone()).write();
        let read = Record::read(written.as_bytes()).unwrap();
        prop_assert_eq!(&*read.id, &id);
        prop_assert_eq!(&read.check, &check);
        prop_assert_eq!(read.write(), written);
    }
}
