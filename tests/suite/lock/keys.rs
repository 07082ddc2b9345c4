//! Another passphrase, and none any more.

use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{Result, Screen, Setup};

use super::{PASSPHRASE, plant, stored};

const OTHER: &str = "another passphrase";

#[tokio::test]
async fn it_is_changed_without_writing_the_data_anew_and_taken_away_with_all_as_it_was() -> Result {
    Setup::named("lock-keys")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            let plain = stored(page).await?;
            Locked::set(visit, PASSPHRASE).await?;
            let before = stored(page).await?;
            page.tap("#change-passphrase").await?;
            page.fill("#old-passphrase", "a wrong one").await?;
            page.fill("#new-passphrase", OTHER).await?;
            page.fill("#again-passphrase", OTHER).await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#old-passphrase-wrong:not(:empty)").await?;
            assert_eq!(stored(page).await?, before);
            page.fill("#old-passphrase", PASSPHRASE).await?;
            page.tap("#passphrase-do").await?;
            page.wait_without("#passphrase-form").await?;
            let mut after = stored(page).await?;
            assert_ne!(after["shopready/lock"], before["shopready/lock"]);
            after["shopready/lock"] = before["shopready/lock"].clone();
            assert_eq!(after, before, "only the record of the passphrase was written");

            let locked = Locked::lock(page).await?;
            locked.try_with(PASSPHRASE).await?;
            locked.is_refused(PASSPHRASE).await?;
            locked.unlock(OTHER).await?;
            Screen::Settings.arrive(page).await?;
            page.tap("#remove-passphrase").await?;
            page.fill("#old-passphrase", OTHER).await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#passphrase[data-set='false']").await?;
            assert_eq!(stored(page).await?, plain);
            Ok(())
        })
        .await
}
