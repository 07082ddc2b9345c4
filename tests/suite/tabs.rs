//! Two tabs of one device: what is done in one is never undone, lost or cut off by the other.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::full_disk::QUIET;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{Question, Settings};
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit, axe};
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

/// Answers a question in a second tab, while the first one, in which the test goes on, seems to stay in sight without
/// being the user's.
async fn answered_elsewhere(visit: &Visit) -> Result {
    with_a_full_check(visit).await?;
    visit.open("#/question/pay_accept").await?;
    visit.page().script::<()>("window.name = 'quiet'", vec![]).await?;
    let first = visit.new_tab().await?;
    visit.open("#/question/pay_accept").await?;
    let page = visit.page();
    Question::on(page).await?.choose(&Answer::Level(4)).await?;
    page.wait_for("[data-save='saved']").await?;
    visit.go_to_tab(first).await?;
    page.wait_for("#read-only").await
}

async fn kept_answer(page: &Page) -> Result<Option<u8>> {
    page.script(
        "const key = Object.keys(localStorage).find(key => key.startsWith('shopready/check/'));
         return JSON.parse(localStorage.getItem(key)).answers.pay_accept ?? null",
        vec![],
    )
    .await
}

#[tokio::test]
async fn the_tab_that_was_left_follows_and_changes_nothing() -> Result {
    Setup::named("tab-follows")
        .before_load(QUIET)
        .run(async |visit| {
            answered_elsewhere(visit).await?;
            let page = visit.page();
            // What the other tab has saved shows here, and nothing that is tapped or typed does anything.
            page.wait_for("input[name='answer'][value='4']:checked").await?;
            page.tap("input[name='answer'][value='1']").await?;
            page.press("2").await?;
            page.tap("[data-part='note'] summary").await?;
            page.find("#note").await?.send_keys("typed").await?;
            let question = Question::on(page).await?;
            assert_eq!(question.chosen().await?.as_deref(), Some("4"));
            assert_eq!(kept_answer(page).await?, Some(4));
            let typed: String = page
                .script("return document.querySelector('#note').value", vec![])
                .await?;
            assert_eq!(typed, "");
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());
            // It leads on all the same.
            page.tap("#next").await?;
            page.wait_without("form[data-question='pay_accept']").await
        })
        .await
}

#[tokio::test]
async fn the_tab_that_was_left_goes_on_where_that_is_asked_for() -> Result {
    Setup::named("tab-goes-on")
        .before_load(QUIET)
        .run(async |visit| {
            answered_elsewhere(visit).await?;
            let page = visit.page();
            page.tap("#go-on-here").await?;
            page.wait_without("#read-only").await?;
            Question::on(page).await?.choose(&Answer::Level(2)).await?;
            page.wait_for("[data-save='saved']").await?;
            assert_eq!(kept_answer(page).await?, Some(2));
            visit.reload().await?;
            let question = Question::on(visit.page()).await?;
            assert_eq!(question.chosen().await?.as_deref(), Some("2"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_tab_that_comes_to_the_front_goes_on_without_being_asked() -> Result {
    Setup::named("tab-front")
        .before_load(QUIET)
        .run(async |visit| {
            answered_elsewhere(visit).await?;
            let page = visit.page();
            page.script::<()>(
                "window.name = ''; window.dispatchEvent(new Event('focus'))",
                vec![],
            )
            .await?;
            page.wait_without("#read-only").await?;
            Question::on(page).await?.choose(&Answer::Level(0)).await?;
            page.wait_for("[data-save='saved']").await?;
            assert_eq!(kept_answer(page).await?, Some(0));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_locks_revisions_keep_two_tabs_apart() -> Result {
    Setup::named("tabs-without-locks")
        .before_load("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            visit.open("#/question/pay_accept").await?;
            let first = visit.new_tab().await?;
            visit.open("#/question/pay_accept").await?;
            let page = visit.page();
            Question::on(page).await?.choose(&Answer::Level(4)).await?;
            let second = visit.go_to_tab(first).await?;
            page.wait_for("input[name='answer'][value='4']:checked").await?;
            assert!(!page.has("#read-only").await?);
            Question::on(page).await?.choose(&Answer::Level(1)).await?;
            visit.go_to_tab(second).await?;
            page.wait_for("input[name='answer'][value='1']:checked").await?;
            assert_eq!(kept_answer(page).await?, Some(1));
            Ok(())
        })
        .await
}
