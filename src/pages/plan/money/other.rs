//! Help without a figure, named as what it is, and schemes for which there can be none yet: a line each.

use leptos::prelude::*;
use shopready_engine::eligibility::Verdict;
use shopready_engine::funding::{SchemeHelp, Support};

use crate::components::icon::{Icon, icon};
use crate::pages::schemes::sheet::Sheet;
use crate::route::Route;
use crate::words::{Text, Words, plan as text};

/// Draws the line of a scheme, with the way to all that is known of it.
pub(super) fn row(sheet: Sheet, help: &SchemeHelp<'static>) -> impl IntoView + use<> {
    let scheme = help.scheme;
    let (why, said) = said(sheet.words, help);
    view! {
        <li data-help=scheme.id.as_str() data-why=why>
            <a class="list__row" href=Route::Scheme(scheme.id.clone()).hash()>
                <span>
                    {sheet.say(&scheme.name)}
                    <span class="given">
                        {sheet.label("kind", &scheme.kind)} "\u{a0}· " {said} " "
                        <span class="nowrap">{sheet.evidence(scheme)}</span>
                    </span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

fn said(words: Words, help: &SchemeHelp<'_>) -> (&'static str, String) {
    let plain = |name, text: Text| (name, words.get(text).to_owned());
    match &help.support {
        Support::NeedFacts(facts) if facts.len() > 1 => {
            ("need_facts", text::money_need(words, &facts.len().to_string()))
        }
        Support::NeedFacts(_) => plain("need_facts", text::MONEY_NEED_ONE),
        Support::RuledOut(_) if help.assessment.verdict == Verdict::Doubtful => {
            plain("doubtful", text::MONEY_DOUBTFUL)
        }
        Support::RuledOut(_) => plain("ruled_out", text::MONEY_RULED_OUT),
        Support::UsedUp(_) => plain("used_up", text::MONEY_USED_UP),
        Support::Unpublished => plain("unpublished", text::MONEY_UNPUBLISHED),
        Support::Announced => plain("announced", text::MONEY_ANNOUNCED),
        Support::Unconfirmed => plain("unconfirmed", text::MONEY_UNCONFIRMED),
        Support::TaxDeduction => plain("tax", text::MONEY_TAX),
        Support::Loan => plain("loan", text::MONEY_LOAN),
        Support::Training => plain("training", text::MONEY_TRAINING),
        // A grant with a figure stands by itself.
        Support::InKind | Support::Grant(_) => plain("in_kind", text::MONEY_IN_KIND),
    }
}
