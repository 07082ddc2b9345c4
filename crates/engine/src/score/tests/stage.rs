use super::*;

#[test]
fn it_begins_at_0_25_50_and_75() {
    let stages = [
        (0, Stage::Starting),
        (24, Stage::Starting),
        (25, Stage::Building),
        (49, Stage::Building),
    ];
    for (score, stage) in stages {
        assert_eq!(Stage::of_score(score), stage);
    }
    for (score, stage) in [
        (50, Stage::Connected),
        (74, Stage::Connected),
        (75, Stage::Leading),
        (100, Stage::Leading),
    ] {
        assert_eq!(Stage::of_score(score), stage);
    }
}

#[test]
fn it_goes_by_the_rounded_score() {
    let at_49_and_a_half = retail().all("2").but("ret_waste", "1");
    assert_eq!(scored(at_49_and_a_half).stage.by_score, Some(Stage::Connected));
}

#[test]
fn a_foundation_at_level_0_holds_it_at_building() {
    let stage = scored(retail().all("4").but("pay_till", "0")).stage;
    assert_eq!(
        (stage.by_score, stage.shown),
        (Some(Stage::Leading), Some(Stage::Building))
    );
    assert_eq!(stage.held_by, set("pay_till"));
}

#[test]
fn dont_know_counts_as_level_0() {
    let stage = scored(retail().all("4").but("safe_backup", "?")).stage;
    assert_eq!(stage.allowed, Stage::Building);
    assert_eq!(stage.held_by, set("safe_backup"));
}

#[test]
fn a_foundation_at_level_1_holds_it_at_connected() {
    let stage = scored(retail().all("4").but("safe_access", "1")).stage;
    assert_eq!(
        (stage.by_score, stage.shown),
        (Some(Stage::Leading), Some(Stage::Connected))
    );
    assert_eq!(stage.held_by, set("safe_access"));
}

#[test]
fn what_holds_is_below_the_level_that_the_stage_by_score_asks_for() {
    // Leading asks for 2: both hold it, also the one that alone would allow connected.
    let leading = scored(retail().all("4").but("safe_access", "1").but("pay_till", "0")).stage;
    assert_eq!(leading.held_by, set("pay_till safe_access"));
    // Connected asks for 1: only the one at level 0 holds it.
    let connected = scored(
        retail()
            .all("2")
            .but("safe_access", "1")
            .but("pay_till", "0")
            .but(REACH, "4"),
    )
    .stage;
    assert_eq!(
        (connected.by_score, connected.shown),
        (Some(Stage::Connected), Some(Stage::Building))
    );
    assert_eq!(connected.held_by, set("pay_till"));
}

#[test]
fn nothing_is_named_where_the_stage_is_not_held() {
    let stage = scored(retail().all("1").but("pay_till safe_backup", "0")).stage;
    assert_eq!(
        (stage.by_score, stage.allowed),
        (Some(Stage::Starting), Stage::Building)
    );
    assert!(stage.held_by.is_empty());
}

#[test]
fn unanswered_foundations_allow_everything() {
    let stage = scored(retail().all("4").but("pay_till safe_backup safe_access", "")).stage;
    assert_eq!(stage.shown, Some(Stage::Leading));
}

#[test]
fn the_allowed_stage_is_known_without_an_overall() {
    let stage = scored(retail().but("pay_till", "0")).stage;
    assert_eq!((stage.shown, stage.allowed), (None, Stage::Building));
    assert!(stage.held_by.is_empty());
}
