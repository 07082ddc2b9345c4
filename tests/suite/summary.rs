//! The summary for a message: short, and copied, or shown where the browser does not copy.

use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::{Language, Result, Screen, Setup};

const COPIES: &str = "Object.defineProperty(navigator, 'clipboard', {value: {
    writeText: text => { window.copied = text; return Promise.resolve(); }}});";
const REFUSES: &str = "Object.defineProperty(navigator, 'clipboard', {value: {
    writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}});";

#[tokio::test]
async fn a_summary_is_copied_in_every_language() -> Result {
    Setup::named("summary-copied")
        .before_load(COPIES)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            for language in Language::ALL {
                Header::of(page).speak(language).await?;
                Screen::Report.go(page).await?;
                page.wait_for(".stand-groups").await?;
                let score = page.required("[data-score]", "data-score").await?;
                page.tap("#copy-summary").await?;
                page.until(
                    "the word that it was copied",
                    "return document.getElementById('summary-told').textContent !== ''",
                    vec![],
                )
                .await?;
                let copied: String = page.script("return window.copied", vec![]).await?;
                let length = copied.chars().count();
                assert!((200..1200).contains(&length), "{length} characters: {copied}");
                assert!(copied.contains(language.product_name()), "{copied}");
                assert!(copied.contains(&score), "{score} is not in {copied}");
                for number in 1..=5 {
                    assert!(copied.contains(&format!("\n{number}. ")), "{number}: {copied}");
                }
                assert!(copied.matches("\n- ").count() >= 2, "{copied}");
                Screen::Result.go(page).await?;
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_summary_that_cannot_be_copied_is_shown_and_selected() -> Result {
    Setup::named("summary-refused")
        .before_load(REFUSES)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            Screen::Report.go(page).await?;
            page.tap("#copy-summary").await?;
            page.until(
                "the summary selected",
                "const field = document.activeElement;
                 return field.id === 'summary-text' && field.checkVisibility()
                    && field.selectionEnd - field.selectionStart === field.value.length",
                vec![],
            )
            .await?;
            assert!(!page.text("#summary-told").await?.is_empty());
            Ok(())
        })
        .await
}
