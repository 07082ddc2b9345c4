//! The n-th write of an adviser's work fails, for every n: clients, visits and merges are whole or as before.

use anyhow::ensure;
use shopready_browser_tests::full_disk::{FAULTS, KINDS, Told, VISITOR};
use shopready_browser_tests::{PlantedClients, Result, Setup, Visit};

/// Keeps what is in the storage for [`round`].
const REMEMBER: &str = "window.name = JSON.stringify(Object.entries(localStorage))";

/// Begins anew with the clients that were kept, and does the work.
async fn round(visit: &Visit, nth: usize, kind: &str) -> Result<Told> {
    let page = visit.page();
    page.script::<()>(
        "localStorage.clear(); sessionStorage.clear(); location.hash = '#/';
         for (const [key, text] of JSON.parse(window.name)) localStorage.setItem(key, text);",
        vec![],
    )
    .await?;
    visit.reload().await?;
    page.script(
        "const [nth, kind] = arguments;
         Object.assign(window.faults, { nth: nth || Infinity, kind, forGood: false, writes: 0, struck: false });
         return window.visitor.adviser();",
        vec![nth.into(), kind.into()],
    )
    .await
}

async fn reopened(visit: &Visit) -> Result<Vec<String>> {
    visit.reload().await?;
    visit
        .page()
        .script("return window.visitor.adviserFound()", vec![])
        .await
}

#[tokio::test]
async fn no_write_of_an_adviser_that_fails_loses_a_visit_or_does_half_a_merge() -> Result {
    Setup::named("faults-adviser")
        .before_load(FAULTS)
        .before_load(VISITOR)
        .run(async |visit| {
            PlantedClients::some(6)?.put(visit).await?;
            visit.page().script::<()>(REMEMBER, vec![]).await?;
            let calm = round(visit, 0, "").await?;
            ensure!(
                calm.wrong.is_empty() && calm.failures == 0 && calm.writes > 15,
                "{calm:?}"
            );
            ensure!(reopened(visit).await?.is_empty());
            let (mut rounds, mut failures) = (0, 0);
            for nth in 1..=calm.writes {
                let kind = KINDS[nth % KINDS.len()];
                let told = round(visit, nth, kind).await?;
                ensure!(
                    told.struck && told.wrong.is_empty(),
                    "{kind} at write {nth}: {told:?}"
                );
                let wrong = reopened(visit).await?;
                ensure!(wrong.is_empty(), "{kind} at write {nth}, opened anew: {wrong:?}");
                rounds += usize::from(told.struck);
                failures += told.failures;
            }
            println!(
                "adviser: {} writes, {rounds} rounds, {failures} times told",
                calm.writes
            );
            Ok(())
        })
        .await
}
