//! Money: figures only where the rules are published and met, with how they come about.

use serde_json::json;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::{Planted, Result, Setup};

use super::{open, retail};

#[tokio::test]
async fn a_grant_shows_its_figure_with_share_cost_and_cap() -> Result {
    Setup::named("plan-money")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            page.wait_for("[data-money='empty']").await?;
            plan.open_rounds().await?;
            plan.tick("ret_shop:2").await?;
            let grant = "[data-grant='bud_easy']";
            page.wait_for(grant).await?;
            let cost: u64 = page.required(".money__cost", "data-max").await?.parse()?;
            let most: u64 = page
                .required(&format!("{grant} .grant__figure"), "data-max")
                .await?
                .parse()?;
            // A quarter, and never above the cap.
            assert!(
                most > 0 && most <= 150_000 && most <= cost / 4,
                "{most} of {cost}"
            );
            let formula = page.text(&format!("{grant} [data-formula]")).await?;
            assert!(
                formula.contains("1/4") && formula.contains("15萬港元"),
                "{formula}"
            );
            page.wait_for(&format!("{grant} a[href='#/scheme/bud_easy']"))
                .await?;
            page.wait_for(&format!("{grant} a[href^='https://']")).await?;
            // Another BUD track may pay for the same: one of them, and no sum.
            page.wait_for(".money .notice--warn").await
        })
        .await
}

#[tokio::test]
async fn the_next_round_of_the_pilot_programme_has_no_figure() -> Result {
    Setup::named("plan-money-announced")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.open_rounds().await?;
            plan.tick("ret_shop:2").await?;
            let line = page
                .text("[data-help='dtspp_enhanced'][data-why='announced']")
                .await?;
            assert!(
                !line.contains("港元") && !line.contains('$') && !line.contains('%'),
                "{line}"
            );
            assert!(!page.has("[data-grant='dtspp_enhanced']").await?);
            assert!(!page.has("[data-grant='dtspp']").await?);
            page.wait_for("[data-help='dtspp_enhanced'] a[href='#/scheme/dtspp_enhanced']")
                .await
        })
        .await
}

#[tokio::test]
async fn without_facts_it_says_what_is_missing_and_leads_there() -> Result {
    Setup::named("plan-money-facts")
        .run(async |visit| {
            let check = Planted::retail()?.with("facts", json!({}));
            let plan = open(visit, &check).await?;
            let page = visit.page();
            plan.open_rounds().await?;
            plan.plan("ret_shop:2", "2026-12-01").await?;
            page.wait_for("[data-money='no-facts']").await?;
            assert!(!page.has("[data-grant]").await?);
            assert_eq!(page.required("#money-facts", "href").await?, "#/schemes");
            Ok(())
        })
        .await
}
