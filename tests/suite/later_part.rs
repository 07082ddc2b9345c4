//! What comes after the first screens is fetched beside them: where it does not come, that is said.

use anyhow::Context as _;
use shopready_browser_tests::{Result, Screen, Setup};

#[tokio::test]
async fn a_later_style_sheet_that_does_not_come_is_said_and_asked_for_again() -> Result {
    Setup::named("later-style")
        .expecting("404")
        .expecting("later.")
        .run(async |visit| {
            let sheets = visit.site.files_ending(".css")?;
            let later = sheets.iter().find(|name| name.starts_with("later."));
            let later = later.context("the build has no later style sheet")?;
            let rules = visit.site.read(later)?;
            visit.site.remove(later)?;
            visit.open(Screen::About.address()).await?;
            let page = visit.page();
            page.wait_for("main [role='alert'] button").await?;
            assert!(!page.has("#heading").await?);

            visit.site.write(later, &rules)?;
            page.tap("main [role='alert'] button").await?;
            page.wait_for("#heading").await?;
            let sheets = page.attributes("link[rel='stylesheet']", "href").await?;
            assert_eq!(sheets, [later.as_str()]);
            // What goes on paper stands behind the first sheet, which is in the page, so that nothing overrules it.
            assert!(page.has("style ~ link[rel='stylesheet']").await?);
            Ok(())
        })
        .await
}
