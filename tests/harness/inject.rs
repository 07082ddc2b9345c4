//! Scripts that run before the page's own in engines whose driver cannot do that: the copy of the pages that the visit
//! has is given one more file, and its service worker is told.

use anyhow::{Context as _, ensure};
use shopready_site::names::sha256;

use crate::Result;
use crate::language::Language;
use crate::site::Site;

/// The file that holds them.
const FILE: &str = "before.js";

/// Notes what a person would see in red, where a driver has no log of the console; see [`crate::console`].
const NOTE_COMPLAINTS: &str = "
    (() => {
        const complaints = globalThis.complaints = [];
        const note = text => complaints.push(String(text));
        addEventListener('error', event => note(event.message ?? `not loaded: ${event.target?.src ?? event.target?.href}`), true);
        addEventListener('unhandledrejection', event => note(event.reason));
        document.addEventListener('securitypolicyviolation', event => note(`policy: ${event.violatedDirective} ${event.blockedURI}`));
        const say = console.error;
        console.error = (...parts) => { note(parts.join(' ')); say(...parts); };
    })();";

/// A script that makes the browser one that is set to `language`.
fn set_to(language: Language) -> String {
    let languages: Vec<_> = language.accepted().split(',').collect();
    format!(
        "Object.defineProperty(navigator, 'languages', {{ get: () => {languages:?} }});
         Object.defineProperty(navigator, 'language', {{ get: () => {:?} }});",
        languages.first().copied().unwrap_or_default()
    )
}

/// Puts `scripts` before those of the page of `site`, for a browser set to `language`.
///
/// # Errors
/// When the built pages are not as expected.
pub fn before_load(site: &Site, language: Language, scripts: &[String]) -> Result {
    let page = site.read("index.html")?;
    let (head, rest) = page.split_once("<title>").context("index.html has no title")?;
    let page_with = format!("{head}<script src=\"{FILE}\"></script>\n<title>{rest}");
    let script = format!("{NOTE_COMPLAINTS}\n{}\n{}", set_to(language), scripts.join("\n"));
    let worker = site.read("sw.js")?;
    let (old, new) = (sha256(page.as_bytes()), sha256(page_with.as_bytes()));
    ensure!(
        worker.contains(&old),
        "sw.js does not name index.html by its hash"
    );
    let worker = worker.replacen(
        &old,
        &format!("{new}\",\"{FILE}\":\"{}", sha256(script.as_bytes())),
        1,
    );
    site.write("index.html", &page_with)?;
    site.write(FILE, &script)?;
    site.write("sw.js", &worker)
}
