//! Two tabs of one device: what is done in one is never undone, lost or cut off by the other.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{Question, Settings};
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit};
use thirtyfour::WindowHandle;

async fn checks_on_device(page: &Page) -> Result<usize> {
    page.script(
        "return Object.keys(localStorage).filter(key => key.startsWith('shopready/check/')).length",
        vec![],
    )
    .await
}

/// Opens the check in a second tab on a question, and erases it in the first, which it gives.
async fn erased_elsewhere(visit: &Visit) -> Result<WindowHandle> {
    with_a_full_check(visit).await?;
    let first = visit.new_tab().await?;
    visit.open(Screen::Question.address()).await?;
    visit.page().wait_for("[data-save='saved']").await?;
    let second = visit.go_to_tab(first).await?;
    Screen::Settings.go(visit.page()).await?;
    Settings::on(visit.page()).await?.erase().await?;
    visit.page().wait_for("#undo").await?;
    let first = visit.go_to_tab(second).await?;
    visit.page().wait_for("[data-save='failed']").await?;
    visit.page().wait_for("#download-unsaved").await?;
    Ok(first)
}

#[tokio::test]
async fn a_check_that_was_erased_in_another_tab_comes_back_only_where_that_is_asked_for() -> Result {
    Setup::named("erased-elsewhere")
        .run(async |visit| {
            erased_elsewhere(visit).await?;
            let page = visit.page();
            Question::on(page).await?.choose(&Answer::Level(3)).await?;
            page.wait_for("[data-save='failed']").await?;
            assert_eq!(checks_on_device(page).await?, 0);

            page.tap("#save-again").await?;
            page.wait_for("[data-save='saved']").await?;
            assert_eq!(checks_on_device(page).await?, 1);
            visit.reload().await?;
            let question = Question::on(visit.page()).await?;
            assert_eq!(question.chosen().await?.as_deref(), Some("3"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_was_answered_meanwhile_is_saved_when_the_erasing_is_undone() -> Result {
    Setup::named("erased-elsewhere-undone")
        .run(async |visit| {
            let first = erased_elsewhere(visit).await?;
            Question::on(visit.page())
                .await?
                .choose(&Answer::Level(3))
                .await?;
            let second = visit.go_to_tab(first).await?;
            Settings::undo_on(visit.page()).await?;
            visit.go_to_tab(second).await?;
            visit.page().wait_for("[data-save='saved']").await?;
            visit.reload().await?;
            let question = Question::on(visit.page()).await?;
            assert_eq!(question.chosen().await?.as_deref(), Some("3"));
            Ok(())
        })
        .await
}
