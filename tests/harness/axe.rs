//! Accessibility by axe-core: every rule that it has for WCAG 2.2 A and AA and
//! for good practice.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, ensure};
use serde::Deserialize;

use crate::{Page, Result, paths};

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

/// Runs when no transition is under way: a colour half faded in is not one that
/// anybody reads.
const RUN: &str = "
    return Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})))
        .then(() => axe.run(document, { resultTypes: ['violations'] }))
        .then(found => found.violations)";

/// Checks what the page shows now; `state` names it in the error.
///
/// # Errors
/// When axe-core is not installed, or finds anything: each violation with the
/// elements and what to mend.
pub async fn check(page: &Page, state: &str) -> Result {
    // The content security policy of the page does not apply to what a WebDriver
    // runs in it.
    if !page
        .script::<bool>("return 'axe' in window", vec![])
        .await?
    {
        page.script::<()>(&source()?, vec![]).await?;
    }
    let violations: Vec<Violation> = page.script(RUN, vec![]).await?;
    ensure!(
        violations.is_empty(),
        "axe-core on {state}:\n{}",
        readable(&violations)?
    );
    Ok(())
}

fn source() -> Result<String> {
    let path = paths::tests().join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).with_context(|| {
        format!(
            "{} is missing: run `npm ci` in {}",
            path.display(),
            paths::tests().display()
        )
    })
}

fn readable(violations: &[Violation]) -> Result<String> {
    let mut text = String::new();
    for violation in violations {
        writeln!(
            text,
            "- {} ({}): {}",
            violation.id,
            violation.impact.as_deref().unwrap_or("no impact given"),
            violation.help
        )?;
        for node in &violation.nodes {
            writeln!(text, "    {}", node.html)?;
            for line in node.summary.iter().flat_map(|summary| summary.lines()) {
                writeln!(text, "      {line}")?;
            }
        }
    }
    Ok(text)
}
