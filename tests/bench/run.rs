//! One run: a new browser loads a subject for the first time, and an owner who
//! never hesitates goes to the first scored question and answers.
//!
//! *First answerable question*: from the start of the navigation to the first
//! painted frame with the answers of the first scored question, provided that a
//! tap on one of them is shown as chosen in the frame after it. The way there (the
//! start page, the profile) is tapped by a script in the very moment in which each
//! thing to tap appears, so that no time of a person or of a driver is in it, and
//! pages with another way to the first question can be compared.
//!
//! *Tap to paint*: from the time stamp that the browser gives the tap to the end of
//! the first frame that is painted after it. These taps are real input.

use std::fmt;

use serde::Deserialize;
use serde_json::json;
use shopready_browser_tests::emulate::Network;
use shopready_browser_tests::{Page, Result, Setup};

use crate::median::median;
use crate::subject::Subject;

/// A device and its network.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conditions {
    network: Network,
    slower: u32,
}

impl Conditions {
    /// A cheap phone on a slow mobile network.
    pub(crate) const CHEAP_PHONE: Self = Self {
        network: Network {
            bits_per_second: 1_600_000,
            latency_ms: 150,
        },
        slower: 4,
    };
}

impl fmt::Display for Conditions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} kbit/s, {} ms, processor {} times slower",
            self.network.bits_per_second / 1000,
            self.network.latency_ms,
            self.slower
        )
    }
}

/// What one run gave.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measures {
    /// Milliseconds from the start of the navigation to the first paint with
    /// content.
    pub(crate) first_paint: f64,
    /// Milliseconds to the first answerable question.
    pub(crate) answerable: f64,
    /// Bytes of the bodies that came over the network until then.
    pub(crate) bytes: f64,
    /// Milliseconds that the page's main thread spent in scripts, with their compiling, until then.
    pub(crate) script: f64,
    /// Bytes of the JavaScript heap then; WebAssembly's own memory is not part of it.
    pub(crate) heap: f64,
    /// Milliseconds from a tap on an answer to the frame: the median of the run.
    pub(crate) answer_to_paint: f64,
    /// Milliseconds from a tap on the way on to the frame: the median of the run.
    pub(crate) next_to_paint: f64,
}

#[derive(Deserialize)]
struct Load {
    first_paint: f64,
    answerable: f64,
    bytes: f64,
}

/// The owner who never hesitates, and the clock beside the owner.
const HURRY: &str = "
    const bench = globalThis.bench = { load: null, taps: [] };
    const painted = then => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(null);
    });
    const present = selector => {
        const found = document.querySelector(selector);
        return found && !found.disabled && found.isConnected ? found : null;
    };
    let done = 0, asked = false;
    const observer = new MutationObserver(advance);
    function advance() {
        for (let found; done < way.length && (found = present(way[done])); ) {
            done += 1;
            found.click();
        }
        if (done === way.length && !asked && present(answer)) {
            asked = true;
            observer.disconnect();
            painted(shown => {
                present(answer).click();
                painted(() => finish(shown, present(answer).checked));
            });
        }
    }
    function finish(answerable, chosen) {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        // The browser notes a paint a little after it.
        if (!paint) return setTimeout(finish, 50, answerable, chosen);
        const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        bench.load = {
            first_paint: paint.startTime,
            answerable: chosen ? answerable : NaN,
            bytes: loads.filter(one => one.responseEnd <= answerable)
                .reduce((sum, one) => sum + one.encodedBodySize, 0),
        };
    }
    // A label passes its tap on to its radio: only the first of the two is the tap.
    addEventListener('click', tap => {
        if (bench.load && tap.isTrusted && tap.detail > 0) {
            painted(shown => bench.taps.push(shown - tap.timeStamp));
        }
    }, true);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    advance();";

/// Measures `subject` once.
///
/// # Errors
/// When the first question does not come up, or an answer is not shown as chosen.
pub(crate) async fn measure(subject: &Subject, conditions: Conditions) -> Result<Measures> {
    let script = format!(
        "(() => {{ const way = {}, answer = {}; {HURRY} }})()",
        json!(subject.way),
        json!(subject.answer)
    );
    let mut measures = None;
    Setup::named("bench")
        .expecting("favicon.ico")
        .site(subject.folder.clone())
        .before_load(&script)
        .run(async |visit| {
            let surroundings = visit.surroundings();
            if !subject.is_app {
                surroundings.without_policy().await?;
            }
            surroundings.count().await?;
            surroundings.slow_network(conditions.network).await?;
            surroundings.slow_processor(conditions.slower).await?;
            visit.open_without_app("").await?;
            let page = visit.page();
            page.until(
                "the first answerable question",
                "return bench.load !== null",
                vec![],
            )
            .await?;
            let load: Load = page.script("return bench.load", vec![]).await?;
            let script = surroundings.metric("ScriptDuration").await? * 1000.0;
            let heap = surroundings.metric("JSHeapUsedSize").await?;
            let (mut answers, mut nexts) = (Vec::new(), Vec::new());
            for _ in 0..subject.questions {
                nexts.push(tap(page, subject.next).await?);
                answers.push(tap(page, subject.answer).await?);
            }
            measures = Some(Measures {
                first_paint: load.first_paint,
                answerable: load.answerable,
                bytes: load.bytes,
                script,
                heap,
                answer_to_paint: median(&mut answers).unwrap_or(f64::NAN),
                next_to_paint: median(&mut nexts).unwrap_or(f64::NAN),
            });
            Ok(())
        })
        .await?;
    measures.ok_or_else(|| anyhow::anyhow!("nothing was measured"))
}

/// Taps what `selector` matches and gives the milliseconds to the painted frame.
async fn tap(page: &Page, selector: &str) -> Result<f64> {
    page.script::<()>("bench.taps.length = 0", vec![]).await?;
    page.tap(selector).await?;
    page.until("a painted frame", "return bench.taps.length > 0", vec![])
        .await?;
    page.script("return bench.taps[0]", vec![]).await
}
