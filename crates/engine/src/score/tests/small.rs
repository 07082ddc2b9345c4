use super::*;

fn of(check: CheckBuilder, ids: &str) -> Option<SmallScore> {
    small(&check.build(), set(ids))
}

fn figures(score: Option<SmallScore>) -> Option<(u8, u8, u8, u8)> {
    score.map(|score| (score.score, score.high, score.answered, score.asked))
}

#[test]
fn every_question_counts_the_same_whatever_its_weight() {
    // pay_till weighs 3, lead_ai_rules 1: 50 and 100 points.
    let check = retail().but("pay_till", "2").but("lead_ai_rules", "4");
    assert_eq!(figures(of(check, "pay_till lead_ai_rules")), Some((75, 75, 2, 2)));
}

#[test]
fn a_half_is_rounded_up_once_at_the_end() {
    // 25, 25 and 50 points: 33 1/3; 25 and 50: 37 1/2.
    let check = || retail().but("pay_till pay_close", "1").but("safe_net", "2");
    assert_eq!(
        figures(of(check(), "pay_till pay_close safe_net")),
        Some((33, 33, 3, 3))
    );
    assert_eq!(figures(of(check(), "pay_till safe_net")), Some((38, 38, 2, 2)));
}

#[test]
fn a_dont_know_is_worth_nothing_and_at_most_everything() {
    let check = retail().but("pay_till", "2").but("safe_net", "?");
    assert_eq!(figures(of(check, "pay_till safe_net")), Some((25, 75, 2, 2)));
    let only = retail().but("safe_net", "?");
    assert_eq!(figures(of(only, "safe_net")), Some((0, 100, 1, 1)));
}

#[test]
fn what_does_not_apply_or_is_not_answered_or_not_asked_is_left_out() {
    let check = retail()
        .but("pay_till", "2")
        .but("ret_omni", "-")
        .but("cat_order", "4");
    let score = of(check, "pay_till ret_omni cat_order safe_net");
    assert_eq!(figures(score), Some((50, 50, 1, 2)));
}

#[test]
fn without_any_answer_there_is_no_score() {
    assert_eq!(of(retail().but("ret_omni", "-"), "ret_omni safe_net"), None);
    assert_eq!(of(retail().all("4"), ""), None);
}
