//! The scheme catalogue is data: it may change, be missing or be wrong.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{Question, ResultScreen, Schemes};
use shopready_browser_tests::site::CATALOGUE;
use shopready_browser_tests::{Language, Page, Result, Screen, Setup};

/// Everything but the schemes works, and the schemes' screen says what is wrong.
async fn only_the_schemes_are_missing(page: &Page) -> Result {
    assert!(ResultScreen::on(page).await?.score().await?.is_some());
    Screen::Question.go(page).await?;
    Question::on(page).await?.choose(&Answer::Level(0)).await?;
    Screen::Schemes.go(page).await?;
    page.wait_for("[data-catalogue='missing'], [data-catalogue='invalid']")
        .await?;
    assert!(Schemes::on(page).await?.verdicts().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_missing_catalogue_leaves_the_rest_working() -> Result {
    Setup::named("catalogue-missing")
        .expecting(CATALOGUE)
        .run(async |visit| {
            visit.site.remove(CATALOGUE)?;
            with_a_full_check(visit).await?;
            only_the_schemes_are_missing(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn an_invalid_catalogue_leaves_the_rest_working() -> Result {
    Setup::named("catalogue-invalid")
        .run(async |visit| {
            visit.site.write(CATALOGUE, "{\"schemes\": [{\"id\": 3}]}")?;
            with_a_full_check(visit).await?;
            only_the_schemes_are_missing(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn a_change_shows_after_a_reload_and_a_wrong_one_does_not_replace_it() -> Result {
    const OLD: &str = "Easy BUD";
    const NEW: &str = "Easy BUD of next year";
    Setup::named("catalogue-changed")
        .language(Language::English)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            visit.ready_for_offline().await?;
            visit.open("#/scheme/bud_easy").await?;
            assert!(!visit.page().text("main").await?.contains(NEW));

            let published = visit.site.read(CATALOGUE)?;
            visit.site.write(CATALOGUE, &published.replace(OLD, NEW))?;
            visit.reload().await?;
            shows(visit.page(), NEW).await?;

            visit.site.write(CATALOGUE, "not a catalogue")?;
            visit.reload().await?;
            shows(visit.page(), NEW).await
        })
        .await
}

async fn shows(page: &Page, text: &str) -> Result {
    page.until(
        &format!("the words {text:?}"),
        "return document.querySelector('main').innerText.includes(arguments[0])",
        vec![text.into()],
    )
    .await
}

#[tokio::test]
async fn a_kept_catalogue_that_is_no_longer_good_is_taken_away_and_the_shipped_one_used() -> Result {
    Setup::named("catalogue-kept-bad")
        .expecting(CATALOGUE)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            visit.ready_for_offline().await?;
            visit.site.remove(CATALOGUE)?;
            let page = visit.page();
            page.script::<()>(
                "return caches.open('shopready-catalogue').then(cache => cache.put('schemes.json',
                     new Response('{\"schemes\": []}', { headers: { 'shopready-kept': '1' } })))",
                vec![],
            )
            .await?;
            visit.reload().await?;
            Screen::Schemes.go(page).await?;
            page.wait_for("[data-scheme='dtspp']").await?;
            // The shipped one may have taken its place.
            page.until(
                "the bad catalogue, gone",
                "return caches.open('shopready-catalogue').then(cache => cache.match('schemes.json'))
                     .then(found => found?.text()).then(text => text !== '{\"schemes\": []}')",
                vec![],
            )
            .await
        })
        .await
}
