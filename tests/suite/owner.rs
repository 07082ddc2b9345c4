//! The owner's way, for the first time and back again: from the quick check
//! through the full one to the result and the schemes. What is entered is a case
//! that was worked by hand, so every number has to be the one worked out.

use std::collections::BTreeSet;

use shopready_browser_tests::case::{Answer, Expected};
use shopready_browser_tests::journey::{self, Mode, answer_all, make_check, to_result};
use shopready_browser_tests::screens::{Header, Question, ResultScreen, Review, Schemes, Start};
use shopready_browser_tests::{Case, Language, Page, Result, Screen, Setup, Visit};

#[tokio::test]
async fn a_shop_owner_finds_the_way_in_traditional_chinese() -> Result {
    let language = Language::TraditionalChinese;
    Setup::named("owner-zh-hant")
        .language(language)
        .run(async |visit| story(visit, language, &Case::retail()?).await)
        .await
}

#[tokio::test]
async fn a_restaurant_owner_finds_the_way_in_simplified_chinese() -> Result {
    let language = Language::SimplifiedChinese;
    Setup::named("owner-zh-hans")
        .language(language)
        .run(async |visit| story(visit, language, &Case::catering()?).await)
        .await
}

#[tokio::test]
async fn a_shop_owner_finds_the_way_in_english() -> Result {
    let language = Language::English;
    Setup::named("owner-en")
        .language(language)
        .run(async |visit| story(visit, language, &Case::retail()?).await)
        .await
}

async fn story(visit: &mut Visit, language: Language, case: &Case) -> Result {
    visit.open("#/").await?;
    speaks(visit.page(), language).await?;
    first_time(visit.page(), case).await?;
    the_result_is(visit.page(), &case.expected).await?;
    the_schemes_are(visit.page(), case).await?;
    back_again(visit, language, &case.expected).await
}

async fn speaks(page: &Page, language: Language) -> Result {
    assert_eq!(page.required("html", "lang").await?, language.tag());
    let title = Header::of(page).title().await?;
    assert!(title.contains(language.product_name()), "title: {title}");
    Ok(())
}

/// The quick check, its rough result, then the full check without a question
/// asked again.
async fn first_time(page: &Page, case: &Case) -> Result {
    let quick = make_check(page, Mode::Quick, &case.record).await?;
    assert_eq!(quick.len(), 12);
    let rough = ResultScreen::on(page).await?;
    assert!(rough.score().await?.is_some());
    assert!(!rough.stage().await?.is_empty());
    assert!(!rough.steps().await?.quick.is_empty());
    assert!(rough.dimensions().await?.iter().all(|one| one.score.is_none()));

    rough.go_on_to_full_check().await?;
    let rest = answer_all(page, &case.record.answers).await?;
    let quick: BTreeSet<String> = quick.into_iter().collect();
    let rest: BTreeSet<String> = rest.into_iter().collect();
    assert!(quick.is_disjoint(&rest), "asked again: {quick:?} {rest:?}");
    to_result(page).await
}

async fn the_result_is(page: &Page, expected: &Expected) -> Result {
    let result = ResultScreen::on(page).await?;
    assert_eq!(result.score().await?, Some(expected.overall.score));
    assert_eq!(result.high().await?, Some(expected.overall.high));
    assert_eq!(result.stage().await?, expected.stage.shown);
    assert_eq!(result.held_by().await?, expected.stage.held_by);
    assert_eq!(result.answered().await?, expected.answered.percent);
    assert_eq!(result.dimensions().await?, expected.dimensions);
    assert_eq!(result.steps().await?, expected.steps);
    assert!(!result.is_provisional().await?);
    Ok(())
}

async fn the_schemes_are(page: &Page, case: &Case) -> Result {
    Screen::Schemes.go(page).await?;
    let schemes = Schemes::on(page).await?;
    if !case.record.facts.is_empty() {
        let asked = schemes.answer_all(&case.record.facts).await?;
        assert!(!asked.is_empty());
    }
    let mut expected = case.expected.schemes.clone();
    expected.sort();
    assert_eq!(schemes.verdicts().await?, expected);
    Ok(())
}

/// Everything is there after the browser was closed, and a better answer moves the
/// score.
async fn back_again(visit: &mut Visit, language: Language, expected: &Expected) -> Result {
    visit.restart_browser("#/").await?;
    let page = visit.page();
    speaks(page, language).await?;
    let start = Start::on(page).await?;
    assert_eq!(start.checks().await?.len(), 1);
    start.go_on().await?;
    Screen::Result.arrive(page).await?;
    the_result_is(page, expected).await?;

    Screen::Review.go(page).await?;
    Review::on(page).await?.change("pay_till").await?;
    let question = Question::on(page).await?;
    question.choose(&Answer::Level(4)).await?;
    Screen::Result.go(page).await?;
    let better = ResultScreen::on(page).await?.score().await?;
    assert!(better > Some(expected.overall.score), "{better:?}");

    visit.reload().await?;
    journey::to_result(visit.page()).await?;
    assert_eq!(ResultScreen::on(visit.page()).await?.score().await?, better);
    Ok(())
}
