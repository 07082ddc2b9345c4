//! The app locks itself when nobody uses it, by the clock.

use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{Page, Result, Screen, Setup};

use super::{PASSPHRASE, plant};

/// Moves the page's clock, as it moves while a device sleeps.
async fn later(page: &Page, minutes: u32) -> Result {
    page.script(
        "const { now } = Date;
         const [minutes] = arguments;
         Date.now = () => now.call(Date) + 60_000 * minutes;",
        vec![minutes.into()],
    )
    .await
}

#[tokio::test]
async fn it_locks_after_the_minutes_that_were_chosen_and_the_tap_that_wakes_it_is_no_use() -> Result {
    Setup::named("lock-idle")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            Locked::set(visit, PASSPHRASE).await?;
            page.tap("#lock-after-15").await?;
            page.wait_for("#lock-after-15:checked").await?;
            later(page, 14).await?;
            // Used after fourteen minutes: it goes on.
            page.tap("#theme-dark").await?;
            Screen::Clients.go(page).await?;
            page.wait_for("#client-list [data-client='k0']").await?;
            later(page, 16).await?;
            page.script::<()>(
                "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))",
                vec![],
            )
            .await?;
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Screen::Settings.go(page).await?;
            page.wait_for("#lock-after-15:checked").await?;
            // Without any use, too.
            later(page, 16).await?;
            Locked::on(page).await.map(drop)
        })
        .await
}
