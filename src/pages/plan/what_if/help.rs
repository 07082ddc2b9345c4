//! The open and announced schemes for what is ticked, by name.

use leptos::prelude::*;
use shopready_engine::catalogue::{Scheme, Status};
use shopready_engine::funding::Funding;

use super::super::board::Board;
use super::close;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::words::{Words, plan as text};

/// Draws the schemes; nothing while there is no catalogue.
pub(super) fn help(board: Board, words: Words) -> impl IntoView {
    board.with_sheet(words, move |sheet| {
        board.funding.with(|funding| {
            let schemes = matching(funding.as_ref()?);
            let count = schemes.len();
            let rows = schemes
                .into_iter()
                .map(|(scheme, status)| row(sheet, scheme, status));
            let names = if count == 0 {
                view! { <p class="small soft">{words.get(text::MATCHING_NONE)}</p> }.into_any()
            } else {
                view! {
                    <details class="fold fold--lined">
                        <summary>
                            <span>{text::matching(words, &count.to_string())}</span>
                        </summary>
                        <ul class="list">{rows.collect_view()}</ul>
                    </details>
                }
                .into_any()
            };
            Some(view! {
                <div>
                    {names}
                    <button
                        class="button button--plain"
                        type="button"
                        data-to-money=""
                        on:click=|_| to_money()
                    >
                        {words.get(text::TO_MONEY)}
                        {icon(Icon::ArrowRight)}
                    </button>
                </div>
            })
        })
    })
}

fn matching(funding: &Funding<'static>) -> Vec<(&'static Scheme, Status)> {
    let all = funding
        .schemes
        .iter()
        .map(|help| (help.scheme, help.assessment.status));
    all.filter(|(_, status)| matches!(status, Status::Open | Status::Announced))
        .collect()
}

fn row(sheet: Sheet, scheme: &'static Scheme, status: Status) -> impl IntoView {
    view! {
        <li data-matching=scheme.id.as_str()>
            <a class="list__row" href=Route::Scheme(scheme.id.clone()).hash()>
                <span>
                    {sheet.say(&scheme.name)}
                    <span class="given">
                        {sheet.label("kind", &scheme.kind)} "\u{a0}· "
                        <span class="nowrap">{sheet.label("status", status.id())}</span>
                    </span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

/// Goes to what the steps cost and who may help to pay.
fn to_money() {
    close();
    document::bring_later("money".to_owned());
}
