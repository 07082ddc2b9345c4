use super::*;

fn blocked(steps: &Steps) -> Vec<(&'static str, &'static str, &'static str)> {
    steps
        .blocked
        .iter()
        .map(|it| (it.question.id(), it.by.id(), it.end.id()))
        .collect()
}

#[test]
fn a_step_waits_for_a_question_below_the_level_it_needs() {
    // ret_items to 2 needs pay_till at 2.
    let check = || retail().all("4").but("ret_items", "1");
    let waiting = planned(check().but("pay_till", "1"));
    assert_eq!(blocked(&waiting), [("ret_items", "pay_till", "pay_till")]);
    assert!(!is_proposed(&waiting, "ret_items"));
    assert!(is_proposed(&planned(check().but("pay_till", "2")), "ret_items"));
}

#[test]
fn only_the_prerequisites_of_the_next_level_matter() {
    // pay_close to 2 needs pay_till at 1; to 3 at 2.
    let steps = planned(retail().all("4").but("pay_close", "1").but("pay_till", "1"));
    assert!(is_proposed(&steps, "pay_close"));
}

#[test]
fn dont_know_counts_as_level_0_in_the_other_question_and_is_never_blocked_itself() {
    let steps = planned(retail().all("4").but("ret_items", "1").but("pay_till", "?"));
    assert_eq!(blocked(&steps), [("ret_items", "pay_till", "pay_till")]);
    let steps = planned(retail().all("4").but("ret_items", "?").but("pay_till", "0"));
    assert!(is_proposed(&steps, "ret_items"));
}

#[test]
fn what_is_unanswered_or_not_applicable_or_outside_the_path_blocks_nothing() {
    let unanswered = planned(retail().all("4").but("ret_items", "1").but("pay_till", ""));
    assert!(is_proposed(&unanswered, "ret_items"));
    // cust_list to 2 needs safe_privacy at 1.
    let check = || retail().all("4").but("cust_list", "1").but("safe_privacy", "0");
    assert!(!is_proposed(&planned(check()), "cust_list"));
    assert!(is_proposed(
        &planned(check().but("safe_privacy", "-")),
        "cust_list"
    ));
    assert!(is_proposed(&planned(check().quick()), "cust_list"));
}

#[test]
fn a_chain_ends_at_the_question_that_waits_for_nothing() {
    // ret_shop to 2 needs ret_items at 1; ret_stock to 3 needs pay_till at 2 first, ret_items at 2 second.
    let steps = planned(
        retail()
            .all("4")
            .but("ret_replen", "2")
            .but("ret_stock", "2")
            .but("ret_items", "1")
            .but("pay_till", "1")
            .staff(Staff::Small),
    );
    assert_eq!(
        blocked(&steps),
        [
            ("ret_items", "pay_till", "pay_till"),
            ("ret_stock", "pay_till", "pay_till"),
            ("ret_replen", "ret_stock", "pay_till")
        ]
    );
    let till = find(&steps, "pay_till").map(|step| step.unlocked);
    assert_eq!(
        till,
        Some(
            ["ret_items", "ret_stock", "ret_replen"]
                .into_iter()
                .map(question)
                .collect()
        )
    );
}

#[test]
fn the_first_unmet_prerequisite_blocks() {
    // ret_omni to 3 needs ret_stock at 2, then ret_shop at 2.
    let check = || retail().all("4").but("ret_omni", "2").staff(Staff::Small);
    assert_eq!(
        blocked(&planned(check().but("ret_stock ret_shop", "1")))[0].1,
        "ret_stock"
    );
    assert_eq!(blocked(&planned(check().but("ret_shop", "1")))[0].1, "ret_shop");
}
