//! A saved record that cannot be read is set aside, never thrown away.

use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{ResultScreen, Start};
use shopready_browser_tests::{Page, Result, Screen, Setup};

const GARBAGE: &str = "{\"id\": \"half a rec";

/// Puts garbage under every key of the storage that begins with one of `prefixes`, once the app is done with saving.
async fn damage(page: &Page, prefixes: &[&str]) -> Result<usize> {
    page.until(
        "a save before the last one",
        "return Object.keys(localStorage).some(key => key.startsWith('shopready/previous/'))",
        vec![],
    )
    .await?;
    page.script(
        "const keys = Object.keys(localStorage)
             .filter(key => arguments[0].some(prefix => key.startsWith(prefix)));
         keys.forEach(key => localStorage.setItem(key, arguments[1]));
         return keys.length",
        vec![prefixes.into(), GARBAGE.into()],
    )
    .await
}

#[tokio::test]
async fn the_save_before_takes_the_place_of_a_damaged_one() -> Result {
    Setup::named("damaged-newest")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let before = ResultScreen::on(visit.page()).await?.answered().await?;
            let damaged = damage(visit.page(), &["shopready/check/"]).await?;
            assert_eq!(damaged, 1);
            visit.open("#/result").await?;
            let message = visit.page().text("#message").await?;
            assert!(!message.trim().is_empty());
            // The save before has every answer but the last.
            let after = ResultScreen::on(visit.page()).await?.answered().await?;
            assert_ne!(after, "0.0");
            assert!(!before.is_empty());
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_record_beyond_repair_is_set_aside_named_and_can_be_downloaded() -> Result {
    Setup::named("damaged-all")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            damage(visit.page(), &["shopready/check/", "shopready/previous/"]).await?;
            visit.open("#/").await?;
            let page = visit.page();
            let message = page.text("#message").await?;
            assert!(!message.trim().is_empty());
            assert!(Start::on(page).await?.checks().await?.is_empty());

            let kept: bool = page
                .script(
                    "return Object.keys(localStorage).some(key =>
                         key.startsWith('shopready/damaged/') && localStorage.getItem(key).includes(arguments[0]))",
                    vec![GARBAGE.into()],
                )
                .await?;
            assert!(kept, "the damaged text is gone");
            Screen::Settings.go(page).await?;
            page.wait_for("[data-damaged]").await?;
            page.wait_for("[data-damaged] button").await
        })
        .await
}
