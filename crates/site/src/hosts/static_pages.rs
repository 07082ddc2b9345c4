//! For hosts of static pages that read a file `_headers` beside the pages, as Netlify and Cloudflare Pages do.
//!
//! Where several rules name the same header, some of these hosts take the last value and some join all with commas. So
//! no path gets two values of a header but the worker's content policy, where both are right: joined, the stricter of
//! the two wins, which is the worker's own.

use crate::policy;

/// Must be asked for anew, as the worker must. Everything else without a hash in its name is, by what these hosts do of themselves.
const ASKED_ANEW: [&str; 4] = ["/", "/index.html", "/manifest.webmanifest", "/schemes.json"];
/// How the names begin that carry a hash: the host knows no pattern but this.
const HASHED: [&str; 5] = ["/app.*", "/later.*", "/more-*", "/updates.*", "/words-*"];

/// The text of `_headers`, which the build also puts beside the pages.
pub fn static_pages() -> String {
    let mut text = String::from(
        "# ShopReady: for hosts that read this file from the folder of the pages; see deploy/README.md.\n\
         # Written by `shopready-site hosts`.\n",
    );
    let page = [("content-security-policy", policy::PAGE_POLICY)];
    let everywhere = page
        .into_iter()
        .chain(policy::HEADERS)
        .chain([policy::HTTPS_HEADER]);
    rule(&mut text, "/*", everywhere);
    let worker = [
        ("content-security-policy", policy::FILE_POLICY),
        ("cache-control", policy::ASK_ANEW),
    ];
    rule(&mut text, "/sw.js", worker);
    for path in ASKED_ANEW {
        rule(&mut text, path, [("cache-control", policy::ASK_ANEW)]);
    }
    for path in HASHED {
        rule(&mut text, path, [("cache-control", policy::FOR_EVER)]);
    }
    text
}

fn rule<'text>(text: &mut String, path: &str, headers: impl IntoIterator<Item = (&'text str, &'text str)>) {
    text.push_str(&format!("{path}\n"));
    for (name, value) in headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
}
