#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::check::{Sector, Staff};
use crate::fraction::Fraction;
use crate::testing::{CheckBuilder, a_check, question};

fn retail() -> CheckBuilder {
    a_check(Sector::Retail)
}

fn compared(before: CheckBuilder, after: CheckBuilder) -> Comparison {
    compare(&before.build(), &after.build()).unwrap()
}

fn dimension(comparison: &Comparison, id: &str) -> Option<Change> {
    comparison.dimensions[DimensionId::parse(id).unwrap().index()]
}

/// The exact points before and after.
fn points(change: Option<Change>) -> Option<(String, String)> {
    change.map(|change| (change.before.to_string(), change.after.to_string()))
}

fn ids(moved: &[Moved]) -> Vec<(&'static str, u8, u8)> {
    let id = |moved: &Moved| (moved.question.id(), moved.before.get(), moved.after.get());
    moved.iter().map(id).collect()
}

#[test]
fn shops_of_different_trades_are_not_compared() {
    let catering = a_check(Sector::Catering).all("2").build();
    assert_eq!(compare(&retail().all("2").build(), &catering), None);
}

#[test]
fn two_times_the_same_is_no_change() {
    let same = compared(retail().all("2"), retail().all("2"));
    assert_eq!(points(same.overall), Some(("50/1".to_owned(), "50/1".to_owned())));
    assert_eq!(same.overall.unwrap().direction(), Direction::Unclear);
    assert_eq!((same.up.len(), same.down.len()), (0, 0));
    assert_eq!(same.same.len(), same.common());
    assert!(same.not_comparable.is_empty());
}

#[test]
fn questions_are_listed_as_up_down_and_the_same() {
    let after = retail()
        .all("2")
        .but("pay_till lead_ai", "4")
        .but("safe_net", "0");
    let change = compared(retail().all("2"), after);
    assert_eq!(ids(&change.up), [("pay_till", 2, 4), ("lead_ai", 2, 4)]);
    assert_eq!(ids(&change.down), [("safe_net", 2, 0)]);
    assert!(change.same.contains(question("pay_close")) && !change.same.contains(question("pay_till")));
}

#[test]
fn the_change_is_weighed_as_in_the_score() {
    let change = compared(retail().all("2"), retail().all("2").but("pay_till", "4"));
    // pay: 100 * (9 * 2 + 3 * 2) / (4 * 9); overall: 50 + 17 * 50 / 3 / 100
    assert_eq!(
        points(dimension(&change, "pay")),
        Some(("50/1".to_owned(), "200/3".to_owned()))
    );
    assert_eq!(
        points(change.overall),
        Some(("50/1".to_owned(), "317/6".to_owned()))
    );
    assert_eq!(dimension(&change, "pay").unwrap().direction(), Direction::Up);
    assert_eq!(change.overall.unwrap().direction(), Direction::Unclear);
    assert_eq!(dimension(&change, "safe").unwrap().points(), Fraction::ZERO);
}

#[test]
fn a_change_is_clear_from_five_points_before_rounding() {
    let way = |before, after| Change::new(before, after).direction();
    let (twenty, almost, five_more) = (
        Fraction::new(20, 1),
        Fraction::new(2499, 100),
        Fraction::new(25, 1),
    );
    assert_eq!(way(twenty, almost), Direction::Unclear);
    assert_eq!(way(twenty, five_more), Direction::Up);
    assert_eq!(way(five_more, twenty), Direction::Down);
    assert_eq!(way(almost, twenty), Direction::Unclear);
}

#[test]
fn what_was_not_answered_with_a_level_both_times_is_counted_and_not_compared() {
    let before = retail().all("2").but("pay_till", "?").but("safe_net", "");
    let after = retail()
        .all("2")
        .but("pay_till", "4")
        .but("safe_net", "4")
        .but("lead_ai", "?");
    let change = compared(before, after);
    let expected: QuestionSet = ["pay_till", "safe_net", "lead_ai"]
        .into_iter()
        .map(question)
        .collect();
    assert_eq!(change.not_comparable, expected);
    assert_eq!(
        points(change.overall),
        Some(("50/1".to_owned(), "50/1".to_owned()))
    );
}

#[test]
fn what_does_not_apply_in_one_check_is_left_out_of_both() {
    let change = compared(
        retail().all("2").but("ret_omni", "0"),
        retail().all("2").but("ret_omni", "-"),
    );
    assert_eq!(
        points(dimension(&change, "reach")),
        Some(("50/1".to_owned(), "50/1".to_owned()))
    );
    assert!(change.not_comparable.contains(question("ret_omni")));
    let never = compared(
        retail().all("2").but("ret_omni", "-"),
        retail().all("2").but("ret_omni", "-"),
    );
    assert!(never.not_comparable.is_empty());
}

#[test]
fn what_the_profile_rules_out_in_one_check_does_not_count_there() {
    // Without employees nobody is paid or put on a roster; 3 of 8 remain in the back office.
    let before = retail().all("2");
    let change = compared(
        before,
        retail().all("2").but("back_payroll", "4").staff(Staff::Alone),
    );
    assert!(change.not_comparable.contains(question("back_payroll")));
    assert_eq!(
        points(dimension(&change, "back")),
        Some(("50/1".to_owned(), "50/1".to_owned()))
    );
}

#[test]
fn too_little_in_common_gives_no_score_to_compare() {
    // Half of the applicable weight of a dimension, and 60 of all dimensions, as in the score.
    let pay = "pay_accept pay_till pay_close ret_items";
    let change = compared(retail().all("2"), retail().but(pay, "4"));
    assert_eq!(
        points(dimension(&change, "pay")),
        Some(("50/1".to_owned(), "100/1".to_owned()))
    );
    assert_eq!(dimension(&change, "safe"), None);
    assert_eq!(change.overall, None);
    assert_eq!(change.common(), 4);
    let less = compared(retail().all("2"), retail().but("pay_accept pay_close", "4"));
    assert_eq!(dimension(&less, "pay"), None);
}

#[test]
fn with_a_quick_check_only_its_questions_are_compared_and_no_dimension() {
    let change = compared(
        retail().all("2").quick(),
        retail().all("2").but("pay_close pay_till", "4"),
    );
    assert_eq!(ids(&change.up), [("pay_till", 2, 4)]);
    assert!(change.not_comparable.contains(question("pay_close")));
    assert_eq!(change.dimensions, [None; DimensionId::COUNT]);
    // pay in the quick check: weights 2 and 3; 50 + 17 * 30 / 100
    assert_eq!(
        points(change.overall),
        Some(("50/1".to_owned(), "551/10".to_owned()))
    );
}
