//! Help that is open today and costs no application for money.

use leptos::prelude::*;
use shopready_engine::catalogue::Status;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::Current;
use crate::pages::schemes::gaps::helped;
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::words::{pilot as text, schemes};

/// Kinds of help that are no money.
const KINDS: [&str; 4] = ["advisory", "service", "training", "infrastructure"];

/// Draws the schemes of those kinds that are open: those that share a need with a gap, the most gaps first; without a
/// check all that serve some need.
pub(super) fn help(sheet: Sheet, current: Current) -> impl IntoView {
    let has_check = sheet.has_check;
    let title = if has_check {
        text::NOW_HELP
    } else {
        text::NOW_HELP_ALL
    };
    // The answers may have changed in another tab.
    let rows = move || {
        current.with(|_| ());
        let open = sheet.with_status(&[Status::Open]).into_iter();
        let mut open: Vec<_> = open
            .filter(|place| {
                let scheme = sheet.scheme(*place);
                KINDS.contains(&scheme.kind.as_str()) && !scheme.needs.is_empty()
            })
            .map(|place| (place, helped(sheet, sheet.scheme(place)).len()))
            .filter(|(_, gaps)| !has_check || *gaps > 0)
            .collect();
        open.sort_by_key(|(_, gaps)| std::cmp::Reverse(*gaps));
        if open.is_empty() {
            view! { <p class="soft">{sheet.words.get(text::NOW_NO_HELP)}</p> }.into_any()
        } else {
            let rows = open.into_iter().map(|(place, gaps)| row(sheet, place, gaps));
            view! {
                <ul class="list" id="open-help">
                    {rows.collect_view()}
                </ul>
            }
            .into_any()
        }
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
