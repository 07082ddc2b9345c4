//! Accessibility by axe-core: every rule that it has for WCAG 2.2 A and AA and
//! for good practice.

use std::fmt::Write as _;
use std::fs;

use anyhow::Context as _;
use serde::Deserialize;

use crate::{Page, Result, Visit, paths};

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

/// What axe-core finds wrong with what the page shows now: each violation with the
/// elements and what to mend.
///
/// # Errors
/// When axe-core is not installed or does not run.
pub async fn problems(page: &Page) -> Result<Vec<String>> {
    // The content security policy of the page does not apply to what a WebDriver
    // runs in it.
    if !page.script::<bool>("return 'axe' in window", vec![]).await? {
        page.script::<()>(&source()?, vec![]).await?;
    }
    let violations: Vec<Violation> = page.script(RUN, vec![]).await?;
    violations.iter().map(readable).collect()
}

/// The same in light and in dark; each problem says in which.
///
/// # Errors
/// As [`problems`].
pub async fn problems_in_light_and_dark(visit: &Visit) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for scheme in ["light", "dark"] {
        let surroundings = visit.surroundings();
        surroundings.media_feature("prefers-color-scheme", scheme).await?;
        let found = problems(visit.page()).await?;
        all.extend(found.into_iter().map(|problem| format!("{scheme}: {problem}")));
    }
    Ok(all)
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

fn readable(violation: &Violation) -> Result<String> {
    let mut text = format!(
        "{} ({}): {}",
        violation.id,
        violation.impact.as_deref().unwrap_or("no impact given"),
        violation.help
    );
    for node in &violation.nodes {
        write!(text, "\n    {}", node.html)?;
        for line in node.summary.iter().flat_map(|summary| summary.lines()) {
            write!(text, "\n      {line}")?;
        }
    }
    Ok(text)
}
