use super::*;

#[test]
fn one_level_wins_its_share_of_the_overall() {
    // All dimensions count: 25 * 17 * 3 / (9 * 100)
    let steps = planned(retail().all("3").but("pay_till", "1"));
    assert_eq!(
        find(&steps, "pay_till")
            .map(|step| step.gain.to_string())
            .as_deref(),
        Some("17/12")
    );
}

#[test]
fn a_question_of_a_dimension_that_does_not_count_wins_nothing() {
    let steps = planned(retail().but("pay_accept", "0").but("cust_list cust_loyalty", "0"));
    assert_eq!(
        find(&steps, "pay_accept").map(|step| step.gain),
        Some(Fraction::ZERO)
    );
    // Only cust counts, and no overall is shown: 25 * 12 * 3 / (5 * 12)
    assert_eq!(
        find(&steps, "cust_list")
            .map(|step| step.gain.to_string())
            .as_deref(),
        Some("15/1")
    );
}

#[test]
fn ties_go_to_higher_impact_then_fewer_hours_then_the_order_of_the_questionnaire() {
    // No dimension counts, so every priority is 0.
    let steps = planned(retail().but("pay_accept reach_listing ops_buy lead_plan", "0"));
    let ids: Vec<_> = all(&steps)
        .iter()
        .map(|step| (step.question.id(), step.impact, step.hours))
        .collect();
    assert_eq!(
        ids,
        [
            ("reach_listing", 3, 2),
            ("pay_accept", 3, 4),
            ("lead_plan", 2, 1),
            ("ops_buy", 1, 1)
        ]
    );
}
