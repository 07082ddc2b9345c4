use super::*;

#[test]
fn it_is_shown_from_60_of_the_dimensions_weight() {
    // 17 + 16 + 15 + 12
    let at_60 = retail()
        .all("")
        .but(PAY, "2")
        .but(OPS, "2")
        .but(CUST, "2")
        .but("safe_backup safe_access safe_scam", "2");
    let score = scored(at_60);
    assert_eq!(score.shares.counted_weight, 60);
    assert_eq!(score.overall.unwrap().score, 50);
    // 17 + 16 + 15 + 11
    let at_59 = retail()
        .all("")
        .but(PAY, "2")
        .but(OPS, "2")
        .but(BACK, "2")
        .but("safe_backup safe_access safe_scam", "2");
    let score = scored(at_59);
    assert_eq!(score.shares.counted_weight, 59);
    assert_eq!(score.overall, None);
    assert_eq!((score.stage.shown, score.stage.by_score), (None, None));
    assert_eq!(score.stage.allowed, Stage::Leading);
}

#[test]
fn the_quick_check_has_one_from_the_first_answer_and_shows_no_dimension() {
    assert_eq!(scored(retail().quick()).overall, None);
    let score = scored(retail().quick().but("pay_till", "?"));
    assert_eq!(
        (score.overall.unwrap().score, score.overall.unwrap().high),
        (0, 100)
    );
    assert!(score.dimensions.iter().all(|dimension| dimension.score.is_none()));
    assert!(dimension(&score, "pay").counts);
}

#[test]
fn the_quick_check_counts_its_own_questions_only() {
    assert_eq!(scored(retail().quick().but("cust_reply", "4")).overall, None);
}

#[test]
fn it_is_rounded_once_and_a_half_goes_up() {
    // One level of ret_waste is 25 * 16 * 1 / (8 * 100).
    let half_below = scored(retail().all("2").but("ret_waste", "1")).overall.unwrap();
    assert_eq!(
        (half_below.exact.to_string().as_str(), half_below.score),
        ("99/2", 50)
    );
    let half_above = scored(retail().all("2").but("ret_waste", "3")).overall.unwrap();
    assert_eq!(
        (half_above.exact.to_string().as_str(), half_above.score),
        ("101/2", 51)
    );
}

#[test]
fn a_whole_number_is_exact_too() {
    for (level, exact) in [("0", "0/1"), ("2", "50/1"), ("4", "100/1")] {
        assert_eq!(
            scored(retail().all(level)).overall.unwrap().exact.to_string(),
            exact
        );
    }
}

#[test]
fn all_weights_of_the_content_stay_inside_the_bound_of_the_sums() {
    for sector in [Sector::Retail, Sector::Catering] {
        let score = scored(a_check(sector).all("4"));
        assert!(score.dimensions.iter().all(|dimension| dimension.weight <= 30));
    }
}
