//! Links that were cut or altered, and what is no link: each is named, and nothing is stored.

use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::{Result, Setup, Visit};

use super::{arrive, hash_of, stored};

/// A link by a format that does not exist yet.
const LATER: &str = "#c=AgCAiA222222222222222wAAP0D0";

async fn opens_as(visit: &Visit, hash: &str, wrong: &str) -> Result {
    let before = stored(visit).await?;
    visit.open(hash).await?;
    arrive(visit.page(), "link").await?;
    let named = visit.page().required("#wrong-link", "data-wrong").await?;
    assert_eq!(named, wrong, "{hash}");
    assert_eq!(stored(visit).await?, before, "{hash}");
    Ok(())
}

#[tokio::test]
async fn a_link_that_is_not_whole_is_named_and_changes_nothing() -> Result {
    let hash = hash_of(&Planted::retail()?).await?;
    let middle = hash.len() / 2;
    let other = if hash.as_bytes()[middle] == b'x' { "y" } else { "x" };
    let altered = [&hash[..middle], other, &hash[middle + 1..]].concat();
    Setup::named("handover-wrong")
        .run(async |visit| {
            Planted::retail()?.open(visit, "#/settings").await?;
            opens_as(visit, &hash[..middle], "cut").await?;
            opens_as(visit, &hash[..hash.len() - 1], "cut").await?;
            opens_as(visit, &altered, "damaged").await?;
            opens_as(visit, &format!("{hash}AAAA"), "damaged").await?;
            opens_as(visit, "#c=", "cut").await?;
            opens_as(visit, "#c=%3Cimg%20src=x%3E", "cut").await?;
            opens_as(visit, "#c=zzzzzzzzzzzzzzzzzzzzzzzz", "foreign").await?;
            opens_as(visit, LATER, "later").await?;

            let page = visit.page();
            let before = stored(visit).await?;
            page.tap("#to-receive").await?;
            arrive(page, "receive").await?;
            for pasted in [
                "",
                "hello",
                "<img src=x onerror=alert(1)>",
                &altered,
                &hash[..middle],
                "https://a.example/#c=AQ",
            ] {
                page.script::<()>(
                    "const field = document.getElementById('pasted-link');
                     field.value = arguments[0];
                     field.dispatchEvent(new Event('input', {bubbles: true}));",
                    vec![pasted.into()],
                )
                .await?;
                page.wait_without("#pasted-wrong .field__error").await?;
                page.tap("#look").await?;
                page.wait_for("#pasted-wrong .field__error").await?;
                assert_eq!(stored(visit).await?, before, "{pasted}");
            }
            page.fill(
                "#pasted-link",
                &format!("Our check: {}/{hash} Thanks", visit.site.origin()),
            )
            .await?;
            page.tap("#look").await?;
            page.wait_for("#contents").await?;
            assert_eq!(page.address().await?, hash);
            assert_eq!(stored(visit).await?, before);
            Ok(())
        })
        .await
}
