//! An address that leads nowhere ends at the start page, which says so.

use shopready_browser_tests::{Result, Screen, Setup};

#[tokio::test]
async fn an_unknown_address_shows_the_start_page_with_a_message() -> Result {
    Setup::named("unknown-address")
        .run(async |visit| {
            for address in ["#/nowhere", "#/question/pay_nothing", "#/result/more"] {
                visit.open(address).await?;
                Screen::Start.arrive(visit.page()).await?;
                let message = visit.page().text("#message").await?;
                assert!(!message.trim().is_empty(), "{address}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_screen_that_needs_a_check_leads_to_the_start_page_without_one() -> Result {
    Setup::named("no-check")
        .run(async |visit| {
            for screen in [Screen::Question, Screen::Review, Screen::Result] {
                visit.open(screen.address()).await?;
                Screen::Start.arrive(visit.page()).await?;
                let message = visit.page().text("#message").await?;
                assert!(!message.trim().is_empty(), "{screen:?}");
            }
            Ok(())
        })
        .await
}
