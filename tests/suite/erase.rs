//! Erasing asks first and can be taken back.

use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{ResultScreen, Settings, Start};
use shopready_browser_tests::{Result, Screen, Setup};

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
