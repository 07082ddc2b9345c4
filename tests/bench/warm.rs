//! Warm start: the app is on the device, its worker is installed, the server is stopped and the browser was closed. From
//! the start of the navigation to the first painted frame in which something can be done.
//!
//! The slower processor is that of the page: the worker runs in a process of its own, at full speed.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use shopready_browser_tests::{Planted, Result, Setup, Visit};

use crate::median::median;

const SLOWER: u32 = 4;

/// Starts of each kind. Odd, so that the median is one of them.
const RUNS: usize = 9;

/// Notes when something can be done, and what the browser fetched until then.
const WATCH: &str = "
    globalThis.warm = null;
    const wanted = 'html[data-ready] [data-screen=start] #start-quick, html[data-ready] input[name=answer]:not(:disabled)';
    const look = () => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                const shown = performance.now();
                const files = performance.getEntriesByType('resource');
                const page = performance.getEntriesByType('navigation')[0];
                const end = ending => Math.max(0, ...files
                    .filter(file => file.name.endsWith(ending)).map(file => file.responseEnd));
                warm = { shown, page: page.responseEnd, wasm: end('.wasm'), words: end('.txt') };
            };
            channel.port2.postMessage(null);
        });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });";

#[derive(Deserialize)]
struct Seen {
    shown: f64,
    page: f64,
    wasm: f64,
    words: f64,
}

/// The figures as a Markdown table.
///
/// # Errors
/// When the app does not come up.
pub(crate) async fn table(folder: &Path) -> Result<String> {
    let mut seen: [Vec<Seen>; 2] = Default::default();
    let addresses = ["#/question/pay_accept", "#/"];
    Setup::named("bench-warm")
        .site(folder.to_owned())
        // The catalogue is asked for at each start, in vain here.
        .expecting("ERR_CONNECTION_REFUSED")
        .before_load(WATCH)
        .run(async |visit| {
            Planted::retail()?.open(visit, "#/").await?;
            visit.ready_for_offline().await?;
            visit.site.stop();
            for _ in 0..RUNS {
                for (address, seen) in addresses.into_iter().zip(&mut seen) {
                    seen.push(start(visit, address).await?);
                }
            }
            Ok(())
        })
        .await?;
    let mut text = format!(
        "Server stopped, browser started anew each time with the same profile, processor {SLOWER} times slower, {RUNS} \
         starts of each kind. Medians (least to most), in ms from the start of the navigation.\n\n\
         | to | all | page there | words there | WebAssembly there |\n|---|--:|--:|--:|--:|\n"
    );
    let names = [
        "the first answerable question of a check that was begun",
        "the start page, usable",
    ];
    for (name, seen) in names.into_iter().zip(&seen) {
        let of = |pick: fn(&Seen) -> f64| {
            let mut values: Vec<f64> = seen.iter().map(pick).collect();
            let middle = median(&mut values).unwrap_or(f64::NAN);
            let ends = values
                .first()
                .zip(values.last())
                .unwrap_or((&f64::NAN, &f64::NAN));
            format!("{middle:.0} ({:.0} to {:.0})", ends.0, ends.1)
        };
        writeln!(
            text,
            "| {name} | {} | {} | {} | {} |",
            of(|seen| seen.shown),
            of(|seen| seen.page),
            of(|seen| seen.words),
            of(|seen| seen.wasm)
        )?;
    }
    Ok(text)
}

async fn start(visit: &mut Visit, address: &str) -> Result<Seen> {
    visit.reopen_browser().await?;
    visit.surroundings().slow_processor(SLOWER).await?;
    visit.open_without_app(address).await?;
    let page = visit.page();
    page.until("something to do", "return warm !== null", vec![])
        .await?;
    page.script("return warm", vec![]).await
}
