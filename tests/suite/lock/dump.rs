//! A locked device, searched.

use shopready_browser_tests::dump::Dump;
use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{Result, Screen, Setup};

use super::{PASSPHRASE, WORDS, plant};

/// Typed once the passphrase is set.
const LATER: [&str; 5] = [
    "新客士多NewShop",
    "李太61234567",
    "後來標籤",
    "後來寫的備註",
    "顧問甲乙丙",
];

#[tokio::test]
async fn nothing_that_was_typed_is_found_in_any_form_on_a_locked_device() -> Result {
    Setup::named("lock-dump")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            // The search does find: all of it lies open before the passphrase is set.
            let found = Dump::of(page).await?.finds(&WORDS);
            for word in WORDS {
                assert!(
                    found.iter().any(|found| found.starts_with(word)),
                    "{word} in {found:?}"
                );
            }
            Locked::set(visit, PASSPHRASE).await?;
            Screen::ClientForm.go(page).await?;
            page.fill("#client-name", LATER[0]).await?;
            page.fill("#client-contact", LATER[1]).await?;
            page.fill("#client-tags", LATER[2]).await?;
            page.fill("#client-note", LATER[3]).await?;
            page.tap("#sector-retail").await?;
            page.tap("#save-client").await?;
            Screen::Client.arrive(page).await?;
            Screen::Settings.go(page).await?;
            page.fill("#adviser-name", LATER[4]).await?;
            page.press(thirtyfour::Key::Tab).await?;
            Screen::Clients.go(page).await?;
            page.wait_for("#client-list [data-client='k0']").await?;
            let found = Dump::of(page).await?.finds(&[WORDS[0], LATER[0]]);
            assert!(!found.is_empty(), "what is on the screen is found");

            Locked::lock(page).await?;
            let dump = Dump::of(page).await?;
            assert!(dump.length() > 5000, "{}", dump.length());
            let words: Vec<&str> = WORDS.into_iter().chain(LATER).chain([PASSPHRASE]).collect();
            assert_eq!(dump.finds(&words), Vec::<String>::new());

            // All of it was kept.
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Screen::Clients.go(page).await?;
            page.wait_for("#client-count[data-shown='2']").await?;
            let found = Dump::of(page).await?.finds(&[WORDS[0], LATER[0]]);
            assert!(!found.is_empty(), "they are on the screen again");
            Ok(())
        })
        .await
}
