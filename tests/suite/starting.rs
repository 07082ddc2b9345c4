//! Where the app cannot run, there is a page that says so, in three languages and
//! without the app's help.

use shopready_browser_tests::emulate::{NO_WEBASSEMBLY, OLD_WEBASSEMBLY};
use shopready_browser_tests::{Language, Page, Result, Setup};

/// The block `id` is shown, and has a text in every language.
async fn says_in_three_languages(page: &Page, id: &str) -> Result {
    page.until(
        &format!("#{id} on screen"),
        "return document.getElementById(arguments[0])?.checkVisibility() === true",
        vec![id.into()],
    )
    .await?;
    for language in Language::ALL {
        let said = format!("#{id} p[lang='{}']", language.tag());
        let text: String = page
            .script(
                "return document.querySelector(arguments[0]).textContent",
                vec![said.into()],
            )
            .await?;
        assert!(text.chars().count() > 20, "{language:?}: {text}");
    }
    assert!(!page.has("[data-screen]").await?);
    Ok(())
}

async fn is_told_to_be_too_old(name: &'static str, browser: &str) -> Result {
    Setup::named(name)
        .before_load(browser)
        .run(async |visit| {
            visit.open_without_app("#/").await?;
            says_in_three_languages(visit.page(), "unsupported").await
        })
        .await
}

#[tokio::test]
async fn a_browser_without_webassembly_gets_a_plain_page() -> Result {
    is_told_to_be_too_old("too-old", NO_WEBASSEMBLY).await
}

#[tokio::test]
async fn a_browser_with_too_old_a_webassembly_gets_a_plain_page() -> Result {
    is_told_to_be_too_old("old-wasm", OLD_WEBASSEMBLY).await
}

#[tokio::test]
async fn missing_webassembly_is_said() -> Result {
    Setup::named("wasm-missing")
        .expecting("404")
        .expecting("integrity")
        .run(async |visit| {
            for name in visit.site.files_ending(".wasm")? {
                visit.site.remove(&name)?;
            }
            visit.open_without_app("#/").await?;
            says_in_three_languages(visit.page(), "failed").await
        })
        .await
}

#[tokio::test]
async fn a_page_in_place_of_the_webassembly_is_said() -> Result {
    Setup::named("wasm-html")
        .expecting("integrity")
        .run(async |visit| {
            for name in visit.site.files_ending(".wasm")? {
                visit.site.write(&name, "<!doctype html><title>Sign in</title>")?;
            }
            visit.open_without_app("#/").await?;
            says_in_three_languages(visit.page(), "failed").await
        })
        .await
}

#[tokio::test]
async fn missing_words_are_said() -> Result {
    Setup::named("words-missing")
        .expecting("404")
        .expecting("words-")
        .expecting("Failed to fetch")
        .run(async |visit| {
            for name in visit.site.files_ending(".txt")? {
                visit.site.remove(&name)?;
            }
            visit.open_without_app("#/").await?;
            says_in_three_languages(visit.page(), "failed").await
        })
        .await
}
