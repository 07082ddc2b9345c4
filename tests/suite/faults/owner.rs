//! The n-th write of an owner's journey fails, for every n, in every way in which browsers refuse.

use anyhow::ensure;
use shopready_browser_tests::full_disk::{FAULTS, KINDS, Told, VISITOR};
use shopready_browser_tests::{Page, Result, Setup, Visit};

/// Begins anew with an empty device whose n-th write fails, and makes the journey.
async fn round(visit: &Visit, nth: usize, kind: &str, for_good: bool) -> Result<Told> {
    let page = visit.page();
    page.script::<()>(
        "localStorage.clear(); sessionStorage.clear(); location.hash = '#/'",
        vec![],
    )
    .await?;
    visit.reload().await?;
    page.script(
        "const [nth, kind, forGood] = arguments;
         Object.assign(window.faults, { nth: nth || Infinity, kind, forGood, writes: 0, struck: false });
         return window.visitor.owner().then(told => { window.visitor.remember(); return told; });",
        vec![nth.into(), kind.into(), for_good.into()],
    )
    .await
}

/// Loads the page anew: it must open what was confirmed.
async fn reopened(visit: &Visit) -> Result<Vec<String>> {
    visit.reload().await?;
    found(visit.page()).await
}

async fn found(page: &Page) -> Result<Vec<String>> {
    page.script("return window.visitor.found()", vec![]).await
}

#[tokio::test]
async fn no_write_of_an_owner_that_fails_loses_what_was_said_to_be_saved() -> Result {
    Setup::named("faults-owner")
        .before_load(FAULTS)
        .before_load(VISITOR)
        .run(async |visit| {
            visit.open("#/").await?;
            let calm = round(visit, 0, "", false).await?;
            ensure!(
                calm.wrong.is_empty() && calm.failures == 0 && calm.writes > 30,
                "{calm:?}"
            );
            ensure!(reopened(visit).await?.is_empty());
            let (mut rounds, mut failures) = (0, 0);
            for nth in 1..=calm.writes {
                // Every way for each write, once; and one after which nothing is taken any more.
                let kind = KINDS[nth % KINDS.len()];
                for (kind, for_good) in [(kind, false), ("QuotaExceededError", true)] {
                    let told = round(visit, nth, kind, for_good).await?;
                    ensure!(
                        told.struck && told.wrong.is_empty(),
                        "{kind} at write {nth}: {told:?}"
                    );
                    let wrong = reopened(visit).await?;
                    ensure!(wrong.is_empty(), "{kind} at write {nth}, opened anew: {wrong:?}");
                    rounds += usize::from(told.struck);
                    failures += told.failures;
                }
            }
            // How many facts are filled in at which moment is not the same each time.
            ensure!(rounds > calm.writes, "{rounds}");
            println!(
                "owner: {} writes, {rounds} rounds, {failures} times told that it is not saved",
                calm.writes
            );
            Ok(())
        })
        .await
}
