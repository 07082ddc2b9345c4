//! Help that is open today and costs no application for money.

use leptos::prelude::*;
use shopready_engine::catalogue::Status;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::Current;
use crate::pages::schemes::gaps::helped;
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::words::{pilot as text, schemes};

/// Kinds of help that are no money, the quickest to have first.
const KINDS: [&str; 4] = ["advisory", "service", "infrastructure", "training"];
/// So many are shown at once; the others are folded away.
const SHOWN: usize = 6;

/// Draws the schemes of those kinds that are open: those that share a need with a gap; without a check all that serve
/// some need.
pub(super) fn help(sheet: Sheet, current: Current) -> impl IntoView {
    let title = if sheet.has_check {
        text::NOW_HELP
    } else {
        text::NOW_HELP_ALL
    };
    let open = Memo::new(move |_| {
        // The answers may change in another tab.
        current.with(|_| ());
        open(sheet)
    });
    let rows = move || {
        let mut shown = open.get();
        let rest = shown.split_off(shown.len().min(SHOWN));
        let list = |places: Vec<(usize, usize)>| {
            let rows = places.into_iter().map(|(place, gaps)| row(sheet, place, gaps));
            rows.collect_view()
        };
        if shown.is_empty() {
            return view! { <p class="soft">{sheet.words.get(text::NOW_NO_HELP)}</p> }.into_any();
        }
        let more = (!rest.is_empty()).then(|| {
            let title = text::now_more(sheet.words, &rest.len().to_string());
            view! {
                <details class="fold fold--lined" data-part="more-help">
                    <summary>
                        <span>{title}</span>
                    </summary>
                    <ul class="list">{list(rest)}</ul>
                </details>
            }
        });
        view! {
            <div>
                <ul class="list" id="open-help">
                    {list(shown)}
                </ul>
                {more}
            </div>
        }
        .into_any()
    };
    view! {
        <h3>{sheet.words.get(title)}</h3>
        <p class="small soft">{sheet.words.get(text::NOW_HELP_NOTE)}</p>
        {rows}
        <a class="list__row kind__plan" id="to-schemes" href=Route::Schemes.hash()>
            <span>{sheet.words.get(schemes::ALL_SCHEMES)}</span>
            {icon(Icon::ChevronRight)}
        </a>
    }
}

/// The places of the schemes with the number of gaps that each helps with, in the order shown.
fn open(sheet: Sheet) -> Vec<(usize, usize)> {
    let mut open: Vec<_> = sheet
        .with_status(&[Status::Open])
        .into_iter()
        .filter_map(|place| {
            let scheme = sheet.scheme(place);
            let kind = KINDS.iter().position(|kind| *kind == scheme.kind)?;
            let gaps = helped(sheet, scheme).len();
            let serves = if sheet.has_check {
                gaps > 0
            } else {
                !scheme.needs.is_empty()
            };
            serves.then_some((kind, scheme.is_stale_on(sheet.today), gaps, place))
        })
        .collect();
    open.sort_by_key(|(kind, is_stale, gaps, _)| (*kind, *is_stale, std::cmp::Reverse(*gaps)));
    open.into_iter()
        .map(|(_, _, gaps, place)| (place, gaps))
        .collect()
}

fn row(sheet: Sheet, place: usize, gaps: usize) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let gaps = (gaps > 0).then(|| schemes::gaps_tag(sheet.words, &gaps.to_string()));
    let stale = scheme
        .is_stale_on(sheet.today)
        .then(|| view! { <span class="tag tag--warn">{sheet.words.get(schemes::STALE_TAG)}</span> });
    view! {
        <li>
            <a
                class="list__row"
                data-help=scheme.id.as_str()
                href=Route::Scheme(scheme.id.clone()).hash()
            >
                <span>
                    {sheet.say(&scheme.name)}
                    <span class="round__signs">
                        <span class="tag">{sheet.label("kind", &scheme.kind)}</span>
                        {gaps.map(|gaps| view! { <span class="tag">{gaps}</span> })}
                        {stale}
                        <span class="scheme__date">{sheet.evidence(scheme)}</span>
                    </span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}
