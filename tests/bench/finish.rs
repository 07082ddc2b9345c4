//! From the tap on the way on behind the last answer to the painted result of a full check, on a phone whose processor is
//! four times slower. The pages that the app is measured beside have no result.

use std::path::Path;

use shopready_browser_tests::{Planted, Result, Screen, Setup};

use crate::median::median;

const SLOWER: u32 = 4;

/// Taps. Odd, so that the median is one of them.
const RUNS: usize = 9;

/// Waits for a real tap on the way on, and notes when the score is painted after it.
const WATCH: &str = "
    globalThis.finished = null;
    document.getElementById('next').addEventListener('click', tap => {
        const look = () => {
            if (!document.querySelector('[data-screen=result] [data-score]')) return requestAnimationFrame(look);
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { finished = performance.now() - tap.timeStamp; };
            channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
    }, { capture: true });";

/// The figures in a sentence.
///
/// # Errors
/// When the page does not lead to the result.
pub(crate) async fn table(folder: &Path) -> Result<String> {
    let mut times = [Vec::new(), Vec::new()];
    Setup::named("bench-finish")
        .site(folder.to_owned())
        .run(async |visit| {
            visit.surroundings().slow_processor(SLOWER).await?;
            for _ in 0..RUNS {
                // All but this question are answered: whatever is chosen here is the last answer.
                Planted::retail()?.open(visit, "#/question/pay_accept").await?;
                // The result is a later screen: by the last answer it is long there.
                Screen::Review.go(visit.page()).await?;
                // The first result of a document, then another one.
                for times in &mut times {
                    Screen::Question.go(visit.page()).await?;
                    let page = visit.page();
                    page.tap("input[name='answer']:not(:checked)").await?;
                    page.script::<()>(WATCH, vec![]).await?;
                    page.tap("#next").await?;
                    page.until("the painted result", "return finished !== null", vec![])
                        .await?;
                    times.push(page.script::<f64>("return finished", vec![]).await?);
                }
            }
            Ok(())
        })
        .await?;
    let [first, again] = times.map(|mut times| {
        let middle = median(&mut times).unwrap_or(f64::NAN);
        let ends = times.first().zip(times.last()).unwrap_or((&f64::NAN, &f64::NAN));
        format!("{middle:.0} ({:.0} to {:.0})", ends.0, ends.1)
    });
    Ok(format!(
        "Phone of 360 x 640, processor {SLOWER} times slower, {RUNS} taps of each kind. Medians (least to most), in ms.\n\n\
         | from the tap to the painted result of a full check | ms |\n|---|--:|\n\
         | the first time after the page was loaded | {first} |\n| again | {again} |\n"
    ))
}
