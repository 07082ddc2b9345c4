//! How heavy and how fast the built pages are, as a Markdown report.
//!
//!     cargo run --release -p shopready-browser-tests --bin bench [FOLDER]
//!
//! `FOLDER` holds finished pages; without it `dist` is measured.

mod bytes;
mod median;
mod run;
mod subject;

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;
use shopready_browser_tests::{Result, paths};

use crate::median::median;
use crate::run::{Conditions, Measures, measure};
use crate::subject::Subject;

/// Cold loads of each subject. Odd, so that the median is one of them.
const RUNS: usize = 11;

#[tokio::main]
async fn main() -> Result {
    let folder = std::env::args_os().nth(1).map_or_else(paths::dist, PathBuf::from);
    let mut out = std::io::stdout().lock();
    writeln!(out, "## Bytes\n\n{}", bytes::table(&folder)?)?;
    out.flush()?;

    let subject = Subject::app(folder);
    let conditions = Conditions::CHEAP_PHONE;
    let mut runs = Vec::new();
    for number in 1..=RUNS {
        runs.push(measure(&subject, conditions).await?);
        writeln!(std::io::stderr(), "{}: {number} of {RUNS}", subject.name)?;
    }
    writeln!(out, "## Times\n\n{}", times(&runs, conditions)?)?;
    Ok(())
}

/// What a row takes from a run.
type Pick = fn(&Measures) -> f64;

/// The table of the times: medians, with the fastest and the slowest run.
fn times(runs: &[Measures], conditions: Conditions) -> Result<String> {
    let rows: [(&str, Pick); 5] = [
        ("first paint, cold (ms)", |run| run.first_paint),
        ("first answerable question, cold (ms)", |run| run.answerable),
        ("bytes received until then", |run| run.bytes),
        ("tap on an answer to its painted frame (ms)", |run| {
            run.answer_to_paint
        }),
        ("tap on the way on to the painted question (ms)", |run| {
            run.next_to_paint
        }),
    ];
    let mut table = format!(
        "{} cold loads, each in a new browser; {conditions}.\n\n\
         | measure | median | least | most |\n|---|--:|--:|--:|\n",
        runs.len()
    );
    for (name, value) in rows {
        let mut values: Vec<f64> = runs.iter().map(value).collect();
        let middle = median(&mut values).context("no run")?;
        let (least, most) = (values[0], values[values.len() - 1]);
        table.push_str(&format!("| {name} | {middle:.0} | {least:.0} | {most:.0} |\n"));
    }
    Ok(table)
}
