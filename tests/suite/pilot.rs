//! The page on the pilot programme: it follows the catalogue and the owner's facts, and keeps what is ticked off.

use serde_json::{Value, json};
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::Pilot;
use shopready_browser_tests::site::CATALOGUE;
use shopready_browser_tests::{Page, Result, Screen, Setup, Visit};

async fn pilot(page: &Page) -> Result<Pilot<'_>> {
    Screen::Pilot.go(page).await?;
    Pilot::on(page).await
}

/// Publishes the catalogue anew with a change to the next round.
fn change_next_round(visit: &Visit, change: impl FnOnce(&mut Value)) -> Result {
    let mut catalogue: Value = serde_json::from_str(&visit.site.read(CATALOGUE)?)?;
    let schemes = catalogue["schemes"].as_array_mut();
    let next = schemes.and_then(|all| all.iter_mut().find(|scheme| scheme["id"] == "dtspp_enhanced"));
    change(next.ok_or_else(|| anyhow::anyhow!("the catalogue has no next round"))?);
    visit.site.write(CATALOGUE, &catalogue.to_string())
}

#[tokio::test]
async fn what_is_ticked_off_is_there_after_a_reload() -> Result {
    Setup::named("pilot-ticks")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = pilot(visit.page()).await?;
            assert!(page.ticked().await?.is_empty());
            for item in ["registration", "quotation", "records"] {
                page.tick(item).await?;
            }
            page.tick("quotation").await?;
            visit.page().wait_for("[data-ready='2']").await?;

            visit.reload().await?;
            let page = Pilot::on(visit.page()).await?;
            assert_eq!(page.ticked().await?, ["registration", "records"]);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_preview_follows_the_owners_facts_and_stays_unconfirmed() -> Result {
    Setup::named("pilot-preview")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = pilot(visit.page()).await?;
            // The trade is known from the profile; the rest waits for an answer.
            assert_eq!(page.rule("sector").await?, "pass");
            assert_eq!(page.rule("not_listed").await?, "unknown");
            let counted = visit.page().text("#preview [data-part='count']").await?;

            page.answer("not_listed", true).await?;
            assert_eq!(page.rule("not_listed").await?, "fail");
            page.answer("not_listed", false).await?;
            assert_eq!(page.rule("not_listed").await?, "pass");
            assert_ne!(visit.page().text("#preview [data-part='count']").await?, counted);
            // Whatever the facts, nothing is decided.
            assert_eq!(page.status().await?, "announced");
            assert!(!visit.page().has("#preview .verdict").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_catalogue_that_says_the_next_round_is_open_changes_the_page() -> Result {
    Setup::named("pilot-open")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = pilot(visit.page()).await?;
            assert_eq!(page.status().await?, "announced");
            let announced = visit.page().text(".round").await?;

            change_next_round(visit, |next| {
                next["status"] = json!("open");
                next["status_as_of"] = json!("2026-11-20");
                next["rules"] = next["provisional"].take();
                if let Some(next) = next.as_object_mut() {
                    next.remove("provisional");
                }
            })?;
            visit.reload().await?;
            visit
                .page()
                .wait_for("[data-scheme='dtspp_enhanced'][data-status='open']")
                .await?;
            assert_ne!(visit.page().text(".round").await?, announced);
            // It leads to the published rules, and compares with them.
            visit.page().tap("#round-more").await?;
            Screen::Scheme.arrive(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn old_evidence_is_said_to_be_old_on_the_day_of_the_device() -> Result {
    Setup::named("pilot-stale")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            change_next_round(visit, |next| next["status_as_of"] = json!("2025-01-01"))?;
            visit.reload().await?;
            Screen::Pilot.go(visit.page()).await?;
            visit
                .page()
                .wait_for("[data-scheme='dtspp_enhanced'] [data-stale='true']")
                .await
        })
        .await
}

#[tokio::test]
async fn gaps_stand_under_their_kind_of_solution_and_lead_to_their_question() -> Result {
    Setup::named("pilot-gaps")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = pilot(visit.page()).await?;
            let mut all = Vec::new();
            for kind in ["C1", "C2", "C3", "N1", "N2"] {
                let gaps = page.gaps(kind).await?;
                let said = visit
                    .page()
                    .required(&format!("[data-solution='{kind}']"), "data-gaps")
                    .await?;
                assert_eq!(said, gaps.len().to_string(), "{kind}");
                all.extend(gaps.into_iter().map(|gap| (kind, gap)));
            }
            let (kind, gap) = all.first().ok_or_else(|| anyhow::anyhow!("no gap at all"))?;
            visit
                .page()
                .tap(&format!("[data-solution='{kind}'] > summary"))
                .await?;
            visit.page().tap(&format!("[data-gap='{gap}']")).await?;
            visit
                .page()
                .wait_for(&format!("form[data-question='{gap}']"))
                .await
        })
        .await
}

#[tokio::test]
async fn without_a_check_the_page_is_there_and_offers_one() -> Result {
    Setup::named("pilot-no-check")
        .run(async |visit| {
            visit.open("#/pilot").await?;
            let page = Pilot::on(visit.page()).await?;
            assert_eq!(page.status().await?, "announced");
            assert!(!visit.page().has("[data-item] input").await?);
            assert_eq!(
                visit.page().attributes("[data-item]", "data-item").await?.len(),
                12
            );
            assert_eq!(page.rule("not_listed").await?, "unknown");
            visit.page().tap("#begin-check").await?;
            Screen::Profile.arrive(visit.page()).await
        })
        .await
}

#[tokio::test]
async fn without_a_catalogue_the_page_says_so_and_shows_the_rest() -> Result {
    Setup::named("pilot-no-catalogue")
        .expecting(CATALOGUE)
        .run(async |visit| {
            visit.site.remove(CATALOGUE)?;
            with_a_full_check(visit).await?;
            Screen::Pilot.go(visit.page()).await?;
            visit.page().wait_for("[data-catalogue='missing']").await?;
            visit.page().wait_for(".round[data-status='']").await?;
            visit.page().wait_for("#ready-registration").await?;
            visit.page().wait_for("[data-solution='C1']").await
        })
        .await
}
