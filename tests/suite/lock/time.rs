//! How long it takes to unlock: printed, not judged.

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::Locked;
use shopready_browser_tests::{PlantedClients, Result, Setup};

use super::PASSPHRASE;

const CLIENTS: usize = 2000;
const SLOWER: u32 = 4;

const UNLOCK: &str = "
    const field = document.querySelector('#unlock-passphrase');
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const begun = performance.now();
    const until = (selector) => new Promise(done => {
        const look = () => document.querySelector(selector) ? done(performance.now() - begun) : requestAnimationFrame(look);
        look();
    });
    document.querySelector('#unlock').click();
    return (async () => [await until('[data-screen=clients]'), await until('#client-list [data-client]')])();";

#[tokio::test]
#[allow(clippy::print_stdout)]
async fn two_thousand_clients_are_unlocked_on_a_slow_processor() -> Result {
    Setup::named("lock-time")
        .alone()
        .size(Size::DESKTOP)
        .run(async |visit| {
            PlantedClients::full(CLIENTS)?.put(visit).await?;
            let page = visit.page();
            let count = "return Object.entries(localStorage).flat().join('').length";
            let plain: usize = page.script(count, vec![]).await?;
            let begun = std::time::Instant::now();
            Locked::set(visit, PASSPHRASE).await?;
            let set = begun.elapsed().as_millis();
            let sealed: usize = page.script(count, vec![]).await?;
            visit.surroundings().slow_processor(SLOWER).await?;
            for _ in 0..3 {
                visit.open("#/clients").await?;
                Locked::on(page).await?;
                let (screen, list): (f64, f64) = page.script(UNLOCK, vec![PASSPHRASE.into()]).await?;
                println!(
                    "unlocked after {screen:.0} ms, list painted after {list:.0} ms, {SLOWER} times slower"
                );
            }
            println!("{CLIENTS} clients: set in {set} ms; {plain} characters plain, {sealed} sealed");
            Ok(())
        })
        .await
}
