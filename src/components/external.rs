//! A link out of the app.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::words::{Words, app};

/// Part of the name of every site of a government.
const GOVERNMENT: &str = ".gov.";

/// A link out of the app, opened without a way back into it; plain text for an address that is not safe to open.
pub fn external(words: Words, url: &'static str, name: &'static str) -> AnyView {
    if !is_safe(url) {
        return view! { <span>{name}</span> }.into_any();
    }
    view! {
        <a class="external" href=url target="_blank" rel="noopener noreferrer external">
            <span>{name}</span>
            {icon(Icon::External)}
            <span class="visually-hidden">{words.get(app::OPENS_IN_NEW_WINDOW)}</span>
        </a>
    }
    .into_any()
}

/// Whether an address may be opened: a secure one, or a government's that is not.
fn is_safe(url: &str) -> bool {
    match site(url) {
        Some(site) => url.starts_with("https:") || site.contains(GOVERNMENT),
        None => false,
    }
}

/// The host of a secure address; `None` for anything else.
#[must_use]
pub fn host(url: &str) -> Option<&str> {
    site(url).filter(|_| url.starts_with("https:"))
}

/// The host of an address, secure or not; `None` for anything else.
#[must_use]
pub fn site(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or_default();
    (!host.is_empty()).then_some(host)
}

/// An address as a person writes it.
#[must_use]
pub fn shown(url: &str) -> &str {
    let url = url.strip_prefix("https://").unwrap_or(url);
    url.strip_suffix('/').unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::{host, is_safe};

    #[test]
    fn only_a_secure_address_has_a_host() {
        assert_eq!(host("https://www.bud.hkpc.org/en"), Some("www.bud.hkpc.org"));
        assert_eq!(host("https://apply.bud.hkpc.org"), Some("apply.bud.hkpc.org"));
        for url in [
            "",
            "http://example.org/",
            "javascript:alert(1)",
            "https://",
            "//example.org",
        ] {
            assert_eq!(host(url), None, "{url}");
        }
    }

    #[test]
    fn an_address_that_is_not_secure_is_opened_only_where_a_government_has_it() {
        assert!(is_safe("https://example.org/"));
        assert!(is_safe("http://www.news.gov.hk/eng/"));
        for url in ["http://example.org/", "http://", "javascript:alert(1)", ""] {
            assert!(!is_safe(url), "{url}");
        }
    }
}
