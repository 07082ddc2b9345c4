//! What the crash page hands out of a device under a passphrase comes back by that passphrase, on any device.

use serde_json::{Value, json};
use shopready_browser_tests::planted::in_any_form;
use shopready_browser_tests::screens::{Files, Locked, Plan};
use shopready_browser_tests::{Page, Result, Setup, Visit, axe};

use super::{PASSPHRASE, WORDS, keys, plant};

const OTHER: &str = "another device's";

/// The page that comes when the app has ended, and the file that it hands out.
async fn crashed(page: &Page) -> Result<String> {
    page.script::<()>("offered.length = 0; shopready.fail('for a test')", vec![])
        .await?;
    page.wait_for("#failed:not([hidden])").await?;
    page.tap("#failed-download").await?;
    page.until("the file", "return offered.length > 0", vec![])
        .await?;
    page.script("return offered[0].text", vec![]).await
}

async fn give(page: &Page, files: Files<'_>, text: &str, passphrase: &str) -> Result {
    files.give("shopready-data.json", text.as_bytes()).await?;
    page.fill("#file-passphrase", passphrase).await?;
    page.tap("#open-sealed").await
}

/// Sets a passphrase, opens the screen of files behind it.
async fn locked_files<'a>(visit: &'a Visit, passphrase: &str) -> Result<Files<'a>> {
    Locked::set(visit, passphrase).await?;
    visit.open("#/files").await?;
    Locked::on(visit.page()).await?.unlock(passphrase).await?;
    Files::on(visit.page()).await
}

#[tokio::test]
async fn a_dump_of_a_locked_device_is_opened_by_its_passphrase_wherever_it_is_read() -> Result {
    Setup::named("lock-dumped")
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            // The open check would be saved anew when the catalogue comes.
            page.script::<()>(
                "localStorage.removeItem('shopready/current');
                 localStorage.setItem('shopready/damaged/0123456789abcdef', 'shopready/check/x\\ngarbage')",
                vec![],
            )
            .await?;
            let before = Files::open(visit).await?.stored().await?;
            let files = locked_files(visit, PASSPHRASE).await?;
            let text = crashed(page).await?;
            let dump: Value = serde_json::from_str(&text)?;
            assert_eq!(dump["format"], json!("shopready-storage"));
            for word in WORDS {
                assert!(!text.contains(word), "{word}");
            }

            // On the device itself, unlocked: all of it is there.
            visit.open("#/files").await?;
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Files::on(page).await?;
            give(page, files, &text, PASSPHRASE).await?;
            assert_eq!(
                (files.count("new").await?, files.count("same").await?),
                ("0".into(), "2".into())
            );

            // On a fresh one. A wrong passphrase, and an altered text, change nothing.
            files.wipe().await?;
            let files = Files::open(visit).await?;
            give(page, files, &text, "a wrong one").await?;
            page.wait_for("#file-passphrase-wrong:not(:empty)").await?;
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());
            assert!(keys(page).await?.iter().all(|key| !key.contains("k0")));
            let mut altered = dump.clone();
            let sealed = &mut altered["entries"]["shopready/sealed/client/k0"];
            let cut: String = sealed.as_str().unwrap_or_default().chars().skip(1).collect();
            *sealed = cut.into();
            give(page, files, &altered.to_string(), PASSPHRASE).await?;
            assert_eq!(
                (files.count("new").await?, files.count("bad").await?),
                ("1".into(), "1".into())
            );
            page.tap("#close-file").await?;
            give(page, files, &text, PASSPHRASE).await?;
            assert_eq!(files.count("new").await?, "2");
            page.wait_for("[data-aside='1']").await?;
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            assert_eq!(in_any_form(files.stored().await?), in_any_form(before));
            assert!(
                keys(page)
                    .await?
                    .iter()
                    .any(|key| key.starts_with("shopready/damaged/"))
            );

            // On one with another passphrase: it stays that one's.
            files.wipe().await?;
            visit.open("#/").await?;
            let files = locked_files(visit, OTHER).await?;
            give(page, files, &text, PASSPHRASE).await?;
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            assert!(
                keys(page)
                    .await?
                    .contains(&"shopready/sealed/client/k0".to_owned())
            );
            visit.open("#/clients").await?;
            Locked::on(page).await?.unlock(OTHER).await?;
            page.wait_for("#client-list [data-client='k0']").await
        })
        .await
}
