//! A grant whose rules the business seems to meet: its figure, how it comes about, and what it rests on.

use leptos::prelude::*;
use shopready_engine::funding::{Grant, SchemeHelp, Support};

use super::super::costs::range;
use crate::components::external::{external, host};
use crate::components::icon::{Icon, icon};
use crate::pages::schemes::fold::verdict;
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::text::amount::hkd;
use crate::words::{Words, plan as text};

/// Draws a grant; nothing for help of any other kind.
pub(super) fn grant(sheet: Sheet, help: &SchemeHelp<'static>) -> Option<impl IntoView + use<>> {
    let Support::Grant(grant) = &help.support else {
        return None;
    };
    let words = sheet.words;
    let scheme = help.scheme;
    let covers = match help.steps.len() {
        1 => words.get(text::MONEY_COVERS_ONE).to_owned(),
        count => text::money_covers(words, &count.to_string()),
    };
    let own = text::money_own(words, &range(words, grant.own_min_hkd, grant.own_max_hkd));
    let official = scheme.url.first().map(|url| {
        let name = host(url).unwrap_or(url);
        view! { <p class="small">{external(words, url, name)}</p> }
    });
    Some(view! {
        <article class="grant" data-grant=scheme.id.as_str()>
            <h4>
                <a href=Route::Scheme(scheme.id.clone()).hash()>{sheet.say(&scheme.name)}</a>
            </h4>
            <p class="row">
                {verdict(sheet, help.assessment.verdict)} <span class="scheme__date">{sheet.evidence(scheme)}</span>
            </p>
            <p class="grant__figure" data-min=grant.min_hkd.to_string() data-max=grant.max_hkd.to_string()>
                {figure(words, grant)}
            </p>
            <p class="formula" data-formula="">
                {formula(words, grant, help)}
            </p>
            <p>{covers} " " {own}</p>
            <ul class="bullets small">
                <li>{words.get(text::MONEY_ASSUMES)}</li>
                {limits(words, grant)}
            </ul>
            {pays_first(sheet, help)}
            {official}
        </article>
    })
}

/// What it could pay, at most.
fn figure(words: Words, grant: &Grant<'_>) -> String {
    if grant.max_hkd == 0 {
        return range(words, grant.min_hkd, Some(grant.max_hkd));
    }
    let amount = range(words, grant.min_hkd, Some(grant.max_hkd));
    text::money_at_most(words, &amount)
}

/// Share times cost, at most the cap.
fn formula(words: Words, grant: &Grant<'_>, help: &SchemeHelp<'_>) -> String {
    let share = format!("{}/{}", grant.share.parts, grant.share.of);
    let cost = range(words, help.costs.min_hkd, help.costs.max_hkd);
    text::money_formula(words, &hkd(words, grant.cap_hkd), &cost, &share)
}

/// Limits on what a business may get in all.
fn limits(words: Words, grant: &Grant<'_>) -> impl IntoView + use<> {
    let unknown = (!grant.not_known.is_empty()).then_some(text::MONEY_LIMIT_UNKNOWN);
    let used = grant.limited_by.is_some().then_some(text::MONEY_LIMIT_USED);
    let lines = unknown.into_iter().chain(used);
    lines
        .map(|line| view! { <li>{words.get(line)}</li> })
        .collect_view()
}

/// When the money comes, in the words of the catalogue.
fn pays_first(sheet: Sheet, help: &SchemeHelp<'static>) -> impl IntoView + use<> {
    let words = sheet.words;
    let lines = &help.scheme.time_limits;
    if lines.is_empty() {
        return view! { <p class="small">{words.get(text::MONEY_FIRST_UNKNOWN)}</p> }.into_any();
    }
    let lines = lines.iter().map(|line| view! { <li>{sheet.say(line)}</li> });
    view! {
        <div class="small">
            <p class="grant__first">
                {icon(Icon::Clock)}
                <b>{words.get(text::MONEY_FIRST)}</b>
            </p>
            <ul class="bullets">{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}
