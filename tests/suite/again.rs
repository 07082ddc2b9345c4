//! A second check of the same business stands beside the first, and the two can be compared.

use serde_json::{Value, json};
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::screens::{Compare, Profile, Question, ResultScreen, Review, Start};
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit};

const MAY: &str = "2026-05-20T03:00:00.000Z";

/// The hand-worked shop as it was checked in May.
fn in_may() -> Result<Planted> {
    Ok(Planted::public("worked-example-retail")?
        .with("begun", json!(MAY))
        .with("changed", json!(MAY)))
}

/// The saved text of a check.
async fn saved(page: &Page, id: &str) -> Result<String> {
    page.script(
        "return localStorage.getItem('shopready/check/' + arguments[0])",
        vec![id.into()],
    )
    .await
}

/// Begins another check of the open one's business by the button `#again-kept` or `#again-left`.
async fn again(visit: &Visit, button: &str) -> Result {
    let page = visit.page();
    page.tap("#to-again").await?;
    Screen::Again.arrive(page).await?;
    page.tap(button).await
}

#[tokio::test]
async fn with_the_last_answers_a_second_check_shows_what_has_changed_since() -> Result {
    Setup::named("again-kept")
        .run(async |visit| {
            let first = in_may()?;
            first.open(visit, "#/result").await?;
            let page = visit.page();
            assert!(
                !page.has("#to-compare").await?,
                "the first check has none before it"
            );
            let before = ResultScreen::on(page).await?.score().await?;
            let text = saved(page, first.id()).await?;
            again(visit, "#again-kept").await?;

            // All answers are there to be confirmed; one has changed.
            Review::on(page).await?.change("pay_till").await?;
            Question::on(page).await?.choose(&Answer::Level(4)).await?;
            Screen::Result.go(page).await?;
            let result = ResultScreen::on(page).await?;
            assert!(result.score().await? > before);
            assert_eq!(
                saved(page, first.id()).await?,
                text,
                "the first check was touched"
            );
            let second = Planted::kept(visit).await?;
            assert_eq!(second["business"], first.id());
            assert_eq!(second["facts"], first.value("facts"));
            assert_eq!(second["profile"], first.value("profile"));

            page.tap("#to-compare").await?;
            let compare = Compare::on(page).await?;
            assert_eq!(compare.refused().await?, Vec::<String>::new());
            assert_eq!(compare.questions("up").await?, ["pay_till"]);
            assert_eq!(compare.questions("down").await?, Vec::<String>::new());
            assert!(!compare.questions("same").await?.is_empty());
            assert_eq!(compare.picture().await?, compare.table().await?);
            let moved: Vec<String> = compare
                .picture()
                .await?
                .into_iter()
                .filter(|[_, before, after]| before != after)
                .map(|[area, ..]| area)
                .collect();
            assert_eq!(moved, ["pay"]);

            Screen::Start.go(page).await?;
            assert_eq!(Start::on(page).await?.checks().await?.len(), 2);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn answering_anew_begins_with_the_profile_taken_over_and_no_answers() -> Result {
    Setup::named("again-left")
        .run(async |visit| {
            in_may()?.open(visit, "#/result").await?;
            again(visit, "#again-left").await?;
            let page = visit.page();
            Profile::on(page).await?;
            let chosen = page.attributes("[data-profile] input:checked", "value").await?;
            assert!(chosen.iter().any(|option| option == "retail"), "{chosen:?}");
            page.tap("#profile-next").await?;
            Question::on(page).await?.choose(&Answer::Level(2)).await?;
            let second = Planted::kept(visit).await?;
            let answers = second["answers"].as_object().map(serde_json::Map::len);
            assert_eq!(answers, Some(1));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_finished_check_can_be_made_again_from_the_start_page() -> Result {
    Setup::named("again-start")
        .run(async |visit| {
            in_may()?.open(visit, "#/").await?;
            visit.page().tap("#check-again").await?;
            Screen::Again.arrive(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn with_one_check_the_comparison_says_so_and_leads_to_a_second() -> Result {
    Setup::named("compare-one")
        .run(async |visit| {
            in_may()?.open(visit, "#/compare").await?;
            let page = visit.page();
            assert_eq!(Compare::on(page).await?.refused().await?, ["one"]);
            page.tap("#to-again").await?;
            Screen::Again.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn two_trades_cannot_be_compared_and_the_choice_stays() -> Result {
    Setup::named("compare-sector")
        .run(async |visit| {
            in_may()?.put(visit).await?;
            let catering = Planted::public("worked-example-catering")?;
            catering.open(visit, "#/compare").await?;
            let page = visit.page();
            let compare = Compare::on(page).await?;
            assert_eq!(compare.refused().await?, ["sector"]);
            compare.choose("compare-one", catering.id()).await?;
            page.wait_for("[data-compare='same']").await?;
            // Away and back: the choice is the same.
            Screen::Result.go(page).await?;
            Screen::Compare.go(page).await?;
            page.wait_for("[data-compare='same']").await
        })
        .await
}

#[tokio::test]
async fn only_answers_with_a_level_both_times_count_in_a_comparison() -> Result {
    Setup::named("compare-common")
        .run(async |visit| {
            in_may()?.put(visit).await?;
            let now = Planted::public("worked-example-retail")?
                .with("id", json!("now"))
                .with("business", Value::from(in_may()?.id()))
                .answering("pay_till", json!("dont_know"))
                .answering("pay_accept", json!(0));
            now.open(visit, "#/compare").await?;
            let compare = Compare::on(visit.page()).await?;
            assert_eq!(compare.questions("up").await?, Vec::<String>::new());
            assert_eq!(compare.questions("down").await?, ["pay_accept"]);
            let left_out = compare.questions("not-comparable").await?;
            assert!(left_out.contains(&"pay_till".to_owned()), "{left_out:?}");
            // One level of one question: under five points.
            let overall = compare.overall().await?;
            assert_eq!(overall.direction, "unclear", "{overall:?}");
            assert_eq!(compare.picture().await?, compare.table().await?);
            Ok(())
        })
        .await
}
