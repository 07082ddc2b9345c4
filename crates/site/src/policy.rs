//! What the page may do, said to the browser. One source for the page, the server here, and the files of `deploy/`.
//!
//! Two content policies hold for the page at once, and the stricter of the two wins in each question. The one that
//! knows what stands inline, by its hash, changes with each build and so travels inside the page. The one that hosts
//! send must stay true from build to build: it says nothing about scripts and styles that stand in the page, and all
//! the rest, among it what a page cannot say about itself (who may frame it).

use crate::names::integrity;

/// What both policies of the page say.
macro_rules! fence {
    () => {
        "connect-src 'self'; \
         img-src 'self' data:; \
         manifest-src 'self'; \
         worker-src 'self'; \
         object-src 'none'; \
         script-src-attr 'none'; \
         style-src-attr 'none'; \
         base-uri 'none'; \
         form-action 'none'; \
         require-trusted-types-for 'script'; \
         trusted-types default"
    };
}

/// The content policy that hosts send with the page.
pub const PAGE_POLICY: &str = concat!(
    fence!(),
    "; font-src 'none'; frame-src 'none'; media-src 'none'; frame-ancestors 'none'"
);

/// The content policy of all other answers: of the service worker, which fetches the files of its own origin, and of
/// pictures and texts that somebody opens by themselves.
pub const FILE_POLICY: &str = "default-src 'none'; connect-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The headers that every answer carries beside the content policy.
pub const HEADERS: [(&str, &str); 5] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// What hosts add when they serve over https, for two years: never ask this host without it.
pub const HTTPS_HEADER: (&str, &str) = ("strict-transport-security", "max-age=63072000");

/// How long the answer for a name that carries the hash of its content is kept.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// All else is kept, but asked for anew each time.
pub const ASK_ANEW: &str = "no-cache";
/// Answers that are no file.
pub const NOT_KEPT: &str = "no-store";

/// The content policy that stands in the page: everything from this origin, nothing inline but the two texts given.
/// WebAssembly may be compiled; strings may not be run.
pub fn in_page(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{}'; style-src 'self' '{}'; {}",
        integrity(script.as_bytes()),
        integrity(style.as_bytes()),
        fence!()
    )
}

/// The content policy that is sent with the file at this path.
pub fn sent_with(path: &str) -> &'static str {
    if path.ends_with(".html") {
        PAGE_POLICY
    } else {
        FILE_POLICY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_inline_is_allowed_by_its_hash_alone() {
        let policy = in_page("abc", "");
        assert!(
            policy.contains("style-src 'self' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';"),
            "{policy}"
        );
        for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
            for policy in [policy.as_str(), PAGE_POLICY, FILE_POLICY] {
                assert!(!policy.contains(forbidden), "{policy}");
            }
        }
    }

    #[test]
    fn what_is_sent_with_the_page_is_true_for_every_build() {
        for of_a_build in ["sha256-", "default-src", "script-src ", "style-src "] {
            assert!(!PAGE_POLICY.contains(of_a_build), "{of_a_build}");
        }
    }
}
