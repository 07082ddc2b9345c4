//! An adviser's device with 2,000 clients of two visits each, on a processor four times slower.
//!
//! Each time is from the tap, or the key, to the end of the first frame that shows the outcome.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::{Planted, PlantedClients, Result, Setup, Visit};

use crate::median::median;

const CLIENTS: usize = 2000;
const SLOWER: u32 = 4;

/// Visits of the page. Odd, so that the median is one of them.
const RUNS: usize = 5;

/// Notes when the list is there for the first time, and when the app was.
const WATCH: &str = "
    globalThis.seen = {};
    const painted = (then) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(null);
    });
    const wanted = { app: 'html[data-ready]', list: '#client-list [data-client]' };
    new MutationObserver(() => {
        for (const name in wanted) if (!(name in seen) && document.querySelector(wanted[name])) {
            seen[name] = null;
            painted((now) => { seen[name] = now; });
        }
    }).observe(document, { subtree: true, childList: true, attributes: true });
    globalThis.until = (act, selector) => new Promise((done) => {
        const begun = performance.now();
        const look = () => {
            if (document.querySelector(selector)) painted((now) => done(now - begun));
            else requestAnimationFrame(look);
        };
        act();
        look();
    });";

/// What is typed into the search, a key at a time, in both scripts.
const TYPE: &str = "
    const field = document.querySelector('#client-search');
    const times = [];
    for (const typed of ['m', 'mi', 'min', 'ming', 'min', '', '冰', '冰室', '冰', '', '深', '深水', '']) {
        await new Promise((done) => setTimeout(done, 200));
        const begun = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => painted(done));
        times.push(performance.now() - begun);
    }
    return times;";

/// Answers by key, one after the other, in visit entry.
const ANSWER: &str = "
    const times = [];
    const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (let turn = 0; turn < 12; turn++) {
        await new Promise((done) => setTimeout(done, 200));
        const before = localStorage.getItem('shopready/check/' + localStorage.getItem('shopready/current'));
        const begun = performance.now();
        press(String(1 + turn % 5));
        await new Promise((done) => painted(done));
        times.push(performance.now() - begun);
        const after = localStorage.getItem('shopready/check/' + localStorage.getItem('shopready/current'));
        if (before === after) throw new Error('nothing was answered');
        // Back to the question that was answered.
        press('k');
    }
    return times;";

#[derive(Deserialize)]
struct Seen {
    app: f64,
    list: f64,
}

/// The figures as a Markdown table.
///
/// # Errors
/// When the pages do not show what they are asked for.
pub(crate) async fn table(folder: &Path) -> Result<String> {
    let planted = PlantedClients::full(CLIENTS)?;
    let mut times: [Vec<f64>; 6] = Default::default();
    let mut slowest_key: f64 = 0.0;
    Setup::named("bench-clients")
        .site(folder.to_owned())
        .size(Size::DESKTOP)
        .before_load(WATCH)
        .run(async |visit| {
            visit.surroundings().slow_processor(SLOWER).await?;
            Planted::retail()?.open(visit, "#/").await?;
            times[5].extend(answers(visit).await?);
            planted.put(visit).await?;
            times[4].extend(answers(visit).await?);
            for _ in 0..RUNS {
                let seen = opened_at_the_list(visit).await?;
                let keys: Vec<f64> = run(visit, TYPE).await?;
                slowest_key = keys.iter().copied().fold(slowest_key, f64::max);
                let portfolio = go(visit, "#/portfolio", "[data-part=\"stages\"] .tally, .tallies").await?;
                let list = go(visit, "#/clients", "#client-list [data-client]").await?;
                times[0].push(seen.list - seen.app);
                times[1].push(list);
                times[2].push(portfolio);
                times[3].extend(keys);
            }
            Ok(())
        })
        .await?;
    let mut out = format!(
        "{CLIENTS} clients with two visits each, processor {SLOWER} times slower, medians of {RUNS}\n\n\
         | what | figure |\n|---|---|\n| characters in the storage | {} |\n",
        planted.characters()
    );
    let rows = [
        "opened at the list: from the first screen to the painted list, all read from the device (ms)",
        "from a tap on Clients to the painted list (ms)",
        "from a tap on Portfolio to its painted figures (ms)",
        "a key in the search to the painted list (ms)",
        "a key that answers in visit entry to the painted answer, saved (ms)",
        "the same on a device without clients (ms)",
    ];
    for (row, times) in rows.into_iter().zip(&mut times) {
        writeln!(out, "| {row} | {:.0} |", median(times).unwrap_or(f64::NAN))?;
    }
    writeln!(out, "| the slowest key in the search (ms) | {slowest_key:.0} |")?;
    Ok(out)
}

async fn opened_at_the_list(visit: &Visit) -> Result<Seen> {
    let page = visit.page();
    page.script::<()>("location.hash = '#/clients'", vec![]).await?;
    visit.reload().await?;
    page.until("the painted list", "return seen.list > 0 && seen.app > 0", vec![])
        .await?;
    page.script("return seen", vec![]).await
}

async fn answers(visit: &Visit) -> Result<Vec<f64>> {
    go(visit, "#/entry/pay", "[data-entry]").await?;
    run(visit, ANSWER).await
}

/// Goes to an address as a tap on a link would.
async fn go(visit: &Visit, address: &str, selector: &str) -> Result<f64> {
    let elsewhere = "await until(() => { location.hash = '#/history' }, '[data-screen=history] #heading');
        await new Promise((done) => setTimeout(done, 300));";
    let there = format!("return await until(() => {{ location.hash = '{address}' }}, '{selector}');");
    run(visit, &[elsewhere, &there].concat()).await
}

async fn run<T: serde::de::DeserializeOwned>(visit: &Visit, body: &str) -> Result<T> {
    let script = format!("return (async () => {{ {body} }})()");
    visit.page().script(&script, vec![]).await
}
