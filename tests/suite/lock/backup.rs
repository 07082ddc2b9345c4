//! A backup under a passphrase: out and in again; a wrong passphrase and an altered byte change nothing.

use serde_json::json;
use shopready_browser_tests::planted::in_any_form;
use shopready_browser_tests::screens::{Files, Locked, Plan};
use shopready_browser_tests::{Page, Result, Setup, axe};

use super::{PASSPHRASE, WORDS, keys, plant};

const OTHER: &str = "only for this file";

/// Gives a sealed file and types its passphrase.
async fn open_sealed(page: &Page, files: Files<'_>, text: &str, passphrase: &str) -> Result {
    files.give("sealed.txt", text.as_bytes()).await?;
    page.fill("#file-passphrase", passphrase).await?;
    page.tap("#open-sealed").await
}

#[tokio::test]
async fn a_sealed_backup_comes_back_by_its_passphrase_only_and_only_as_it_was_written() -> Result {
    Setup::named("lock-backup")
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            page.script::<()>("localStorage.removeItem('shopready/current')", vec![])
                .await?;
            let files = Files::open(visit).await?;
            let before = files.stored().await?;
            page.tap("#with-passphrase").await?;
            page.fill("#backup-passphrase", OTHER).await?;
            page.fill("#backup-again", "not the same").await?;
            page.tap("#backup").await?;
            page.wait_for("#backup-again-wrong:not(:empty)").await?;
            page.fill("#backup-again", OTHER).await?;
            let backup = files.export("#backup").await?;
            assert_eq!(backup.name, "shopready-backup-sealed-2026-11-22.txt");
            assert!(
                backup
                    .text
                    .starts_with("{\"format\":\"shopready-backup-sealed\",\"version\":1,")
            );
            for word in WORDS {
                assert!(!backup.text.contains(word));
            }
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());

            files.wipe().await?;
            let files = Files::open(visit).await?;
            open_sealed(page, files, &backup.text, "a wrong one").await?;
            page.wait_for("#file-passphrase-wrong:not(:empty)").await?;
            // One letter of the last piece, and a file without its end.
            let (start, end) = backup.text.split_at(backup.text.len() - 20);
            let other = if end.starts_with('A') { "B" } else { "A" };
            for bad in [[start, other, &end[1..]].concat(), start.to_owned()] {
                open_sealed(page, files, &bad, OTHER).await?;
                page.wait_for("[data-fault='altered']").await?;
                files.give("nothing.json", b"").await?;
                page.wait_for("[data-fault='empty']").await?;
            }
            assert_eq!(files.stored().await?, json!({}));
            open_sealed(page, files, &backup.text, OTHER).await?;
            assert_eq!(files.count("new").await?, "2");
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            assert_eq!(in_any_form(files.stored().await?), in_any_form(before));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn while_a_passphrase_is_set_a_backup_is_sealed_by_the_same_one() -> Result {
    Setup::named("lock-backup-same")
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            Locked::set(visit, PASSPHRASE).await?;
            visit.open("#/files").await?;
            let page = visit.page();
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            page.wait_for("#with-passphrase:checked").await?;
            page.fill("#backup-passphrase", "a wrong one").await?;
            page.tap("#backup").await?;
            page.wait_for("#backup-passphrase-wrong:not(:empty)").await?;
            page.fill("#backup-passphrase", PASSPHRASE).await?;
            page.tap("#backup").await?;
            page.wait_for("#made[data-outcome='made']").await?;
            page.until("an offered file", "return offered.length > 0", vec![])
                .await?;
            let text: String = page.script("return offered.at(-1).text", vec![]).await?;

            // It comes into a device without a passphrase, too.
            page.script::<()>("localStorage.clear()", vec![]).await?;
            let files = Files::open(visit).await?;
            open_sealed(page, files, &text, PASSPHRASE).await?;
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            assert!(keys(page).await?.contains(&"shopready/client/k0".to_owned()));
            Ok(())
        })
        .await
}
