#![allow(clippy::unwrap_used, clippy::panic)]

mod blocks;
mod choice;
mod gains;
mod lift;
mod path;
mod step_id;

use super::*;
use crate::check::{Sector, Staff};
use crate::questionnaire::Stage;
use crate::score::score;
use crate::testing::{CheckBuilder, a_check, question};

fn planned(check: CheckBuilder) -> Steps {
    let check = check.build();
    steps(&check, &score(&check))
}

/// The step of that name: `pay_till:2`.
fn named(name: &str) -> StepId {
    StepId::parse(name).unwrap_or_else(|| panic!("no step {name}"))
}

/// The names of steps.
fn names(steps: impl IntoIterator<Item = StepId>) -> Vec<String> {
    steps.into_iter().map(|step| step.to_string()).collect()
}

fn retail() -> CheckBuilder {
    a_check(Sector::Retail)
}

fn all(steps: &Steps) -> Vec<Step> {
    [&steps.quick[..], &steps.projects, &steps.later].concat()
}

fn find(steps: &Steps, id: &str) -> Option<Step> {
    all(steps).into_iter().find(|step| step.question.id() == id)
}

fn is_proposed(steps: &Steps, id: &str) -> bool {
    find(steps, id).is_some()
}

#[test]
fn the_target_is_lower_for_up_to_nine_people() {
    let check = || retail().all("2").but("pay_till safe_backup safe_access", "3");
    for staff in [Staff::Alone, Staff::Micro] {
        assert!(!is_proposed(&planned(check().staff(staff)), "cust_reply"));
    }
    for staff in [Staff::Small, Staff::Larger] {
        assert!(is_proposed(&planned(check().staff(staff)), "cust_reply"));
    }
}

#[test]
fn what_is_at_its_target_or_unanswered_or_not_applicable_is_no_step() {
    let steps = planned(retail().all("4"));
    assert_eq!(steps, Steps::default());
    let steps = planned(retail().but("ret_omni", "-"));
    assert_eq!(steps, Steps::default());
}

#[test]
fn finding_out_takes_an_hour_and_nothing_else() {
    let steps = planned(retail().all("3").but("pay_till", "?").but("ret_stock", "?"));
    let stock =
        find(&steps, "ret_stock").map(|step| (step.from, step.hours, step.cost, step.effort, step.impact));
    assert_eq!(stock, Some((None, 1, CostBand::FREE, 1, 2)));
}

#[test]
fn effort_is_the_larger_of_hours_and_cost() {
    let points = [
        (1, 1),
        (2, 1),
        (3, 2),
        (8, 2),
        (9, 3),
        (24, 3),
        (25, 4),
        (60, 4),
        (61, 5),
        (999, 5),
    ];
    for (hours, effort) in points {
        assert_eq!(effort_of_hours(hours), effort);
    }
    // 24 hours and band H
    let steps = planned(retail().all("3").but("pay_till", "1"));
    assert_eq!(
        find(&steps, "pay_till").map(|step| (step.hours, step.effort)),
        Some((24, 4))
    );
}

#[test]
fn a_foundation_at_level_0_or_not_known_comes_first_whatever_its_priority() {
    let steps = planned(retail().all("1").but("safe_access", "0").but("safe_backup", "?"));
    let first: Vec<_> = steps.quick.iter().map(|step| step.question.id()).collect();
    assert_eq!(first[..2], ["safe_backup", "safe_access"]);
    let at_1 = planned(retail().all("0").but("pay_till safe_backup safe_access", "1"));
    assert!(all(&at_1).iter().all(|step| !step.foundation_first));
}
