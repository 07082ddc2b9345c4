//! A forgotten passphrase: what is there is lost, and the way to begin anew asks for a word.

use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{Result, Screen, Setup};

use super::{PASSPHRASE, keys, plant, stored};

#[tokio::test]
async fn everything_is_erased_only_after_the_word_was_typed() -> Result {
    Setup::named("lock-erase")
        .run(async |visit| {
            plant(visit).await?;
            Locked::set(visit, PASSPHRASE).await?;
            let page = visit.page();
            Locked::lock(page).await?;
            let before = stored(page).await?;
            page.tap("#forgotten summary").await?;
            page.wait_for("#erase-locked:disabled").await?;
            page.fill("#erase-word", "something else").await?;
            page.wait_for("#erase-locked:disabled").await?;
            assert_eq!(stored(page).await?, before);
            let word = page.required("#erase-word", "data-word").await?;
            page.fill("#erase-word", &word).await?;
            page.tap("#erase-locked").await?;
            Screen::Settings.arrive(page).await?;
            assert_eq!(keys(page).await?, Vec::<String>::new());
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_damaged_record_of_the_passphrase_is_told_and_nothing_is_touched() -> Result {
    Setup::named("lock-damaged")
        .run(async |visit| {
            plant(visit).await?;
            Locked::set(visit, PASSPHRASE).await?;
            let page = visit.page();
            page.script::<()>("localStorage.setItem('shopready/lock', '1 nonsense')", vec![])
                .await?;
            let before = stored(page).await?;
            visit.reload().await?;
            page.wait_for("[data-screen='lock'] #lock-fault").await?;
            assert_eq!(stored(page).await?, before);
            Ok(())
        })
        .await
}
