//! A tab that is killed while the device is being sealed or opened for good: nothing is lost, nothing is half done.

use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{PlantedClients, Result, Screen, Setup, Visit};

use super::{PASSPHRASE, keys};

const CLIENTS: usize = 100;

/// Once `reached` says so, no slice of work begins any more: however long the kill takes, it comes in the middle.
const SLICES: &str = "{
    const { setTimeout: later } = window;
    window.setTimeout = (run, ...rest) => later(() => {
        window.isHeld ||= window.reached?.();
        if (!window.isHeld) run();
    }, ...rest);
}";

/// Taps the button and kills the tab once so many texts are sealed, or at most so many are left sealed.
async fn kill(visit: &mut Visit, reached: &str) -> Result {
    let page = visit.page();
    page.script::<()>(
        &format!(
            "window.reached = () => {{
                const sealed = Object.keys(localStorage).filter(key => key.startsWith('shopready/sealed/')).length;
                return {reached};
            }}"
        ),
        vec![],
    )
    .await?;
    page.tap("#passphrase-do").await?;
    page.until("the middle of the work", "return window.isHeld === true", vec![])
        .await?;
    visit.crash_tab().await
}

/// After the kill the passphrase opens everything, and nothing stands there plain.
async fn is_whole(visit: &Visit, place: &str) -> Result {
    visit.open("#/clients").await?;
    let page = visit.page();
    Locked::on(page).await?.unlock(PASSPHRASE).await?;
    page.wait_for(&format!("#client-count[data-shown='{CLIENTS}']"))
        .await?;
    let left = keys(page).await?;
    assert!(
        !left.iter().any(|key| key.starts_with("shopready/client/")),
        "{place}: {left:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_tab_that_is_killed_on_the_way_leaves_all_there() -> Result {
    Setup::named("lock-killed")
        .before_load(SLICES)
        .run(async |visit| {
            PlantedClients::some(CLIENTS)?.put(visit).await?;
            for share in [1, 90, 180] {
                let page = visit.page();
                Screen::Settings.go(page).await?;
                page.tap("#set-passphrase").await?;
                page.fill("#new-passphrase", PASSPHRASE).await?;
                page.fill("#again-passphrase", PASSPHRASE).await?;
                page.tap("#passphrase-lost").await?;
                kill(visit, &format!("sealed >= {share}")).await?;
                is_whole(visit, &format!("set, {share} sealed")).await?;

                let page = visit.page();
                Screen::Settings.go(page).await?;
                page.tap("#remove-passphrase").await?;
                page.fill("#old-passphrase", PASSPHRASE).await?;
                kill(visit, &format!("sealed <= {}", 200 - share)).await?;
                is_whole(visit, &format!("taken away, {share} open")).await?;

                let page = visit.page();
                Screen::Settings.go(page).await?;
                page.tap("#remove-passphrase").await?;
                page.fill("#old-passphrase", PASSPHRASE).await?;
                page.tap("#passphrase-do").await?;
                page.wait_for("#passphrase[data-set='false']").await?;
            }
            Ok(())
        })
        .await
}
