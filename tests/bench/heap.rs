//! A page in long use: 1,000 answers and 200 screen changes in one document, as owner and as adviser. What it holds on to
//! is counted after each tenth, with all collected that can be.

use std::fmt::Write as _;
use std::path::Path;

use shopready_browser_tests::wear::{FIND_MEMORY, Held, Wear};
use shopready_browser_tests::{Result, Setup};

const ANSWERS: usize = 1000;
const SCREENS: usize = 200;
const PARTS: usize = 10;

/// The figures as a Markdown table.
///
/// # Errors
/// When the page does not do what it is asked for.
pub(crate) async fn table(folder: &Path) -> Result<String> {
    let mut rows = Vec::new();
    Setup::named("bench-heap")
        .site(folder.to_owned())
        .before_load(FIND_MEMORY)
        .run(async |visit| {
            let mut wear = Wear::begin(visit).await?;
            rows.push((0, 0, wear.held().await?));
            for part in 1..=PARTS {
                // An adviser answers every other tenth, in visit entry.
                if part % 2 == 0 {
                    wear.enter(ANSWERS / PARTS).await?;
                } else {
                    wear.answer(ANSWERS / PARTS).await?;
                }
                wear.change_screens(SCREENS / PARTS).await?;
                rows.push((part * ANSWERS / PARTS, part * SCREENS / PARTS, wear.held().await?));
            }
            Ok(())
        })
        .await?;
    let mut text = String::from(
        "One document, half of the answers in visit entry; counted at the start page, everything collected that can be.\n\n\
         | answers | screens | JavaScript heap (MB) | WebAssembly memory (MB) | nodes | listeners |\n|--:|--:|--:|--:|--:|--:|\n",
    );
    for (answers, screens, held) in rows {
        let Held {
            heap,
            memory,
            nodes,
            listeners,
        } = held;
        let (heap, memory) = (heap / 1e6, memory / 1e6);
        writeln!(
            text,
            "| {answers} | {screens} | {heap:.2} | {memory:.2} | {nodes:.0} | {listeners:.0} |"
        )?;
    }
    Ok(text)
}
