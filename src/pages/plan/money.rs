//! What the steps cost, and who may help to pay: never a promise, never a sum over schemes.

mod grant;
mod other;

use leptos::prelude::*;
use shopready_engine::funding::{Funding, SchemeHelp, Support};
use shopready_engine::questionnaire::CostBand;

use super::board::{Basis, Board};
use super::costs::range;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::words::{Text, Words, plan as text, schemes};

/// Draws the section: for what is ticked, else for what is planned.
pub(super) fn money(board: Board, words: Words) -> impl IntoView {
    let is_empty = Memo::new(move |_| board.basis.with(|basis| basis.steps().is_empty()));
    view! {
        <section class="section money" aria-labelledby="money">
            <div class="section__head">
                <h2 id="money" tabindex="-1">
                    {words.get(text::MONEY)}
                </h2>
                <span class="section__note">{move || subject(board, words)}</span>
            </div>
            {move || {
                if is_empty.get() {
                    view! { <p data-money="empty">{words.get(text::MONEY_EMPTY)}</p> }.into_any()
                } else {
                    view! {
                        {cost(board, words)}
                        {help(board, words)}
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// Of which steps is spoken.
fn subject(board: Board, words: Words) -> Option<String> {
    board.basis.with(|basis| match basis {
        Basis::Planned(steps) if steps.is_empty() => None,
        Basis::Ticked(steps) => Some(text::money_ticked(words, &steps.len().to_string())),
        Basis::Planned(steps) => Some(text::money_planned(words, &steps.len().to_string())),
    })
}

/// What they cost together.
fn cost(board: Board, words: Words) -> impl IntoView {
    let costs = move || {
        let (least, most) = board.basis.with(|basis| {
            let bands = basis.steps().iter().map(|step| step.cost.rules());
            bands.fold((0, Some(0)), |(least, most): (u64, Option<u64>), band| {
                let least = least + u64::from(band.min_hkd);
                (
                    least,
                    most.zip(band.max_hkd).map(|(most, more)| most + u64::from(more)),
                )
            })
        });
        view! {
            <p
                class="money__cost"
                data-min=least.to_string()
                data-max=most.map(|most| most.to_string()).unwrap_or_default()
            >
                {range(words, least, most)}
            </p>
        }
    };
    view! {
        <div class="cells">
            <div class="cell">
                <p class="cell__label">{words.get(text::COST)}</p>
                {costs}
                <p class="small soft">{words.get(text::MONEY_ESTIMATE)}</p>
            </div>
        </div>
    }
}

/// Who may help.
fn help(board: Board, words: Words) -> impl IntoView {
    let is_loaded = Memo::new(move |_| board.catalogue.get().is_some());
    view! {
        {move || {
            (!is_loaded.get())
                .then(|| view! { <p class="soft" data-money="no-schemes">{words.get(text::MONEY_NO_SCHEMES)}</p> })
        }}
        {board
            .with_sheet(
                words,
                move |sheet| {
                    if has_no_facts(sheet) {
                        return Some(no_facts(words).into_any());
                    }
                    let is_free = board
                        .basis
                        .with(|basis| basis.steps().iter().all(|step| step.cost == CostBand::FREE));
                    board
                        .funding
                        .with(|funding| Some(schemes_of(sheet, funding.as_ref()?, is_free).into_any()))
                },
            )}
    }
}

/// Whether the owner has said nothing about the business yet beyond its profile.
fn has_no_facts(sheet: Sheet) -> bool {
    let own = sheet.session.own_facts(sheet.catalogue);
    own.is_none_or(|(own, _)| own.answered().next().is_none())
}

fn no_facts(words: Words) -> impl IntoView {
    notice(
        Tone::Info,
        view! {
            <p data-money="no-facts">{words.get(text::MONEY_NO_FACTS)}</p>
            <a class="button button--quiet" id="money-facts" href=Route::Schemes.hash()>
                {words.get(text::MONEY_ANSWER_FACTS)}
                {icon(Icon::ArrowRight)}
            </a>
        },
    )
}

fn schemes_of(sheet: Sheet, funding: &Funding<'static>, is_free: bool) -> impl IntoView + use<> {
    let words = sheet.words;
    let of = |wanted: fn(&Support<'_>) -> bool| {
        let schemes = funding.schemes.iter().filter(move |help| wanted(&help.support));
        schemes.cloned().collect::<Vec<_>>()
    };
    let grants = of(|support| matches!(support, Support::Grant(_)));
    let not_yet = of(is_without_figure);
    let other = of(|support| !matches!(support, Support::Grant(_)) && !is_without_figure(support));
    let choose = (grants.len() > 1).then(|| notice(Tone::Warn, words.get(text::MONEY_CHOOSE)));
    let none = grants.is_empty().then(|| {
        let why = if is_free {
            text::MONEY_NONE_NEEDED
        } else {
            text::MONEY_NONE
        };
        view! { <p class="soft">{words.get(why)}</p> }
    });
    view! {
        <h3 class="what-if__part">{words.get(text::MONEY_GRANTS)}</h3>
        {none}
        {grants.iter().filter_map(|help| grant::grant(sheet, help)).collect_view()}
        {choose}
        {lines(sheet, text::MONEY_NOT_YET, not_yet)}
        {lines(sheet, text::MONEY_OTHER, other)}
        <p class="small soft">{words.get(schemes::CARE_OLD)}</p>
    }
}

/// Whether a figure is missing for a reason that may go away, or is the point.
fn is_without_figure(support: &Support<'_>) -> bool {
    matches!(
        support,
        Support::Announced
            | Support::Unpublished
            | Support::NeedFacts(_)
            | Support::RuledOut(_)
            | Support::UsedUp(_)
            | Support::Unconfirmed
    )
}

fn lines(sheet: Sheet, heading: Text, schemes: Vec<SchemeHelp<'static>>) -> Option<impl IntoView> {
    let rows: Vec<_> = schemes.iter().map(|help| other::row(sheet, help)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3 class="what-if__part">{sheet.words.get(heading)}</h3>
            <ul class="list">{rows}</ul>
        }
    })
}
