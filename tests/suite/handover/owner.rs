//! An owner's phone opens a link.

use serde_json::json;
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::screens::ResultScreen;
use shopready_browser_tests::{Result, Screen, Setup};

use super::{arrive, count, hash_of, stored};

#[tokio::test]
async fn a_link_is_looked_at_added_beside_the_open_check_and_known_again() -> Result {
    let given = Planted::retail()?;
    let hash = hash_of(&given).await?;
    let own = Planted::retail()?
        .with("id", json!("own"))
        .answering("pay_till", json!(4));
    Setup::named("handover-owner")
        .run(async |visit| {
            own.open(visit, "#/settings").await?;
            Screen::Settings.arrive(visit.page()).await?;
            let before = stored(visit).await?;
            visit.open(&hash).await?;
            let page = visit.page();
            arrive(page, "link").await?;
            let answered = page.required("#contents", "data-answered").await?;
            let facts = page.required("#contents", "data-facts").await?;
            let answers = given.value("answers").as_object().map_or(0, serde_json::Map::len);
            // One of them does not apply to a shop of this profile.
            assert_eq!(answered.parse::<usize>()? + 1, answers);
            assert!(facts.parse::<usize>()? >= 40, "{facts}");
            let score = page.required("[data-score]", "data-score").await?;
            assert_eq!(stored(visit).await?, before, "looking at a link stores something");

            page.tap("#add-own").await?;
            let result = ResultScreen::on(page).await?;
            assert_eq!(result.score().await?.map(|score| score.to_string()), Some(score));
            assert_eq!(count(visit, "shopready/check/").await?, 2);
            let kept = stored(visit).await?;
            let is_own = |entry: &&(String, String)| entry.0 == "shopready/check/own";
            assert_eq!(kept.iter().find(is_own), before.iter().find(is_own));

            visit.open(&hash).await?;
            visit.page().wait_for("#already").await?;
            visit.page().wait_without("#add-own").await?;
            visit.page().tap("#open-same").await?;
            Screen::Result.arrive(visit.page()).await?;
            assert_eq!(count(visit, "shopready/check/").await?, 2);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_link_opens_and_is_made_without_the_server() -> Result {
    let hash = hash_of(&Planted::retail()?).await?;
    Setup::named("handover-offline")
        .expecting("ERR_CONNECTION_REFUSED")
        .run(async |visit| {
            visit.open("#/").await?;
            visit.ready_for_offline().await?;
            visit.site.stop();
            visit.restart_browser(&hash).await?;
            visit.page().tap("#add-own").await?;
            Screen::Result.arrive(visit.page()).await?;
            visit.page().tap("#to-handover").await?;
            assert_eq!(super::hash(visit.page()).await?, hash);
            Ok(())
        })
        .await
}
