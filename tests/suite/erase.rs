//! Erasing asks first and can be taken back.

use serde_json::{Value, json};
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::screens::{ResultScreen, Settings, Start};
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit};

#[tokio::test]
async fn an_erased_check_is_gone_and_comes_back_when_that_is_undone() -> Result {
    Setup::named("erase")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            let score = ResultScreen::on(page).await?.score().await?;

            Screen::Settings.go(page).await?;
            Settings::on(page).await?.erase().await?;
            page.wait_for("#undo").await?;
            Screen::Start.go(page).await?;
            assert!(Start::on(page).await?.checks().await?.is_empty());

            Settings::undo_on(page).await?;
            Screen::Result.go(page).await?;
            assert_eq!(ResultScreen::on(page).await?.score().await?, score);
            visit.reload().await?;
            assert_eq!(ResultScreen::on(visit.page()).await?.score().await?, score);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn saying_no_erases_nothing() -> Result {
    Setup::named("erase-no")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            Screen::Settings.go(page).await?;
            Settings::on(page).await?.erase_but_say_no().await?;
            Screen::Start.go(page).await?;
            assert_eq!(Start::on(page).await?.checks().await?.len(), 1);
            Ok(())
        })
        .await
}

/// Fills what is left of the origin's storage, and gives up the room of previous copies: the app would use it.
const FILL: &str = "
    Object.keys(localStorage).filter(key => key.startsWith('shopready/previous/'))
        .forEach(key => localStorage.removeItem(key));
    let text = 'x'.repeat(1 << 20);
    for (let number = 0; text; ) {
        try { localStorage.setItem(`other/${number}`, text); number += 1; }
        catch { text = text.slice(text.length / 2 + 0.5); }
    }";

/// Gives the room back.
const EMPTY: &str = "
    Object.keys(localStorage).filter(key => key.startsWith('other/'))
        .forEach(key => localStorage.removeItem(key))";

/// Answers the question on screen while the storage is full: the answer stands on the page only.
async fn answer_unsaved(page: &Page, level: u8) -> Result {
    page.script::<()>("location.hash = '#/question/pay_accept'", vec![])
        .await?;
    page.wait_for("[data-screen='question'] input[name='answer']")
        .await?;
    page.script::<()>(FILL, vec![]).await?;
    page.tap(&format!("input[name='answer'][value='{level}']"))
        .await?;
    page.wait_for("[data-save='failed']").await
}

async fn kept_level(visit: &Visit) -> Result<Value> {
    Ok(Planted::kept(visit).await?["answers"]["pay_accept"].clone())
}

#[tokio::test]
async fn an_answer_that_could_not_be_saved_comes_back_with_its_check_and_is_saved_then() -> Result {
    Setup::named("erase-unsaved")
        .run(async |visit| {
            let page = visit.page();
            for way in ["#erase", "#erase-all"] {
                Planted::retail()?
                    .answering("pay_accept", json!(0))
                    .open(visit, "#/result")
                    .await?;
                answer_unsaved(page, 4).await?;
                assert_eq!(kept_level(visit).await?, json!(0));
                Screen::Settings.go(page).await?;
                page.tap(way).await?;
                page.tap("#erase-confirm").await?;
                page.wait_for("#undo").await?;
                page.script::<()>(EMPTY, vec![]).await?;
                Settings::undo_on(page).await?;
                page.wait_for("[data-save='saved']").await?;
                assert_eq!(kept_level(visit).await?, json!(4), "{way}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_answer_that_could_not_be_saved_stays_where_its_check_is_gone_on_with() -> Result {
    Setup::named("continue-unsaved")
        .run(async |visit| {
            let page = visit.page();
            Planted::retail()?
                .answering("pay_accept", json!(0))
                .open(visit, "#/result")
                .await?;
            answer_unsaved(page, 4).await?;
            Screen::Start.go(page).await?;
            page.tap("#continue").await?;
            Screen::Result.arrive(page).await?;
            page.wait_for("[data-save='failed']").await?;
            page.script::<()>(EMPTY, vec![]).await?;
            Screen::Start.go(page).await?;
            page.tap("#continue").await?;
            page.wait_for("[data-save='saved']").await?;
            assert_eq!(kept_level(visit).await?, json!(4));
            Ok(())
        })
        .await
}
