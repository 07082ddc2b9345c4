//! The page itself: its references, preloads and policy.

use anyhow::{Result, bail};

use crate::policy;

/// What the page refers to by name, and what is put into it.
pub(super) struct Parts {
    /// The first style sheet and the boot script, which stand in the page: nothing is painted before them, and a
    /// file of its own would cost a second way to the server and back.
    pub(super) style: String,
    pub(super) boot: String,
    /// The hashed name of the app's script, and its integrity.
    pub(super) app: (String, String),
    /// The hashed name of the app's WebAssembly. Browsers heed no integrity here; its fetch has it.
    pub(super) wasm: String,
}

/// The page as it is served, from the page as it is written.
///
/// # Errors
/// When a place to be filled is missing or stands twice, or something stands inline that the build did not put there.
pub(super) fn finish(page: &str, parts: &Parts) -> Result<String> {
    let mut page = tight(page);
    if page.contains("<script>") || page.contains("<style") || page.contains(" style=") {
        bail!("index.html: inline scripts and styles are forbidden by the content policy");
    }
    let (style, boot) = (
        inline("style", parts.style.trim_end())?,
        inline("script", parts.boot.trim_end())?,
    );
    let (app, integrity) = &parts.app;
    // The largest file first; `crossorigin` makes it the same request as the
    // one of the script, which would otherwise ask a second time.
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        policy::in_page(style, boot),
        parts.wasm
    );
    for (place, with) in [
        ("<meta name=\"build\">", head),
        (
            "<link rel=\"stylesheet\" href=\"style.css\">",
            format!("<style>{style}</style>"),
        ),
        (
            "<script src=\"boot.js\"></script>",
            format!("<script>{boot}</script>"),
        ),
        (
            "src=\"start.js\"",
            format!("src=\"{app}\" integrity=\"{integrity}\""),
        ),
    ] {
        fill(&mut page, place, &with)?;
    }
    Ok(page)
}

/// A text that may stand between the tags of this name: nothing in it ends it or begins a comment.
fn inline<'text>(name: &str, text: &'text str) -> Result<&'text str> {
    let lower = text.to_ascii_lowercase();
    if lower.contains(&format!("</{name}")) || lower.contains("<!--") {
        bail!("the {name} cannot stand in the page: something in it would end it");
    }
    Ok(text)
}

fn fill(page: &mut String, place: &str, with: &str) -> Result<()> {
    match page.matches(place).count() {
        1 => *page = page.replacen(place, with, 1),
        0 => bail!("index.html: {place} is missing"),
        _ => bail!("index.html: {place} stands more than once"),
    }
    Ok(())
}

/// The page without comments, indents, blank lines and the build's own marks.
fn tight(page: &str) -> String {
    let mut rest = page;
    let mut bare = String::with_capacity(page.len());
    while let Some((before, after)) = rest.split_once("<!--") {
        bare.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim);
    // What tells Trunk what to build has no meaning to a browser.
    let lines = lines.filter(|line| !line.is_empty() && !line.contains("data-trunk"));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const PAGE: &str = "<head>\n  <meta name=\"build\">\n\n  <!-- why\n  so -->\n  \
        <link rel=\"stylesheet\" href=\"style.css\">\n  <script src=\"boot.js\"></script>\n  \
        <script type=\"module\" src=\"start.js\"></script>\n  \
        <link data-trunk rel=\"rust\">\n</head>\n";

    fn parts() -> Parts {
        Parts {
            style: "a{}\n".to_owned(),
            boot: "boot();\n".to_owned(),
            app: ("app.3.js".to_owned(), "sha256-3".to_owned()),
            wasm: "app.4.wasm".to_owned(),
        }
    }

    #[test]
    fn every_place_is_filled_and_nothing_else_is_left() {
        let page = finish(PAGE, &parts()).unwrap();
        let lines: Vec<_> = page.lines().collect();
        assert_eq!(lines.first(), Some(&"<head>"));
        assert!(lines.get(1).unwrap().contains("default-src 'none'"));
        assert_eq!(
            lines.get(2..),
            Some(
                &[
                    "<link rel=\"preload\" href=\"app.4.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
                    "<style>a{}</style>",
                    "<script>boot();</script>",
                    "<script type=\"module\" src=\"app.3.js\" integrity=\"sha256-3\"></script>",
                    "</head>",
                ][..]
            )
        );
    }

    #[test]
    fn the_policy_allows_just_what_stands_between_the_tags() {
        let page = finish(PAGE, &parts()).unwrap();
        assert!(page.contains(&policy::in_page("a{}", "boot();")), "{page}");
    }

    #[test]
    fn a_missing_place_is_named() {
        let page = PAGE.replace("boot.js", "other.js");
        let error = finish(&page, &parts()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "index.html: <script src=\"boot.js\"></script> is missing"
        );
    }

    #[test]
    fn what_the_build_did_not_put_inline_is_refused() {
        for inline in ["<script>alert(1)</script>", "<p style=\"color:red\">"] {
            assert!(finish(&format!("{PAGE}{inline}"), &parts()).is_err());
        }
    }

    #[test]
    fn a_script_that_would_end_itself_is_refused() {
        let boot = "write('</Script>')".to_owned();
        assert!(finish(PAGE, &Parts { boot, ..parts() }).is_err());
    }
}
