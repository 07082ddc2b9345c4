//! Addresses: the official ones as links, the rest in words.

use leptos::prelude::*;
use shopready_engine::catalogue::{Scheme, Source};
use shopready_engine::date::PartialDate;

use super::body::{Heading, part};
use super::sheet::Sheet;
use crate::components::external::{external, host, shown};
use crate::text::date;

/// Every site of the Government ends so.
const GOVERNMENT: &str = ".gov.hk";

/// The official addresses of a scheme.
pub fn official(sheet: Sheet, scheme: &'static Scheme) -> impl IntoView {
    let links = scheme.url.iter().map(|url| {
        let unopened = scheme.url_unverified.contains(url);
        view! {
            <li>
                {external(sheet.words, url, shown(url))}
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
    let name = match host(&source.url) {
        None => view! { <span lang="en-HK">{source.what.as_str()}</span> }.into_any(),
        Some(host) if is_official(host, scheme) => external(sheet.words, &source.url, host),
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
