use super::*;
use crate::score::answered::exceeds;

/// A retail check of which exactly 60 parts of weight apply, all answered with a level.
fn sixty() -> CheckBuilder {
    retail().all("2").but("ret_omni back_payroll back_roster", "-")
}

#[test]
fn confidence_is_high_from_90_percent() {
    // 54 of 60
    let answered = scored(sixty().but("pay_till back_accounts", "?")).answered;
    assert_eq!((answered.with_level, answered.applicable), (54, 60));
    assert_eq!(
        (answered.permille(), answered.confidence),
        (900, Confidence::High)
    );
    // 53 of 60
    let answered = scored(sixty().but("pay_till back_accounts safe_cross", "?")).answered;
    assert_eq!(
        (answered.permille(), answered.confidence),
        (883, Confidence::Medium)
    );
}

#[test]
fn confidence_is_medium_from_70_percent() {
    // 42 of 60
    let six_of_weight_3 = "pay_till back_accounts cust_list ret_stock reach_listing lead_skills";
    let answered = scored(sixty().but(six_of_weight_3, "")).answered;
    assert_eq!(
        (answered.permille(), answered.confidence),
        (700, Confidence::Medium)
    );
    let answered = scored(sixty().but(six_of_weight_3, "").but("safe_cross", "")).answered;
    assert_eq!((answered.permille(), answered.confidence), (683, Confidence::Low));
}

#[test]
fn what_is_open_and_unknown_is_named() {
    let answered = scored(
        retail()
            .all("2")
            .but("pay_till", "?")
            .but("lead_ai", "")
            .but("safe_privacy", "-"),
    )
    .answered;
    assert_eq!(answered.dont_know, set("pay_till"));
    assert_eq!(answered.unanswered, set("lead_ai"));
    assert_eq!(answered.not_applicable, set("safe_privacy"));
    assert_eq!(answered.path - answered.applicable, 2);
}

#[test]
fn more_than_35_percent_not_applicable_is_many_and_35_is_not() {
    assert!(!exceeds(35, 35, 100));
    assert!(exceeds(36, 35, 100));
    assert!(exceeds(8, 35, 22));
    assert!(!exceeds(7, 35, 20));
    assert!(!scored(retail().all("-")).answered.many_not_applicable);
}
