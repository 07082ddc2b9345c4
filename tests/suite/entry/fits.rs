//! Every width, and axe.

use anyhow::ensure;
use serde_json::json;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Entry, Header};
use shopready_browser_tests::{Language, Planted, Result, Setup, axe, reflow};
use thirtyfour::Key;

use super::with_a_client;

#[tokio::test]
async fn fits_every_width_and_has_nothing_that_axe_finds_wrong() -> Result {
    Setup::named("entry-axe")
        .run(async |visit| {
            let check = Planted::retail()?
                .answering("ret_shop", json!(3))
                .answering("ret_omni", json!("not_applicable"))
                .with("carried", json!(["reach_promo", "lead_ai"]))
                .with("evidence", json!({"reach_listing": "seen"}))
                .with("notes", json!({"reach_listing": "x".repeat(300)}));
            with_a_client(visit, check, "#/entry").await?;
            let page = visit.page();
            let mut problems = Vec::new();
            for language in Language::ALL {
                Header::of(page).speak(language).await?;
                for part in ["reach", "safe", "lead"] {
                    page.script::<()>("location.hash = '#/entry/' + arguments[0]", vec![part.into()])
                        .await?;
                    Entry::at(page, part).await?;
                    for width in [320, 360, 820, 1280] {
                        visit.surroundings().size(Size::new(width, 800)).await?;
                        problems.extend(reflow::problems(page).await?);
                    }
                    page.press("m").await?;
                    problems.extend(axe::problems_in_light_and_dark(visit).await?);
                    page.press(Key::Escape).await?;
                }
            }
            problems.sort();
            problems.dedup();
            ensure!(problems.is_empty(), "{}", problems.join("\n"));
            Ok(())
        })
        .await
}
