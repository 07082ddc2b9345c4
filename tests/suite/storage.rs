//! A device that keeps nothing: it is said at once, and the check goes on.

use shopready_browser_tests::emulate::STORAGE_FORBIDDEN;
use shopready_browser_tests::journey::{Mode, answer_all, begin, to_result};
use shopready_browser_tests::screens::ResultScreen;
use shopready_browser_tests::{Case, Page, Result, Setup};

/// Fills what is left of the origin's storage to the last character, and the room of the previous
/// copy too: the app would give that up for a save.
const FILL: &str = "
    Object.keys(localStorage).filter(key => key.startsWith('shopready/previous/'))
        .forEach(key => localStorage.removeItem(key));
    let size = 1 << 20;
    let text = 'x'.repeat(size);
    for (let number = 0; size > 0; ) {
        try { localStorage.setItem(`other/${number}`, text); number += 1; }
        catch { size >>= 1; text = text.slice(0, size); }
    }";

/// It is said once that nothing is kept, and a download is offered.
async fn is_said(page: &Page) -> Result {
    page.wait_for("[data-save='failed']").await?;
    page.wait_for("#download-unsaved").await?;
    // Why and what to do; the state itself stands at the foot only.
    let (state, notice) = (
        page.text("[data-save]").await?,
        page.text("[role='alert']").await?,
    );
    assert!(!notice.contains(state.trim()), "{state}: {notice}");
    Ok(())
}

#[tokio::test]
async fn a_full_storage_is_said_and_the_check_goes_on() -> Result {
    Setup::named("storage-full")
        .run(async |visit| {
            let case = Case::retail()?;
            visit.open("#/").await?;
            let page = visit.page();
            begin(page, Mode::Quick, &case.record.profile).await?;
            page.script::<()>(FILL, vec![]).await?;
            page.tap("input[name='answer'][value='2']").await?;
            is_said(page).await?;

            answer_all(page, &case.record.answers).await?;
            to_result(page).await?;
            let result = ResultScreen::on(page).await?;
            assert!(result.score().await?.is_some());

            // With room again, the next tap saves everything.
            page.script::<()>(
                "Object.keys(localStorage).filter(key => key.startsWith('other/'))
                     .forEach(key => localStorage.removeItem(key))",
                vec![],
            )
            .await?;
            page.script::<()>("location.hash = '#/question/pay_accept'", vec![])
                .await?;
            page.tap("input[name='answer'][value='3']").await?;
            page.wait_for("[data-save='saved']").await?;
            let score = {
                page.script::<()>("location.hash = '#/result'", vec![]).await?;
                ResultScreen::on(page).await?.score().await?
            };
            visit.reload().await?;
            assert_eq!(ResultScreen::on(visit.page()).await?.score().await?, score);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_forbidden_storage_is_said_and_the_check_goes_on() -> Result {
    Setup::named("storage-forbidden")
        .before_load(STORAGE_FORBIDDEN)
        .run(async |visit| {
            let case = Case::retail()?;
            visit.open("#/").await?;
            let page = visit.page();
            begin(page, Mode::Quick, &case.record.profile).await?;
            page.tap("input[name='answer'][value='2']").await?;
            is_said(page).await?;
            answer_all(page, &case.record.answers).await?;
            to_result(page).await?;
            let result = ResultScreen::on(page).await?;
            assert!(result.score().await?.is_some());
            Ok(())
        })
        .await
}
