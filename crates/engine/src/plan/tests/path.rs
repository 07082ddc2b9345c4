use super::*;

fn way(check: CheckBuilder) -> Path {
    path(&check.build())
}

/// The names of the steps of every round.
fn rounds(path: &Path) -> Vec<Vec<String>> {
    let names = |round: &Vec<PathStep>| names(round.iter().map(|step| step.id));
    path.rounds().iter().map(names).collect()
}

fn waits_for(path: &Path, name: &str) -> Vec<String> {
    names(path.find(named(name)).unwrap().waits_for.iter().copied())
}

#[test]
fn where_nothing_is_left_to_do_there_is_no_way_to_go() {
    assert!(way(retail()).is_empty());
    assert!(way(retail().all("4")).is_empty());
}

#[test]
fn every_question_goes_up_to_its_target_one_level_a_round() {
    let at_1 = || retail().all("4").but("cust_reply", "1");
    assert_eq!(rounds(&way(at_1())), [["cust_reply:2"]]);
    let larger = way(at_1().staff(Staff::Small));
    assert_eq!(rounds(&larger), [["cust_reply:2"], ["cust_reply:3"]]);
}

#[test]
fn a_blocked_step_comes_in_the_round_in_which_what_it_needs_is_there() {
    // ret_items to 2 needs pay_till at 2, whose target is 3.
    let path = way(retail().all("4").but("ret_items", "1").but("pay_till", "0"));
    assert_eq!(
        rounds(&path),
        [
            vec!["pay_till:1"],
            vec!["pay_till:2"],
            vec!["ret_items:2", "pay_till:3"]
        ]
    );
    assert_eq!(waits_for(&path, "pay_till:1"), [""; 0]);
    assert_eq!(waits_for(&path, "ret_items:2"), ["pay_till:2"]);
    let opened = &path.find(named("pay_till:2")).unwrap().opens;
    assert_eq!(names(opened.iter().copied()), ["ret_items:2", "pay_till:3"]);
}

#[test]
fn a_step_waits_for_all_that_it_needs_and_not_only_for_the_first() {
    // cust_loyalty to 3 needs pay_till at 2 and cust_list at 2.
    let check = retail()
        .all("4")
        .but("pay_till cust_list", "1")
        .but("cust_loyalty", "2")
        .staff(Staff::Small);
    let path = way(check);
    assert_eq!(waits_for(&path, "cust_loyalty:3"), ["pay_till:2", "cust_list:2"]);
}

#[test]
fn what_is_not_known_is_found_out_and_then_taken_to_be_at_the_lowest_level() {
    let path = way(retail().all("4").but("back_gov", "?"));
    assert_eq!(
        rounds(&path),
        [["back_gov:known"], ["back_gov:1"], ["back_gov:2"]]
    );
    let assumed: Vec<_> = path.steps().map(|step| step.assumed).collect();
    assert_eq!(assumed, [false, true, true]);
    let from: Vec<_> = path.steps().map(|step| step.from.map(Level::get)).collect();
    assert_eq!(from, [None, Some(0), Some(1)]);
    assert_eq!(waits_for(&path, "back_gov:1"), ["back_gov:known"]);
    assert_eq!(waits_for(&path, "back_gov:2"), ["back_gov:1"]);
}

#[test]
fn a_step_carries_the_figures_of_the_level_it_starts_from() {
    let path = way(retail().all("4").but("pay_till", "1"));
    let step = path.find(named("pay_till:2")).unwrap();
    let figures = (step.hours, step.cost.rules().id, step.impact, step.effort);
    assert_eq!(figures, (24, "H", 3, 4));
    let step = path.find(named("pay_till:3")).unwrap();
    let figures = (step.hours, step.cost.rules().id, step.impact, step.effort);
    assert_eq!(figures, (16, "M", 2, 3));
}

#[test]
fn only_foundations_at_level_0_or_not_known_come_first() {
    let path = way(retail().all("1").but("safe_access", "0").but("safe_backup", "?"));
    let first = path.steps().filter(|step| step.foundation_first);
    assert_eq!(
        names(first.map(|step| step.id)),
        ["safe_backup:known", "safe_access:1", "safe_backup:1"]
    );
}

#[test]
fn a_prerequisite_never_asks_for_more_than_its_own_target() {
    // So no step of the path lies above a target.
    for question in QuestionId::all().map(QuestionId::rules) {
        for needed in question.prerequisites {
            for staff in [Staff::Micro, Staff::Small] {
                let needed_for_target = needed.to_level <= question.target(staff);
                let within = needed.min_level <= needed.question.rules().target(staff);
                assert!(within || !needed_for_target);
            }
        }
    }
}
