use super::*;

#[test]
fn a_level_counts_by_weight_and_dont_know_is_nothing_now_and_everything_at_best() {
    let pay = dimension(
        &scored(retail().but("pay_till", "3").but("pay_accept", "?")),
        "pay",
    );
    assert_eq!(
        (pay.sum, pay.upper_sum, pay.weight, pay.applicable),
        (9, 17, 5, 9)
    );
    assert_eq!(pay.exact().unwrap().to_string(), "45/1");
    assert_eq!(pay.upper().unwrap().to_string(), "85/1");
    assert_eq!((pay.score, pay.high), (Some(45), Some(85)));
}

#[test]
fn half_of_the_applicable_weight_is_enough_to_be_shown() {
    // 4 of 8
    let at_half = dimension(&scored(retail().but("cust_loyalty cust_reply", "2")), "cust");
    assert!(at_half.counts);
    assert_eq!(at_half.score, Some(50));
    // 3 of 8
    let below = dimension(&scored(retail().but("cust_list", "2")), "cust");
    assert!(!below.counts);
    assert_eq!(below.score, None);
    assert_eq!(below.exact().unwrap().to_string(), "50/1");
}

#[test]
fn what_does_not_apply_leaves_both_the_sum_and_the_weight() {
    // 4 of 9, but 4 of 7 once ret_omni does not apply
    let check = retail().but("reach_promo ret_shop", "2");
    assert!(!dimension(&scored(check.clone()), "reach").counts);
    let reach = dimension(&scored(check.but("ret_omni", "-")), "reach");
    assert!(reach.counts);
    assert_eq!((reach.sum, reach.weight, reach.applicable), (8, 4, 7));
}

#[test]
fn a_dimension_without_an_answer_has_no_score() {
    let pay = dimension(&scored(retail()), "pay");
    assert!(!pay.counts);
    assert_eq!(pay.exact(), None);
}

#[test]
fn the_profile_rules_out_questions_whatever_was_answered() {
    let back = |staff| dimension(&scored(retail().all("4").staff(staff)), "back");
    assert_eq!(back(Staff::Micro).weight, 8);
    assert_eq!((back(Staff::Alone).weight, back(Staff::Alone).applicable), (4, 4));
    let safe = dimension(&scored(retail().all("4").nothing_crosses_the_boundary()), "safe");
    assert_eq!(safe.weight, 12);
}
