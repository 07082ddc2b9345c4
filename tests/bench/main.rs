//! How heavy and how fast the built pages are, as a Markdown report.
//!
//!     cargo run --release -p shopready-browser-tests --bin bench [FOLDER [PART]]
//!
//! `FOLDER` holds finished pages; without it `dist` is measured. With a part behind it (`clients`,
//! `warm`, `finish`, `heap`) only that one is measured.

mod bytes;
mod clients;
mod finish;
mod heap;
mod median;
mod rivals;
mod run;
mod subject;
mod warm;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
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
    let only = std::env::args().nth(2);
    if let Some(part) = only {
        return one(&mut out, &folder, &part).await;
    }
    writeln!(out, "## Bytes\n\n{}", bytes::table(&folder)?)?;
    out.flush()?;

    let subjects = [
        Subject::app(folder.clone()),
        Subject::surveyjs(rivals::surveyjs()?),
        Subject::plain(rivals::plain()?),
    ];
    let conditions = Conditions::CHEAP_PHONE;
    let mut runs = subjects.each_ref().map(|_| Vec::new());
    // In turn, so that what slows the machine down meets all of them.
    for number in 1..=RUNS {
        for (subject, runs) in subjects.iter().zip(&mut runs) {
            runs.push(measure(subject, conditions).await?);
        }
        writeln!(std::io::stderr(), "cold loads: {number} of {RUNS}")?;
    }
    writeln!(out, "## Times\n\n{}", times(&subjects, &runs, conditions)?)?;
    for part in PARTS {
        one(&mut out, &folder, part).await?;
        out.flush()?;
    }
    Ok(())
}

/// The parts about the app alone, in the order of the report.
const PARTS: [&str; 4] = ["warm", "finish", "clients", "heap"];

/// Measures one of them.
async fn one(out: &mut impl std::io::Write, folder: &Path, part: &str) -> Result {
    let (heading, table) = match part {
        "warm" => ("Warm start", warm::table(folder).await?),
        "finish" => (
            "From the last question to the result",
            finish::table(folder).await?,
        ),
        "clients" => ("Clients", clients::table(folder).await?),
        "heap" => ("Long use", heap::table(folder).await?),
        _ => bail!("no part {part}: there are {}", PARTS.join(", ")),
    };
    writeln!(out, "## {heading}\n\n{table}")?;
    Ok(())
}

/// What a row takes from a run.
type Pick = fn(&Measures) -> f64;

/// The rows: name, decimals, and what is taken from a run.
const ROWS: [(&str, usize, Pick); 7] = [
    ("bytes received until the first answerable question", 0, |run| {
        run.bytes
    }),
    ("first paint, cold (ms)", 0, |run| run.first_paint),
    ("first answerable question, cold (ms)", 0, |run| run.answerable),
    ("script and compiling until then (ms)", 0, |run| run.script),
    ("JavaScript heap then (MB)", 1, |run| run.heap / 1e6),
    ("tap on an answer to its painted frame (ms)", 1, |run| {
        run.answer_to_paint
    }),
    ("tap on the way on to the painted question (ms)", 1, |run| {
        run.next_to_paint
    }),
];

/// The table of the times: medians with the fastest and the slowest run, and the first subject as a share of the others.
fn times(subjects: &[Subject], runs: &[Vec<Measures>], conditions: Conditions) -> Result<String> {
    let mut table = format!(
        "{} cold loads of each in turn, each in a new browser; {conditions}. Medians (least to most).\n\n| measure |",
        runs.first().map_or(0, Vec::len)
    );
    let mut line = String::from("|---|");
    for subject in subjects {
        table.push_str(&format!(" {} |", subject.name));
        line.push_str("--:|");
    }
    for rival in subjects.iter().skip(1) {
        table.push_str(&format!(" / {} |", rival.name));
        line.push_str("--:|");
    }
    table.push_str(&format!("\n{line}\n"));
    for (name, decimals, pick) in ROWS {
        let mut middles = Vec::new();
        table.push_str(&format!("| {name} |"));
        for runs in runs {
            let mut values: Vec<f64> = runs.iter().map(pick).collect();
            let middle = median(&mut values).context("no run")?;
            let (least, most) = (values[0], values[values.len() - 1]);
            table.push_str(&format!(
                " {middle:.decimals$} ({least:.decimals$} to {most:.decimals$}) |"
            ));
            middles.push(middle);
        }
        let (own, rivals) = middles.split_first().context("no subject")?;
        for rival in rivals {
            table.push_str(&format!(" {:.2} |", own / rival));
        }
        table.push('\n');
    }
    Ok(table)
}
