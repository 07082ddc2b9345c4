//! The plan: what is decided about steps is kept, and what the trial shows is what answering would show.

mod files;
mod marks;
mod money;
mod odd;
mod trial;

use shopready_browser_tests::screens::Plan;
use shopready_browser_tests::{Planted, Result, Setup, Visit};

/// Opens the plan of the retail shop that is worked by hand.
async fn retail(visit: &Visit) -> Result<Plan<'_>> {
    open(visit, &Planted::retail()?).await
}

/// Opens the plan of a check.
async fn open<'a>(visit: &'a Visit, check: &Planted) -> Result<Plan<'a>> {
    check.open(visit, "#/plan").await?;
    Plan::on(visit.page()).await
}

/// The plan after the page was loaded anew.
async fn reloaded(visit: &Visit) -> Result<Plan<'_>> {
    visit.reload().await?;
    Plan::on(visit.page()).await
}

#[tokio::test]
async fn shows_every_step_in_the_order_of_the_result_and_then_by_rounds() -> Result {
    Setup::named("plan-steps")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let expected = shopready_browser_tests::Case::retail()?.expected.steps;
            let first = plan.steps().await?;
            let question = |step: &String| step.split(':').next().unwrap_or_default().to_owned();
            // The first round holds the same steps as the result, which splits them into lists.
            let mut of_result = [expected.quick, expected.projects, expected.later].concat();
            let mut of_round: Vec<_> = first.iter().map(question).collect();
            assert_eq!(of_round[..2], of_result[..2]);
            of_result.sort();
            of_round.sort();
            assert_eq!(of_round, of_result);

            plan.open_rounds().await?;
            let all = plan.steps().await?;
            assert!(all.len() > first.len(), "{all:?}");
            // Level by level, and the next one waits for the one before.
            for step in ["safe_access:1", "safe_access:2"] {
                assert!(all.contains(&step.to_owned()), "{step} in {all:?}");
            }
            let waits = "[data-step='safe_access'][data-to='2'] [data-waits-for='safe_access:1']";
            visit.page().wait_for(waits).await?;
            let opens = "[data-step='safe_access'][data-to='1'] [data-opens='safe_access:2']";
            visit.page().wait_for(opens).await
        })
        .await
}

#[tokio::test]
async fn filters_leave_what_they_say() -> Result {
    Setup::named("plan-filters")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.open_rounds().await?;
            let all = plan.steps().await?.len();

            plan.filter("filter-area", "safe").await?;
            let safe = plan.steps().await?;
            assert!(
                safe.len() < all && safe.iter().all(|step| step.starts_with("safe_")),
                "{safe:?}"
            );
            assert_eq!(
                page.required("#filter-status", "data-shown").await?,
                safe.len().to_string()
            );

            page.tap("#filter-free").await?;
            let free = plan.steps().await?;
            assert!(
                free.len() < safe.len() && free.iter().all(|step| safe.contains(step)),
                "{free:?}"
            );

            page.tap("#filter-clear").await?;
            assert_eq!(plan.steps().await?.len(), all);

            plan.filter("filter-effort", "quick").await?;
            let quick = plan.steps().await?.len();
            plan.filter("filter-effort", "project").await?;
            assert_eq!(plan.steps().await?.len() + quick, all);
            page.tap("#filter-clear").await?;

            plan.plan("safe_access:1", "2026-12-01").await?;
            plan.filter("filter-mark", "planned").await?;
            assert_eq!(plan.steps().await?, ["safe_access:1"]);
            plan.filter("filter-mark", "unmarked").await?;
            assert_eq!(plan.steps().await?.len(), all - 1);
            plan.filter("filter-mark", "ticked").await?;
            assert!(plan.steps().await?.is_empty());
            page.wait_for(".plan p.empty").await
        })
        .await
}
