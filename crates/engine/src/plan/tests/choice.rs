use super::*;

/// pay_till from 0, ret_items from 1 and back_gov not known; all else is done.
fn check() -> Check {
    let check = retail()
        .all("4")
        .but("pay_till", "0")
        .but("ret_items", "1")
        .but("back_gov", "?");
    check.build()
}

/// A choice of these steps and what they wait for.
fn chosen(steps: &str) -> Choice {
    let path = path(&check());
    let mut choice = Choice::default();
    for step in steps.split_whitespace() {
        choice.tick(&path, named(step));
    }
    choice
}

fn listed(choice: &Choice) -> Vec<String> {
    names(choice.steps(&path(&check())).map(|step| step.id))
}

fn after(choice: &Choice, id: &str) -> Effective {
    choice.apply(&check()).effective(question(id))
}

fn level(level: u8) -> Effective {
    Effective::Level(Level::new(level).unwrap())
}

#[test]
fn a_step_is_chosen_together_with_all_that_it_waits_for() {
    let choice = chosen("ret_items:2");
    assert_eq!(listed(&choice), ["pay_till:1", "pay_till:2", "ret_items:2"]);
    assert_eq!(choice.len(), 3);
    assert!(choice.contains(named("pay_till:1")) && !choice.contains(named("pay_till:3")));
}

#[test]
fn a_step_is_taken_back_together_with_all_that_waits_for_it() {
    let mut choice = chosen("ret_items:2 pay_till:3 back_gov:1");
    choice.untick(&path(&check()), named("pay_till:2"));
    assert_eq!(listed(&choice), ["pay_till:1", "back_gov:known", "back_gov:1"]);
    choice.untick(&path(&check()), named("back_gov:known"));
    choice.untick(&path(&check()), named("pay_till:1"));
    assert!(choice.is_empty());
}

#[test]
fn a_step_that_is_not_part_of_the_path_changes_nothing() {
    for step in ["pay_till:4", "cust_list:2", "cat_order:1", "pay_till:known"] {
        assert!(chosen(step).is_empty(), "{step}");
    }
}

#[test]
fn every_question_is_raised_to_the_highest_level_chosen_for_it() {
    let choice = chosen("ret_items:2");
    assert_eq!(after(&choice, "pay_till"), level(2));
    assert_eq!(after(&choice, "ret_items"), level(2));
    assert_eq!(after(&choice, "back_gov"), Effective::DontKnow);
    assert_eq!(after(&choice, "cust_list"), level(4));
}

#[test]
fn finding_out_alone_leaves_the_answer_as_it_is() {
    assert_eq!(after(&chosen("back_gov:known"), "back_gov"), Effective::DontKnow);
    assert_eq!(after(&chosen("back_gov:1"), "back_gov"), level(1));
    assert_eq!(chosen("back_gov:known").apply(&check()), check());
}

#[test]
fn a_choice_made_before_the_answers_changed_lowers_nothing() {
    let choice = chosen("ret_items:2 back_gov:1");
    let changed = retail()
        .all("4")
        .but("pay_till", "-")
        .but("back_gov", "")
        .but("ret_items", "3");
    let changed = changed.build();
    assert_eq!(choice.apply(&changed), changed);
}

#[test]
fn totals_add_up_hours_and_both_ends_of_the_costs() {
    // pay_till to 1: 2 hours, free; to 2: 24 hours, HK$10,001 to 50,000; ret_items to 2: 16 hours, HK$1 to 1,999;
    // finding out: 1 hour, free.
    let totals = chosen("ret_items:2 back_gov:known").totals(&path(&check()));
    let expected = Totals {
        hours: 43,
        min_hkd: 10_002,
        max_hkd: Some(51_999),
    };
    assert_eq!(totals, expected);
    assert_eq!(Choice::default().totals(&path(&check())), Totals::ZERO);
}

#[test]
fn one_step_without_an_upper_limit_leaves_the_total_without_one() {
    let band = |id| CostBand::parse(id).unwrap();
    let totals = Totals::ZERO
        .with(4, band("M"))
        .with(90, band("X"))
        .with(1, band("L"));
    assert_eq!((totals.hours, totals.min_hkd, totals.max_hkd), (95, 52_002, None));
}
