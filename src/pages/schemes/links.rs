//! Addresses: the official ones as links, the rest in words.

use leptos::prelude::*;
use shopready_engine::catalogue::{Scheme, Source};
use shopready_engine::date::PartialDate;

use super::body::{Heading, part};
use super::sheet::Sheet;
use crate::components::icon::{Icon, icon};
use crate::text::date;
use crate::words::app;

/// Every site of the Government ends so.
const GOVERNMENT: &str = ".gov.hk";

/// The official addresses of a scheme.
pub(super) fn official(sheet: Sheet, scheme: &'static Scheme) -> impl IntoView {
    let links = scheme.url.iter().map(|url| {
        let unopened = scheme.url_unverified.contains(url);
        view! {
            <li>
                {link(sheet, url, shown(url))}
                {unopened
                    .then(|| view! { <span class="given">{sheet.label("phrase", "not_opened")}</span> })}
            </li>
        }
    });
    view! {
        <p class="links__title">{sheet.label("heading", "official_site")}</p>
        <ul class="links">{links.collect_view()}</ul>
    }
}

/// Where the scheme was read, and when. Press and advisers are named and not linked.
pub(super) fn sources(sheet: Sheet, scheme: &'static Scheme, heading: Heading) -> impl IntoView {
    (!scheme.sources.is_empty()).then(|| {
        let lines = scheme
            .sources
            .iter()
            .map(|source| view! { <li>{self::source(sheet, scheme, source)}</li> });
        view! {
            {part(heading, sheet.label("heading", "sources"))}
            <ul class="small sources">{lines.collect_view()}</ul>
        }
    })
}

fn source(sheet: Sheet, scheme: &'static Scheme, source: &'static Source) -> impl IntoView {
    let date = PartialDate::parse(&source.date).map(|day| date::partial(sheet.words, day));
    let date = date.unwrap_or_else(|| sheet.label("phrase", "undated").to_owned());
    let host = host(&source.url);
    let name = match host {
        None => view! { <span lang="en-HK">{source.what.as_str()}</span> }.into_any(),
        Some(host) if is_official(host, scheme) => link(sheet, &source.url, host).into_any(),
        Some(host) => view! { <span>{host}</span> }.into_any(),
    };
    view! {
        {name}
        <span class="sources__date">{date}</span>
    }
}

/// Whether a site is the Government's or one that the scheme itself names.
fn is_official(host: &str, scheme: &Scheme) -> bool {
    host.ends_with(GOVERNMENT) || scheme.url.iter().any(|url| self::host(url) == Some(host))
}

/// A link out of the app; plain text for an address that is not safe to open.
pub(super) fn link(sheet: Sheet, url: &'static str, name: &'static str) -> impl IntoView {
    if host(url).is_none() {
        return view! { <span>{url}</span> }.into_any();
    }
    view! {
        <a class="external" href=url target="_blank" rel="noopener noreferrer external">
            <span>{name}</span>
            {icon(Icon::External)}
            <span class="visually-hidden">{sheet.words.get(app::OPENS_IN_NEW_WINDOW)}</span>
        </a>
    }
    .into_any()
}

/// An address as a person writes it.
pub(super) fn shown(url: &str) -> &str {
    let url = url.strip_prefix("https://").unwrap_or(url);
    url.strip_suffix('/').unwrap_or(url)
}

/// The host of a secure address; `None` for anything else.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split('/').next().unwrap_or_default();
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::host;

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
}
