//! The report of a visit.

use anyhow::ensure;
use serde_json::json;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::{Language, Planted, Result, Setup, reflow};
use thirtyfour::Key;

use super::{CLIENT, with_a_client};

#[tokio::test]
async fn the_report_of_a_visit_says_more_than_an_owners() -> Result {
    const SAYS_MORE: &str =
        ".report :is([data-evidence], [data-since], [data-client], [data-adviser], #adviser-name)";
    Setup::named("entry-report")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let last = Planted::retail()?
                .with("id", json!("last"))
                .with("business", json!(CLIENT))
                .with("begun", json!("2026-05-20T03:00:00.000Z"));
            last.put(visit).await?;
            let check = Planted::retail()?
                .answering("pay_till", json!(3))
                .with("evidence", json!({"pay_till": "seen", "pay_close": "guessed"}))
                .with("carried", json!(["pay_close"]));
            with_a_client(visit, check, "#/report").await?;
            let page = visit.page();
            page.wait_for("[data-answer-of='pay_till'] [data-evidence='seen']")
                .await?;
            page.wait_for("[data-answer-of='pay_close'] [data-carried]")
                .await?;
            ensure!(
                !page.has("[data-answer-of='pay_close'] [data-evidence]").await?,
                "an unknown word is not shown"
            );
            page.wait_for("[data-since] [data-question='pay_till']").await?;
            page.wait_for("[data-client]").await?;
            ensure!(!page.has("[data-adviser]").await?, "no name was given");
            page.fill("#adviser-name", "陳大文 <i>").await?;
            page.press(Key::Tab).await?;
            page.wait_for("[data-adviser]").await?;
            assert_eq!(page.text("[data-adviser] bdi").await?, "陳大文 <i>");
            visit.reload().await?;
            visit.page().wait_for("[data-adviser]").await?;

            // The same check without the adviser's screens.
            visit
                .page()
                .script::<()>("localStorage.removeItem('shopready/adviser')", vec![])
                .await?;
            visit.reload().await?;
            visit.page().wait_for("[data-answer-of='pay_till']").await?;
            ensure!(
                !visit.page().has(SAYS_MORE).await?,
                "an owner's report says nothing of visits"
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_report_of_a_visit_fits_a_phone_in_every_language() -> Result {
    Setup::named("entry-report-narrow")
        .size(Size::NARROWEST)
        .run(async |visit| {
            let ids = ["ops_buy", "back_accounts", "safe_backup"];
            let check = Planted::retail()?
                .with(
                    "evidence",
                    json!({"ops_buy": "unchecked", "back_accounts": "seen"}),
                )
                .with("carried", json!(ids))
                .with("notes", json!({"ops_buy": "x".repeat(200)}));
            with_a_client(visit, check, "#/report").await?;
            let page = visit.page();
            for language in Language::ALL {
                Header::of(page).speak(language).await?;
                page.wait_for("[data-answer-of='pay_till']").await?;
                let wide = reflow::problems(page).await?;
                ensure!(wide.is_empty(), "{}: {wide:#?}", language.code());
            }
            Ok(())
        })
        .await
}
