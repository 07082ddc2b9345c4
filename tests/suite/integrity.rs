//! A file that was altered on its way is not used: on a first visit, with no kept copy to fall back on.

use anyhow::Context as _;
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit};

/// The one file whose name begins and ends so.
fn file(visit: &Visit, begin: &str, end: &str) -> Result<String> {
    let names = visit.site.files_ending(end)?;
    let found = names.into_iter().find(|name| name.starts_with(begin));
    found.with_context(|| format!("the build has no {begin}*{end}"))
}

async fn says_that_it_has_stopped(page: &Page) -> Result {
    page.until(
        "the page that says so",
        "return document.getElementById('failed').checkVisibility()",
        vec![],
    )
    .await?;
    assert!(!page.has("[data-screen]").await?);
    Ok(())
}

/// What the first screen needs: without it there is no app.
async fn first_is_refused(
    name: &'static str,
    begin: &'static str,
    end: &'static str,
    mark: &'static str,
) -> Result {
    Setup::named(name)
        .expecting("integrity")
        .expecting("Content Security Policy")
        // Words that are refused before anything waits for them.
        .expecting("Failed to fetch")
        .run(async |visit| {
            visit.site.alter(&file(visit, begin, end)?, mark)?;
            visit.open_without_app("#/").await?;
            says_that_it_has_stopped(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn an_altered_script_is_refused() -> Result {
    first_is_refused("altered-script", "app.", ".js", "").await
}

#[tokio::test]
async fn altered_webassembly_is_refused() -> Result {
    first_is_refused("altered-wasm", "app.", ".wasm", "").await
}

#[tokio::test]
async fn altered_words_are_refused() -> Result {
    first_is_refused("altered-words", "words-zh-Hant.", ".txt", "").await
}

#[tokio::test]
async fn an_altered_boot_script_is_refused() -> Result {
    first_is_refused("altered-boot", "index", ".html", "trustedTypes.").await
}

#[tokio::test]
async fn an_altered_style_in_the_page_is_refused_and_the_app_is_there() -> Result {
    Setup::named("altered-style")
        .expecting("Content Security Policy")
        .run(async |visit| {
            visit.site.alter("index.html", "<style>")?;
            visit.open("#/").await?;
            let rules: usize = visit
                .page()
                .script("return document.styleSheets[0]?.cssRules.length ?? 0", vec![])
                .await?;
            // Only the later sheet, if that: the page is plain and works.
            assert!(rules == 0 || visit.page().has("link[rel='stylesheet']").await?);
            Ok(())
        })
        .await
}

/// What later screens need: without it the first ones work, and a later one says so and can be asked for again.
async fn later_is_refused(name: &'static str, begin: &'static str, end: &'static str) -> Result {
    Setup::named(name)
        .expecting("integrity")
        .expecting("Failed to fetch")
        .run(async |visit| {
            visit.site.alter(&file(visit, begin, end)?, "")?;
            visit.open("#/").await?;
            Screen::Start.arrive(visit.page()).await?;
            visit.open(Screen::About.address()).await?;
            visit.page().wait_for("main [role='alert'] button").await?;
            assert!(!visit.page().has("#heading").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn altered_later_webassembly_is_refused() -> Result {
    later_is_refused("altered-later-wasm", "later.", ".wasm").await
}

#[tokio::test]
async fn altered_later_words_are_refused() -> Result {
    later_is_refused("altered-later-words", "more-zh-Hant.", ".txt").await
}

#[tokio::test]
async fn an_altered_later_style_sheet_is_refused() -> Result {
    later_is_refused("altered-later-style", "later.", ".css").await
}
