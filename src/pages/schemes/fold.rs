//! A scheme as a fold: name and verdict always, the rest once it is opened.

use leptos::html::Details;
use leptos::prelude::*;
use shopready_engine::eligibility::{Assessment, Verdict};

use super::sheet::Sheet;
use super::{body, gaps};
use crate::components::icon::{Icon, icon};
use crate::words::schemes as text;

/// Draws a scheme of the list.
pub(super) fn fold(sheet: Sheet, place: usize) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let assessment = sheet.assessment(place);
    let id = scheme.id.as_str();
    let is_open = sheet.opened.with_value(|opened| opened.contains(&id));
    let was_opened = RwSignal::new(is_open);
    let node = NodeRef::<Details>::new();
    let toggle = move || {
        let is_open = node.get_untracked().is_some_and(|details| details.open());
        sheet.opened.update_value(|opened| {
            opened.retain(|other| *other != id);
            if is_open {
                opened.push(id);
            }
        });
        if is_open && !was_opened.get_untracked() {
            was_opened.set(true);
        }
    };
    view! {
        <details
            class="fold scheme"
            data-scheme=id
            data-verdict=move || assessment.get().verdict.id()
            data-stale=move || assessment.get().stale.to_string()
            open=is_open
            node_ref=node
            on:toggle=move |_| toggle()
        >
            <summary>
                <span>
                    <h3 class="scheme__name">{sheet.say(&scheme.name)}</h3>
                    {badges(sheet, place, assessment)}
                </span>
            </summary>
            {move || was_opened.get().then(|| body::body(sheet, place, assessment, body::Heading::InList))}
        </details>
    }
}

/// Verdict, kind of help, gaps it helps with, what to be wary of, and the date of all that.
pub(super) fn badges(sheet: Sheet, place: usize, assessment: Memo<Assessment>) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let stale = move || {
        assessment
            .get()
            .stale
            .then(|| view! { <span class="tag tag--warn">{sheet.words.get(text::STALE_TAG)}</span> })
    };
    let gaps = gaps::helped(sheet, scheme).len();
    let gaps = (gaps > 0).then(|| text::gaps_tag(sheet.words, &gaps.to_string()));
    view! {
        <span class="scheme__signs">
            {move || verdict(sheet, assessment.get().verdict)} <span class="tag">{sheet.label("kind", &scheme.kind)}</span>
            {gaps.map(|gaps| view! { <span class="tag">{gaps}</span> })}
            {scheme
                .contradictory
                .then(|| view! { <span class="tag tag--warn">{sheet.words.get(text::CONTRADICTORY_TAG)}</span> })} {stale}
            <span class="scheme__date">{sheet.evidence(scheme)}</span>
        </span>
    }
}

/// A verdict as a badge.
pub(in crate::pages) fn verdict(sheet: Sheet, verdict: Verdict) -> impl IntoView {
    let sign = match verdict {
        Verdict::Eligible => Icon::Check,
        Verdict::NeedFacts => Icon::Question,
        Verdict::NotEligible => Icon::Cross,
        Verdict::Doubtful | Verdict::Unknown => Icon::Warning,
        Verdict::Announced => Icon::Clock,
        Verdict::Closed => Icon::Lock,
    };
    view! {
        <span class="verdict" data-verdict=verdict.id()>
            {icon(sign)}
            {sheet.label("verdict", verdict.id())}
        </span>
    }
}
