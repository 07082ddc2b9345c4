//! The fonts that the browser draws a screen with.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Context as _, ensure};
use serde_json::json;
use shopready_browser_tests::Page;
use shopready_browser_tests::Result;
use thirtyfour::cdp::Cdp;

/// How often a screen is asked before it is said to have no fonts.
const TRIES: usize = 20;

/// The fonts of the heading and of the words of the page's own parts, with the version of each, a line a font.
pub(super) async fn in_use(page: &Page) -> Result<String> {
    let protocol = Cdp::new(page.session().clone());
    for domain in ["DOM.enable", "CSS.enable"] {
        protocol.send_raw(domain, json!({})).await?;
    }
    let mut names = BTreeSet::new();
    // What is drawn anew while it is asked about has no fonts.
    for _ in 0..TRIES {
        names = names_in_use(&protocol).await?;
        if !names.is_empty() {
            break;
        }
    }
    ensure!(!names.is_empty(), "nothing on the screen has a font");
    let lines: Result<Vec<_>> = names.iter().map(|name| with_version(name)).collect();
    Ok(lines?.join("\n") + "\n")
}

async fn names_in_use(protocol: &Cdp) -> Result<BTreeSet<String>> {
    let document = protocol.send_raw("DOM.getDocument", json!({})).await?;
    let root = document["root"]["nodeId"].clone();
    let query = json!({"nodeId": root, "selector": "h1, main p, main button"});
    let found = protocol.send_raw("DOM.querySelectorAll", query).await?;
    let mut names = BTreeSet::new();
    for node in found["nodeIds"].as_array().into_iter().flatten() {
        let used = protocol
            .send_raw("CSS.getPlatformFontsForNode", json!({"nodeId": node}))
            .await?;
        let fonts = used["fonts"].as_array().into_iter().flatten();
        names.extend(fonts.filter_map(|font| font["familyName"].as_str().map(str::to_owned)));
    }
    Ok(names)
}

/// Such as `Noto Sans CJK HK 131334`: fontconfig's version of the font of that name.
fn with_version(name: &str) -> Result<String> {
    let output = Command::new("fc-match")
        .args(["--format", "%{fontversion}", name])
        .output()
        .context("fc-match does not run: is fontconfig installed?")?;
    Ok(format!("{name} {}", String::from_utf8(output.stdout)?))
}
