//! What the report of an adviser's visit says beyond an owner's: whose visit it is, how the answers are known, and what
//! has changed since the visit before.

use leptos::prelude::*;
use shopready_engine::check::Check;
use shopready_engine::compare::{Comparison, compare};
use shopready_engine::questionnaire::{DimensionId, QuestionId, QuestionSet};
use shopready_store::evidence::Evidence;
use shopready_store::saved::SavedCheck;
use shopready_store::visit::VisitLine;

use super::paper::Paper;
use crate::adviser::Adviser;
use crate::pages::compare::{areas, questions};
use crate::pages::evidence;
use crate::pages::outcome::Outcome;
use crate::pages::result::since::told;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, compare as words_of_compare, report as text, result};

/// The most characters that are kept of the adviser's name.
const MOST: usize = 80;

/// What the adviser's report adds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Visit {
    /// The client's name.
    client: Option<String>,
    /// The adviser's name; empty where none is given.
    adviser: String,
    evidence: Vec<(QuestionId, Evidence)>,
    carried: QuestionSet,
    /// Moment of the beginning and answers of the visit before.
    before: Option<(String, Check)>,
}

impl Visit {
    /// Follows the open check and the clients; none for an owner.
    pub(super) fn of(session: Session) -> Memo<Option<Self>> {
        Memo::new(move |_| {
            session.is_adviser().then(|| {
                let adviser = Adviser::of(session);
                let (client, before) = session
                    .with_open(|open| open.map(|open| about(adviser, open)))
                    .unwrap_or_default();
                Self {
                    client,
                    adviser: adviser.settings().name,
                    evidence: session.all_evidence(),
                    carried: session.carried(),
                    before,
                }
            })
        })
    }

    /// How the answer to a question is known, and whether it was only taken over, behind the answer.
    pub(super) fn marks(&self, words: Words, question: QuestionId) -> impl IntoView + use<> {
        let known = evidence::tag(words, &self.evidence, question);
        let carried = self.carried.contains(question).then(|| {
            view! {
                <span class="tag" data-carried="">
                    {words.get(text::NOT_CONFIRMED)}
                </span>
            }
        });
        view! { <span class="answered__marks">{known} {carried}</span> }
    }
}

/// The client's name, and the visit before.
fn about(adviser: &Adviser, open: &SavedCheck) -> (Option<String>, Option<(String, Check)>) {
    let business = open.business();
    let line = VisitLine::of(open);
    adviser.with_book(|book| {
        let client = book.client(&business).map(|client| client.name.clone());
        let before = book.visits(&business).iter().find(|visit| visit.is_before(&line));
        let before = before.map(|before| (before.begun.clone(), before.check.clone()));
        (client, before)
    })
}

/// Draws the line with the shop's name, for the pen where there is none, and the adviser's.
pub(super) fn shop(words: Words, visit: Option<&Visit>) -> impl IntoView + use<> {
    let client = visit.and_then(|visit| visit.client.clone());
    let is_known = client.is_some();
    let adviser = visit
        .map(|visit| visit.adviser.clone())
        .filter(|name| !name.is_empty());
    let adviser = adviser.map(|name| {
        view! {
            <p class="masthead__adviser" data-adviser="">
                <span>{words.get(text::ADVISER)}</span>
                <bdi>{name}</bdi>
            </p>
        }
    });
    view! {
        <p class="masthead__shop" class:masthead__shop--known=is_known>
            <span>{words.get(text::SHOP)}</span>
            <span class="masthead__line">{client.map(|name| view! { <bdi data-client="">{name}</bdi> })}</span>
        </p>
        {adviser}
    }
}

/// Draws the field for the adviser's name, on the screen only.
pub(super) fn name_field(paper: Paper) -> impl IntoView + use<> {
    let words = paper.words;
    let adviser = Adviser::of(paper.session);
    let keep = move |event| {
        let name: String = event_target_value(&event).trim().chars().take(MOST).collect();
        adviser.set(|settings| settings.name = name);
    };
    view! {
        <div class="report-tools field">
            <label class="field__label" for="adviser-name">
                {words.get(text::ADVISER_NAME)}
            </label>
            <p class="field__help" id="adviser-name-help">
                {words.get(text::ADVISER_NAME_HELP)}
            </p>
            <input
                class="input"
                id="adviser-name"
                autocomplete="name"
                maxlength=MOST.to_string()
                aria-describedby="adviser-name-help"
                prop:value=untrack(|| adviser.settings().name)
                on:change=keep
            />
        </div>
    }
}

/// Draws what has changed since the visit before; nothing where this is the first.
pub(super) fn since(words: Words, outcome: &Outcome, visit: &Visit) -> Option<impl IntoView + use<>> {
    let (begun, before) = visit.before.as_ref()?;
    let comparison = compare(before, &outcome.check);
    let said = match &comparison {
        None => words.get(result::SINCE_OTHER_SECTOR).to_owned(),
        Some(comparison) => told(words, comparison),
    };
    let details = comparison.map(|comparison| details(words, before, &outcome.check, &comparison));
    Some(view! {
        <section class="section" aria-labelledby="report-since" data-since="">
            <div class="section__head">
                <h2 id="report-since">{result::since(words, &date::moment(words, begun))}</h2>
            </div>
            <p>{said}</p>
            {details}
        </section>
    })
}

/// The areas then and now, and the questions that moved.
fn details(words: Words, before: &Check, now: &Check, comparison: &Comparison) -> impl IntoView + use<> {
    let changes: Vec<_> = DimensionId::all().zip(comparison.dimensions).collect();
    let has_areas = comparison.dimensions.iter().any(Option::is_some);
    let areas = has_areas.then(|| areas::table(words, &changes));
    let moved = |questions: Vec<QuestionId>, heading: fn(Words, &str) -> String| {
        let rows: Vec<_> = questions
            .iter()
            .map(|question| questions::row(words, before, now, *question))
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <div class="paper-moved">
                    <h3>{heading(words, &rows.len().to_string())}</h3>
                    <ul class="list">{rows}</ul>
                </div>
            }
        })
    };
    let up = comparison.up.iter().map(|moved| moved.question).collect();
    let down = comparison.down.iter().map(|moved| moved.question).collect();
    view! {
        {areas}
        {moved(up, words_of_compare::went_up)}
        {moved(down, words_of_compare::went_down)}
    }
}
