use super::*;

const HALF: &str = r#", "gov_share": "1/2", "cap_hkd": 50000"#;

#[test]
fn a_grant_pays_its_share_of_both_ends_of_the_cost_rounded_down() {
    // Band L is HK$1 to 1,999; a third of it 0.33 to 666.33.
    let catalogue = scheme("grant", r#", "gov_share": "1/3", "cap_hkd": 50000"#);
    let grant = grant(&catalogue, &[], "pay_till:2 L");
    assert_eq!((grant.min_hkd, grant.max_hkd, grant.cap_binds), (0, 666, false));
    assert_eq!((grant.own_min_hkd, grant.own_max_hkd), (1, Some(1333)));
}

#[test]
fn the_costs_of_all_steps_that_it_covers_are_added_before_the_share_is_taken() {
    let catalogue = scheme("grant", HALF);
    // Twice HK$1 to 1,999.
    let grant = grant(&catalogue, &[], "pay_till:2 L, pay_till:3 L");
    assert_eq!((grant.min_hkd, grant.max_hkd), (1, 1999));
}

#[test]
fn the_cap_cuts_off_what_the_share_would_give_above_it() {
    let catalogue = scheme("grant", HALF);
    // Three times HK$10,001 to 50,000.
    let grant = grant(&catalogue, &[], "pay_till:2 H, pay_till:3 H, pay_close:2 H");
    assert_eq!(
        (grant.min_hkd, grant.max_hkd, grant.cap_binds),
        (15_001, 50_000, true)
    );
    assert_eq!((grant.own_min_hkd, grant.own_max_hkd), (15_002, Some(100_000)));
}

#[test]
fn a_share_that_just_reaches_the_cap_is_not_cut_off() {
    let catalogue = scheme("grant", HALF);
    let grant = grant(&catalogue, &[], "pay_till:2 H, pay_till:3 H");
    assert_eq!((grant.max_hkd, grant.cap_binds), (50_000, false));
}

#[test]
fn a_cost_without_an_upper_limit_is_paid_up_to_the_cap_and_the_rest_has_no_limit() {
    let catalogue = scheme("grant", HALF);
    let grant = grant(&catalogue, &[], "pay_till:2 X");
    assert_eq!(
        (grant.min_hkd, grant.max_hkd, grant.cap_binds),
        (25_000, 50_000, true)
    );
    assert_eq!((grant.own_min_hkd, grant.own_max_hkd), (25_001, None));
}

#[test]
fn what_was_received_before_is_taken_off_the_limit_and_so_lowers_the_cap() {
    let catalogue = scheme(
        "grant",
        &format!("{HALF}{}", rule("granted_hkd", "lt", "60000", "amount")),
    );
    let steps = "pay_till:2 H";
    let cap = |received| {
        let grant = grant(&catalogue, &[("granted_hkd", received)], steps);
        (
            grant.cap_hkd,
            grant.max_hkd,
            grant.cap_binds,
            grant.limited_by.map(|limit| limit.id.as_str()),
        )
    };
    assert_eq!(cap("0"), (50_000, 25_000, false, None));
    assert_eq!(cap("10000"), (50_000, 25_000, false, None));
    assert_eq!(cap("45000"), (15_000, 15_000, true, Some("granted_hkd")));
}

#[test]
fn of_several_limits_the_one_with_least_left_counts() {
    let limits = [
        predicate("granted_hkd", "lt", "90000", "amount"),
        predicate("running_hkd", "lt", "80000", "amount"),
    ];
    let catalogue = scheme(
        "grant",
        &format!("{HALF}, \"predicates\": [{}]", limits.join(",")),
    );
    let grant = grant(
        &catalogue,
        &[("granted_hkd", "50000"), ("running_hkd", "50000")],
        "pay_till:2 X",
    );
    assert_eq!(
        (grant.cap_hkd, grant.limited_by.map(|limit| limit.id.as_str())),
        (30_000, Some("running_hkd"))
    );
}

#[test]
fn nothing_is_paid_where_a_limit_is_used_up() {
    let catalogue = scheme(
        "grant",
        &format!("{HALF}{}", rule("granted_hkd", "lt", "60000", "amount")),
    );
    for received in ["60000", "70000"] {
        let support = support(&catalogue, &[("granted_hkd", received)], "pay_till:2 H");
        assert!(matches!(support, Some(Support::UsedUp(limit)) if limit.id == "granted_hkd"));
    }
}

#[test]
fn whether_a_limit_is_used_is_said_to_be_unknown_until_it_is_answered() {
    let catalogue = scheme(
        "grant",
        &format!("{HALF}{}", rule("granted_hkd", "lt", "60000", "amount")),
    );
    let received = catalogue.vocabulary.find("granted_hkd").unwrap();
    assert_eq!(grant(&catalogue, &[], "pay_till:2 H").not_known, [received]);
    assert_eq!(
        grant(&catalogue, &[("granted_hkd", "\"dont_know\"")], "pay_till:2 H").not_known,
        [received]
    );
    assert_eq!(
        grant(&catalogue, &[("granted_hkd", "1")], "pay_till:2 H").not_known,
        []
    );
}

#[test]
fn what_is_asked_for_and_what_is_no_money_use_up_no_limit() {
    let others = [
        rule("asked_hkd", "le", "50000", "amount"),
        rule("projects", "lt", "50000", "amount"),
        rule("granted_hkd", "lt", "50000", "eligibility"),
    ];
    for other in others {
        let catalogue = scheme("grant", &format!("{HALF}{other}"));
        let answers = [
            ("asked_hkd", "49999"),
            ("projects", "49999"),
            ("granted_hkd", "49999"),
        ];
        let grant = grant(&catalogue, &answers, "pay_till:2 H");
        assert_eq!((grant.cap_hkd, grant.limited_by), (50_000, None), "{other}");
    }
}

#[test]
fn each_step_names_the_grant_that_could_pay_most_and_the_others_as_alternatives() {
    let catalogue = schemes(&[
        (
            "quarter",
            r#""kind": "grant", "gov_share": "1/4", "cap_hkd": 800000"#,
        ),
        ("half", r#""kind": "grant", "gov_share": "1/2", "cap_hkd": 5000"#),
        ("advice", r#""kind": "advisory""#),
    ]);
    let steps = spending("pay_till:2 M, pay_till:3 H, cust_list:2 M, pay_till:1 F");
    let funding = funding(&catalogue, &facts(&catalogue, &[]), today(), &steps);
    let offers: Vec<_> = funding
        .steps
        .iter()
        .map(|step| {
            let offers = step.offers.iter();
            let offers: Vec<_> = offers
                .map(|offer| (offer.scheme.id.as_str(), offer.grant.max_hkd))
                .collect();
            (step.step.to_string(), offers)
        })
        .collect();
    let expected = [
        ("pay_till:2".to_owned(), vec![("half", 5_000), ("quarter", 2_500)]),
        (
            "pay_till:3".to_owned(),
            vec![("quarter", 12_500), ("half", 5_000)],
        ),
    ];
    assert_eq!(offers, expected);
    assert!(funding.must_choose());
}

#[test]
fn among_equal_grants_the_order_of_the_catalogue_stays_and_one_alone_is_no_choice() {
    let keys = format!(r#""kind": "grant"{HALF}"#);
    let catalogue = schemes(&[("b", &keys), ("a", &keys)]);
    let both = funding(
        &catalogue,
        &facts(&catalogue, &[]),
        today(),
        &spending("pay_till:2 M"),
    );
    let order: Vec<_> = both.steps[0]
        .offers
        .iter()
        .map(|offer| offer.scheme.id.as_str())
        .collect();
    assert_eq!(order, ["b", "a"]);
    let catalogue = schemes(&[("b", &keys)]);
    let one = funding(
        &catalogue,
        &facts(&catalogue, &[]),
        today(),
        &spending("pay_till:2 M"),
    );
    assert!(!one.must_choose());
}
