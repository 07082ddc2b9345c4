//! A check goes from one device to another by a link: shown as a code, read by another program, opened, looked at,
//! added. Whatever is wrong with a link changes nothing.

mod adviser;
mod code;
mod fits;
mod owner;
mod wrong;

use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::{Page, Result, Setup, Visit};

/// Waits until a screen of the hand-over is drawn.
async fn arrive(page: &Page, screen: &str) -> Result {
    page.wait_for(&format!("[data-screen='{screen}'] #heading")).await
}

/// The hash of the link that the screen shows: it begins with `#c=`.
async fn hash(page: &Page) -> Result<String> {
    arrive(page, "handover").await?;
    page.wait_for("#link-text").await?;
    let link: String = page
        .script("return document.getElementById('link-text').value", vec![])
        .await?;
    let (_, payload) = link.split_once('#').unwrap_or_default();
    Ok(format!("#{payload}"))
}

/// The hash of the link of a check, made on a device of its own.
async fn hash_of(check: &Planted) -> Result<String> {
    let mut made = String::new();
    Setup::named("handover-made")
        .run(async |visit| {
            check.open(visit, "#/handover").await?;
            made = hash(visit.page()).await?;
            Ok(())
        })
        .await?;
    Ok(made)
}

/// All that is stored, keys and values, without what the browser says of keeping it, which comes when it likes.
async fn stored(visit: &Visit) -> Result<Vec<(String, String)>> {
    visit
        .page()
        .script(
            "return Object.entries(localStorage).filter(([key]) => key !== 'shopready/keeping').sort()",
            vec![],
        )
        .await
}

/// How many keys begin so.
async fn count(visit: &Visit, prefix: &str) -> Result<usize> {
    let stored = stored(visit).await?;
    Ok(stored.iter().filter(|(key, _)| key.starts_with(prefix)).count())
}
