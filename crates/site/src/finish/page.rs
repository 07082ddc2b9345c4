//! The page itself: its references, preloads and policy.

use anyhow::{Result, bail};

use crate::policy;

/// The hashed names of the files that the page refers to.
pub(super) struct Names {
    pub(super) style: String,
    pub(super) boot: String,
    pub(super) app: String,
    pub(super) wasm: String,
}

/// The page as it is served, from the page as it is written.
///
/// # Errors
/// When a place to be filled is missing, stands twice, or an inline script is left.
pub(super) fn finish(page: &str, names: &Names) -> Result<String> {
    let mut page = page.to_owned();
    // The largest file first; `crossorigin` makes it the same request as the
    // one of the script, which would otherwise ask a second time.
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        policy::CONTENT_SECURITY_POLICY,
        names.wasm
    );
    fill(&mut page, "<meta name=\"build\">", &head)?;
    fill(
        &mut page,
        "href=\"style.css\"",
        &format!("href=\"{}\"", names.style),
    )?;
    fill(&mut page, "src=\"boot.js\"", &format!("src=\"{}\"", names.boot))?;
    fill(&mut page, "src=\"start.js\"", &format!("src=\"{}\"", names.app))?;
    if page.contains("<script>") || page.contains(" style=") {
        bail!("index.html: inline scripts and styles are forbidden by the content policy");
    }
    Ok(tight(&page))
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

    fn names() -> Names {
        Names {
            style: "style.1.css".to_owned(),
            boot: "boot.2.js".to_owned(),
            app: "app.3.js".to_owned(),
            wasm: "app.4.wasm".to_owned(),
        }
    }

    #[test]
    fn every_place_is_filled_and_nothing_else_is_left() {
        let page = finish(PAGE, &names()).unwrap();
        let lines: Vec<_> = page.lines().collect();
        assert_eq!(lines.first(), Some(&"<head>"));
        assert!(lines.get(1).unwrap().contains("default-src 'none'"));
        assert_eq!(
            lines.get(2..),
            Some(
                &[
                    "<link rel=\"preload\" href=\"app.4.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
                    "<link rel=\"stylesheet\" href=\"style.1.css\">",
                    "<script src=\"boot.2.js\"></script>",
                    "<script type=\"module\" src=\"app.3.js\"></script>",
                    "</head>",
                ][..]
            )
        );
    }

    #[test]
    fn a_missing_place_is_named() {
        let page = PAGE.replace("boot.js", "other.js");
        let error = finish(&page, &names()).unwrap_err();
        assert_eq!(error.to_string(), "index.html: src=\"boot.js\" is missing");
    }

    #[test]
    fn an_inline_script_is_refused() {
        let page = format!("{PAGE}<script>alert(1)</script>");
        assert!(finish(&page, &names()).is_err());
    }
}
