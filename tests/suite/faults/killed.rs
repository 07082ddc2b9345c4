//! A tab that dies at the n-th write of a journey.

use anyhow::ensure;
use shopready_browser_tests::full_disk::{FAULTS, VISITOR};
use shopready_browser_tests::{Result, Setup};

/// Makes the journey until the device takes nothing more and gives nothing back: as far as the device can tell, the tab
/// is dead. What was confirmed until then is kept elsewhere.
const DIE_AT: &str = "
    Object.assign(window.faults, { nth: arguments[0], kind: 'death', forGood: true, writes: 0, struck: false });
    const heard = setInterval(() => { if (!window.faults.struck) window.visitor.remember(); }, 0);
    return window.visitor.owner().then(() => {}, () => {}).then(() => {
        clearInterval(heard);
        return window.faults.struck;
    });";

#[tokio::test]
async fn a_tab_that_dies_at_any_write_leaves_all_that_it_had_confirmed() -> Result {
    Setup::named("faults-killed")
        .before_load(FAULTS)
        .before_load(VISITOR)
        .run(async |visit| {
            visit.open("#/").await?;
            let page = visit.page();
            let mut deaths = 0;
            for nth in 1.. {
                page.script::<()>(
                    "localStorage.clear(); sessionStorage.clear(); location.hash = '#/'",
                    vec![],
                )
                .await?;
                visit.reload().await?;
                let died: bool = page.script(DIE_AT, vec![nth.into()]).await?;
                if !died {
                    break;
                }
                deaths += 1;
                visit.reload().await?;
                let wrong: Vec<String> = page.script("return window.visitor.found()", vec![]).await?;
                ensure!(wrong.is_empty(), "dead at write {nth}: {wrong:?}");
            }
            println!("killed: {deaths} deaths");
            ensure!(deaths > 30);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_tab_that_crashes_in_the_middle_of_a_check_loses_nothing() -> Result {
    Setup::named("faults-crash")
        .before_load(FAULTS)
        .before_load(VISITOR)
        .run(async |visit| {
            visit.open("#/").await?;
            visit
                .page()
                .script::<()>(
                    "const { tap, find } = window.visitor.tools;
                     return (async () => {
                         await tap('#start-quick');
                         for (const [name, option] of [['sector', 'retail'], ['staff', 'micro']])
                             await tap(`input[name='${name}'][value='${option}']`);
                         await tap('#profile-next');
                         await tap(\"input[name='answer'][value='3']\");
                         await find(\"[data-save='saved']\");
                     })()",
                    vec![],
                )
                .await?;
            visit.crash_tab().await?;
            visit.open("#/").await?;
            let page = visit.page();
            page.tap("#continue").await?;
            page.tap("#back").await?;
            page.wait_for("input[name='answer'][value='3']:checked").await?;
            // The lock of the dead tab is free.
            page.tap("input[name='answer'][value='1']").await?;
            page.wait_for("[data-save='saved']").await
        })
        .await
}
