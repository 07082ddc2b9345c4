//! Plans that do not fit: older versions, damage, nothing to do, the quick check.

use serde_json::{Value, json};
use shopready_browser_tests::{Planted, Result, Screen, Setup};

use super::{open, reloaded};

fn with_plan(plan: Value) -> Result<Planted> {
    Ok(Planted::retail()?.with("plan", plan))
}

#[tokio::test]
async fn marks_of_an_older_version_are_told_kept_and_dismissed() -> Result {
    Setup::named("plan-older")
        .run(async |visit| {
            let strange =
                json!({"question": "pay_cheque", "to": 2, "state": "planned", "on": "2026-12-01", "x": [1]});
            let plan = json!({"questionnaire": "0.0.9", "marks": [
                strange,
                {"question": "safe_access", "to": 1, "state": "planned", "on": "2026-12-01"},
                {"question": "pay_accept", "to": 1, "state": "planned", "on": "2026-12-01"},
            ]});
            open(visit, &with_plan(plan)?).await?;
            let page = visit.page();
            page.wait_for("[data-other-version='0.0.9']").await?;
            // One question is gone, and one step is behind the answer.
            page.until(
                "two marks that do not fit",
                "return document.querySelectorAll('[data-stray]').length === 2",
                vec![],
            )
            .await?;
            assert!(page.text("[data-stray]").await?.contains("pay_cheque"));
            page.wait_for("[data-step='safe_access'][data-to='1'] [data-planned]")
                .await?;

            page.tap("#version-fine").await?;
            page.wait_without("[data-other-version]").await?;
            assert_eq!(Planted::kept(visit).await?["plan"]["marks"][0], strange);
            page.tap("[data-stray] [data-dismiss]").await?;
            page.until(
                "one mark that does not fit",
                "return document.querySelectorAll('[data-stray]').length === 1",
                vec![],
            )
            .await?;
            page.tap("[data-stray] [data-dismiss]").await?;
            page.wait_without("[data-stray]").await?;

            reloaded(visit).await?;
            assert!(!page.has("[data-stray], [data-other-version]").await?);
            page.wait_for("[data-step='safe_access'][data-to='1'] [data-planned]")
                .await
        })
        .await
}

#[tokio::test]
async fn damaged_and_hostile_marks_neither_break_the_plan_nor_get_lost() -> Result {
    Setup::named("plan-hostile")
        .run(async |visit| {
            let long = "店".repeat(5_000);
            let hostile = json!({"questionnaire": {"a": 1}, "marks": [
                null, 7, [], "<img src=x onerror=alert(1)>", {},
                {"question": "<script>alert(1)</script>", "to": -1, "state": long},
                {"question": "safe_access", "to": 1, "state": "planned", "on": "2026-02-30"},
                {"question": "safe_access", "to": 1, "state": "done", "on": "0001-01-01", "was": 9},
                {"question": "safe_access", "to": 1, "state": "not_for_us", "reason": long},
            ]});
            let plan = open(visit, &with_plan(hostile.clone())?).await?;
            let page = visit.page();
            plan.plan("safe_privacy:1", "2026-12-01").await?;
            page.wait_for("[data-planned='2026-12-01']").await?;
            let kept = &Planted::kept(visit).await?["plan"]["marks"];
            for mark in hostile["marks"].as_array().into_iter().flatten() {
                assert!(kept.as_array().is_some_and(|all| all.contains(mark)), "{mark}");
            }
            // A plan that is no plan at all.
            let plan = open(visit, &with_plan(json!("no plan"))?).await?;
            plan.plan("safe_privacy:1", "2026-12-01").await?;
            page.wait_for("[data-planned='2026-12-01']").await?;
            assert!(page.text("[data-stray]").await?.contains("no plan"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn with_nothing_to_do_it_says_so() -> Result {
    Setup::named("plan-reached")
        .run(async |visit| {
            open(visit, &Planted::retail()?.answering_all(4)).await?;
            let page = visit.page();
            page.wait_for("[data-empty='reached']").await?;
            assert!(!page.has(".plan-step").await?);
            open(visit, &Planted::retail()?.with("answers", json!({}))).await?;
            page.tap("[data-empty='answers'] #first-gap").await?;
            Screen::Question.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn the_quick_check_plans_its_questions_and_leads_on() -> Result {
    Setup::named("plan-quick")
        .run(async |visit| {
            let check = Planted::retail()?.with("mode", json!("quick"));
            let plan = open(visit, &check.answering("safe_access", json!(0))).await?;
            let page = visit.page();
            plan.open_rounds().await?;
            let steps = plan.steps().await?;
            assert!(
                !steps.is_empty() && !steps.iter().any(|step| step.starts_with("ret_waste")),
                "{steps:?}"
            );
            page.tap("#extend").await?;
            // Every question of the full check is answered already.
            Screen::Result.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn without_a_check_there_is_the_start_page() -> Result {
    Setup::named("plan-no-check")
        .run(async |visit| {
            visit.open("#/plan").await?;
            Screen::Start.arrive(visit.page()).await?;
            visit.page().wait_for("#message").await
        })
        .await
}
