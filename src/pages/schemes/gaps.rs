//! Which gaps of the check a scheme can help with.

use leptos::prelude::*;
use shopready_engine::catalogue::Scheme;
use shopready_engine::facts::FactValue;
use shopready_engine::questionnaire::QuestionId;

use super::sheet::Sheet;
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::words::schemes as text;

/// The fact on the markets of a project, and its value for the market at home.
const MARKETS: &str = "project_markets";
const HOME: &str = "hong_kong";

/// Draws a fold with the questions below their target that the scheme can help with.
pub(super) fn gaps(sheet: Sheet, scheme: &'static Scheme) -> impl IntoView {
    let questions = helped(sheet, scheme);
    (!questions.is_empty()).then(|| {
        let title = text::gaps(sheet.words, &questions.len().to_string());
        let lines = questions.into_iter().map(|question| {
            view! {
                <li>
                    <a class="list__row" href=Route::Question(question).hash()>
                        <span>{sheet.words.question(question)}</span>
                        {icon(Icon::ChevronRight)}
                    </a>
                </li>
            }
        });
        view! {
            <details class="fold fold--lined" data-part="gaps">
                <summary>
                    <span>{title}</span>
                </summary>
                <ul class="list fold__body">{lines.collect_view()}</ul>
            </details>
        }
    })
}

/// The questions of the check that are not known or below their target and share a tag with the scheme.
/// Answers to questions do not change while the schemes are shown.
pub fn helped(sheet: Sheet, scheme: &Scheme) -> Vec<QuestionId> {
    let Some(check) = untrack(|| sheet.session.check()) else {
        return Vec::new();
    };
    check
        .path()
        .filter(|question| check.is_gap(*question) && scheme.helps_with(*question))
        .collect()
}

/// Whether a rule asks for a market that sales at home do not meet.
pub(super) fn serves_abroad_only(sheet: Sheet, scheme: &Scheme) -> bool {
    let vocabulary = &sheet.catalogue.vocabulary;
    let Some(markets) = vocabulary.find(MARKETS) else {
        return false;
    };
    let Some(home) = vocabulary
        .fact(markets)
        .kind
        .values()
        .iter()
        .position(|value| value == HOME)
    else {
        return false;
    };
    let deciding = scheme
        .rules
        .rules()
        .iter()
        .filter(|rule| rule.members.iter().count() == 1);
    let mut predicates = deciding.flat_map(|rule| scheme.rules.members(rule.members));
    predicates.any(|predicate| predicate.fact == markets && !predicate.test.passes(FactValue::Set(1 << home)))
}
