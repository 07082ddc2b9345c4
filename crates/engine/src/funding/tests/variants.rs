use super::*;

const TERMS: &str = r#", "gov_share": "1/2", "cap_hkd": 50000"#;
const TILL: &str = "pay_till:2 H";

#[test]
fn a_grant_without_a_published_share_or_cap_has_no_figure() {
    for terms in ["", r#", "gov_share": "1/2""#, r#", "cap_hkd": 50000"#] {
        let catalogue = scheme("grant", terms);
        assert_eq!(
            support(&catalogue, &[], TILL),
            Some(Support::Unpublished),
            "{terms}"
        );
    }
}

#[test]
fn an_announced_round_has_no_figure_whatever_terms_it_is_given() {
    let catalogue = scheme("grant", &format!(r#"{TERMS}, "status": "announced""#));
    assert_eq!(support(&catalogue, &[], TILL), Some(Support::Announced));
}

#[test]
fn a_business_that_a_rule_shuts_out_is_told_the_rule_and_no_figure() {
    let catalogue = scheme(
        "grant",
        &format!("{TERMS}{}", rule("registered", "eq", "true", "eligibility")),
    );
    let support = support(&catalogue, &[("registered", "false")], TILL);
    let Some(Support::RuledOut(failed)) = support else {
        panic!("{support:?}");
    };
    assert_eq!(
        failed.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(),
        ["registered"]
    );
}

#[test]
fn a_rule_that_fails_on_unconfirmed_evidence_gives_no_figure_either() {
    let secondary =
        crate::catalogue::testing::predicate("p", "registered", "eq", "true", "eligibility", "secondary");
    let catalogue = scheme("grant", &format!("{TERMS}, \"predicates\": [{secondary}]"));
    let support = support(&catalogue, &[("registered", "false")], TILL);
    assert!(matches!(support, Some(Support::RuledOut(failed)) if failed.len() == 1));
}

#[test]
fn while_a_fact_is_missing_it_is_named_and_there_is_no_figure() {
    let catalogue = scheme(
        "grant",
        &format!("{TERMS}{}", rule("registered", "eq", "true", "eligibility")),
    );
    let registered = catalogue.vocabulary.find("registered").unwrap();
    assert_eq!(
        support(&catalogue, &[], TILL),
        Some(Support::NeedFacts(vec![registered]))
    );
}

#[test]
fn other_kinds_of_help_are_named_as_what_they_are_even_with_a_share_and_a_cap() {
    let kinds = [
        ("tax", Support::TaxDeduction),
        ("loan", Support::Loan),
        ("loan_guarantee", Support::Loan),
        ("training", Support::Training),
        ("advisory", Support::InKind),
        ("service", Support::InKind),
        ("infrastructure", Support::InKind),
        ("internship", Support::InKind),
        ("subsidised_compute", Support::InKind),
        ("something new", Support::InKind),
    ];
    for (kind, expected) in kinds {
        assert_eq!(support(&scheme(kind, TERMS), &[], TILL), Some(expected), "{kind}");
    }
}

#[test]
fn a_closed_scheme_is_left_out_and_one_not_confirmed_is_said_to_be_so() {
    let status = |status| scheme("grant", &format!(r#"{TERMS}, "status": "{status}""#));
    assert_eq!(support(&status("closed"), &[], TILL), None);
    assert_eq!(support(&status("ended"), &[], TILL), None);
    assert_eq!(support(&status("unknown"), &[], TILL), Some(Support::Unconfirmed));
    let yesterday = scheme("grant", &format!(r#"{TERMS}, "closes": "2026-11-21""#));
    assert_eq!(support(&yesterday, &[], TILL), None);
}

#[test]
fn a_scheme_covers_the_steps_that_share_a_need_with_it() {
    let catalogue = scheme("grant", TERMS);
    let steps = spending("pay_till:2 H, cust_list:2 M, pay_close:2 L");
    let funding = funding(&catalogue, &facts(&catalogue, &[]), today(), &steps);
    let help = &funding.schemes[0];
    let covered: Vec<_> = help.steps.iter().map(StepId::to_string).collect();
    assert_eq!(covered, ["pay_till:2", "pay_close:2"]);
    assert_eq!(
        (help.costs.hours, help.costs.min_hkd, help.costs.max_hkd),
        (4, 10_002, Some(51_999))
    );
    assert_eq!(support(&catalogue, &[], "cust_list:2 M"), None);
}

#[test]
fn money_is_no_help_with_a_step_that_costs_nothing_but_advice_is() {
    for kind in ["grant", "tax", "loan", "loan_guarantee"] {
        assert_eq!(support(&scheme(kind, TERMS), &[], "pay_till:1 F"), None, "{kind}");
    }
    let announced = scheme("grant", r#", "status": "announced""#);
    assert_eq!(support(&announced, &[], "pay_till:1 F"), None);
    assert_eq!(
        support(&scheme("advisory", ""), &[], "pay_till:1 F"),
        Some(Support::InKind)
    );
    assert_eq!(
        support(&scheme("training", ""), &[], "pay_till:1 F"),
        Some(Support::Training)
    );
}
