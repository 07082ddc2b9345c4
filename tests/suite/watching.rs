//! The checks that every visit ends with do see what they look for.

use anyhow::Context as _;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::{Result, Setup, axe, paths, reflow};

fn faulty() -> Setup {
    Setup::named("watching")
        .size(Size::NARROWEST)
        .site(paths::tests().join("fixtures/faulty"))
}

#[tokio::test]
async fn a_faulty_page_is_found_out() -> Result {
    let other_origin = faulty()
        .expecting("a fault in the console")
        .run(async |visit| {
            visit.open("").await?;
            let page = visit.page();
            let too_wide = reflow::problems(page).await?.join("\n");
            assert!(too_wide.contains("<p.wide>"), "{too_wide}");
            let unnamed = axe::problems(page).await?.join("\n");
            assert!(unnamed.contains("<input>"), "{unnamed}");
            Ok(())
        })
        .await;
    let other_origin = other_origin.err().context("other origin, unseen")?;
    let other_origin = format!("{other_origin:#}");
    assert!(other_origin.contains("elsewhere"), "{other_origin}");
    Ok(())
}

#[tokio::test]
async fn an_error_in_the_console_fails_the_visit() -> Result {
    let complaint = faulty()
        .before_load("window.open = () => {}")
        .run(async |visit| visit.open("").await)
        .await;
    let complaint = format!("{:#}", complaint.err().context("console, unseen")?);
    assert!(complaint.contains("a fault in the console"), "{complaint}");
    Ok(())
}
