//! An adviser's device opens links: each becomes a client, or a visit of one.

use serde_json::{Value, json};
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::{Result, Setup};

use super::{arrive, count, hash_of, stored};

/// A name that would do harm if it were not shown as text.
const HOSTILE: &str = "<img src=x onerror=alert(1)> 明記\u{202e} =cmd()";

/// Keeps what files are saved and shared.
const FILES: &str = "
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => window.saved = text); return make.call(URL, blob); };
    navigator.canShare = () => true;
    navigator.share = data => { data.files[0].text().then(text => window.shared = text); return Promise.resolve(); };";

#[tokio::test]
async fn a_link_becomes_a_client_and_another_one_its_second_visit() -> Result {
    let first = hash_of(&Planted::retail()?).await?;
    let second = hash_of(&Planted::retail()?.answering("pay_till", json!(4))).await?;
    Setup::named("handover-adviser")
        .before_load(FILES)
        .run(async |visit| {
            visit.open("#/").await?;
            visit
                .page()
                .script::<()>("localStorage.setItem('shopready/adviser', 'name=A\\n')", vec![])
                .await?;
            visit.open(&first).await?;
            let page = visit.page();
            arrive(page, "link").await?;
            let before = stored(visit).await?;
            // Without a name nothing is added.
            page.tap("#add-new-client").await?;
            page.wait_for("#new-client-wrong .field__error").await?;
            assert_eq!(stored(visit).await?, before);

            page.fill("#new-client-name", HOSTILE).await?;
            page.tap("#add-new-client").await?;
            arrive(page, "client").await?;
            assert_eq!(count(visit, "shopready/client/").await?, 1);
            assert_eq!(count(visit, "shopready/visit/").await?, 1);
            let images: usize = page.script("return document.querySelectorAll('main img').length", vec![]).await?;
            assert_eq!(images, 0);

            visit.open(&first).await?;
            visit.page().wait_for("#found-clients [data-there] a").await?;
            let kept = stored(visit).await?;

            visit.open(&second).await?;
            let page = visit.page();
            page.fill("#find-client", "nobody").await?;
            page.wait_without("#found-clients li").await?;
            page.fill("#find-client", "明記").await?;
            assert_eq!(stored(visit).await?, kept);
            page.tap("#found-clients button").await?;
            arrive(page, "client").await?;
            assert_eq!(count(visit, "shopready/client/").await?, 1);
            assert_eq!(count(visit, "shopready/visit/").await?, 2);
            page.tap("#undo-change").await?;
            page.until(
                "one visit again",
                "return Object.keys(localStorage).filter(key => key.startsWith('shopready/visit/')).length === 1",
                vec![],
            )
            .await?;

            // The whole client as a file: kept, and by the share sheet.
            page.tap("[data-way='handover']").await?;
            arrive(page, "handover").await?;
            for (button, place) in [("#download-client", "saved"), ("#share-client", "shared")] {
                page.tap(button).await?;
                page.until(&format!("the file, {place}"), "return window[arguments[0]] !== undefined", vec![place.into()])
                    .await?;
                let file: Value = serde_json::from_str(
                    &page
                        .script::<String>("return window[arguments[0]]", vec![place.into()])
                        .await?,
                )?;
                assert_eq!(file["format"], "shopready-backup", "{place}");
                assert_eq!(file["clients"][0]["name"], HOSTILE.trim(), "{place}");
                assert_eq!(file["records"].as_array().map(Vec::len), Some(1), "{place}");
            }
            page.tap("#note-handed").await?;
            page.wait_for("#undo-change").await?;
            Ok(())
        })
        .await
}
