//! Several tabs of a device with a passphrase.

use shopready_browser_tests::screens::{Locked, Question};
use shopready_browser_tests::{Result, Screen, Setup};

use super::{PASSPHRASE, keys, plant};

#[tokio::test]
async fn what_is_set_or_locked_in_one_tab_locks_all() -> Result {
    Setup::named("lock-tabs")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            visit.open("#/question/pay_accept").await?;
            Question::on(page).await?;
            let first = visit.new_tab().await?;
            visit.open("#/settings").await?;
            Locked::set(visit, PASSPHRASE).await?;

            // The first tab had the check open: it is at the way in, and wrote nothing in plain.
            let second = visit.go_to_tab(first).await?;
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Question::on(page).await?;
            assert!(
                !keys(page)
                    .await?
                    .iter()
                    .any(|key| key.starts_with("shopready/check/"))
            );

            // Locked there, this one locks, too.
            let first = visit.go_to_tab(second).await?;
            Locked::lock(page).await?;
            let second = visit.go_to_tab(first.clone()).await?;
            Locked::on(page).await?;

            // Each tab is unlocked by itself; once the passphrase is gone, all are open.
            let first = visit.go_to_tab(second).await?;
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Screen::Settings.arrive(page).await?;
            page.tap("#remove-passphrase").await?;
            page.fill("#old-passphrase", PASSPHRASE).await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#passphrase[data-set='false']").await?;
            let left = keys(page).await?;
            assert!(
                !left
                    .iter()
                    .any(|key| key.contains("/sealed/") || key.contains("/lock")),
                "{left:?}"
            );
            visit.go_to_tab(first).await?;
            Question::on(page).await.map(drop)
        })
        .await
}
