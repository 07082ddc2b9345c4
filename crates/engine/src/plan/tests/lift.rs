use super::*;

fn lifted(check: CheckBuilder) -> Option<Lift> {
    let check = check.build();
    lift(&check, &path(&check))
}

fn steps_of(check: CheckBuilder) -> Vec<String> {
    let check = check.build();
    let path = path(&check);
    let choice = lift(&check, &path).unwrap().steps.unwrap();
    names(choice.steps(&path).map(|step| step.id))
}

#[test]
fn nothing_lifts_above_the_highest_stage_or_where_none_is_shown() {
    assert_eq!(lifted(retail().all("4")), None);
    assert_eq!(lifted(retail()), None);
    assert_eq!(lifted(retail().but("pay_till", "1")), None);
}

#[test]
fn the_next_stage_is_named_with_the_points_that_are_missing() {
    let lift = lifted(retail().all("1")).unwrap();
    assert_eq!((lift.stage, lift.points_missing), (Stage::Connected, 25));
    assert!(lift.foundations.is_empty());
}

#[test]
fn where_only_a_foundation_holds_the_stage_no_point_is_missing_and_one_step_is_enough() {
    let check = || retail().all("3").but("safe_access", "0");
    let lift = lifted(check()).unwrap();
    assert_eq!((lift.stage, lift.points_missing), (Stage::Connected, 0));
    assert_eq!(
        lift.foundations.iter().map(QuestionId::id).collect::<Vec<_>>(),
        ["safe_access"]
    );
    assert_eq!(steps_of(check()), ["safe_access:1"]);
}

#[test]
fn a_foundation_that_is_not_known_must_be_found_out_and_put_in_place() {
    let check = retail().all("3").but("safe_access", "?");
    assert_eq!(steps_of(check), ["safe_access:known", "safe_access:1"]);
}

#[test]
fn where_the_targets_of_a_small_shop_do_not_reach_the_next_stage_no_steps_are_named() {
    // With up to nine people most questions aim at level 2.
    let check = retail().all("2").but("pay_till safe_backup safe_access", "3");
    let lift = lifted(check).unwrap();
    assert_eq!((lift.stage, lift.steps), (Stage::Leading, None));
    assert!(lift.points_missing > 0);
}
