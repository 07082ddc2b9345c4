//! All that is known of a scheme.

use leptos::prelude::*;
use shopready_engine::catalogue::{Certainty, Effect, Scheme, Status, Text};
use shopready_engine::eligibility::{Assessment, Explanation, explain};

use super::rules::{self, Use};
use super::sheet::Sheet;
use super::{gaps, links};
use crate::components::notice::{Tone, notice};
use crate::words::schemes as text;

/// How deep the headings stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// Under the name of the scheme in the list.
    InList,
    /// Under the heading of the page.
    OnPage,
}

/// Draws all that is known of a scheme: what it is, for whom, on what conditions, how to get it.
pub(super) fn body(
    sheet: Sheet,
    place: usize,
    assessment: Memo<Assessment>,
    heading: Heading,
) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let explained = Memo::new(move |_| sheet.known.with(|known| explain(scheme, &known.facts)));
    let verdict_help = move || sheet.label("verdict_help", assessment.get().verdict.id());
    view! {
        <div class="scheme__body">
            <p>{sheet.say(&scheme.summary)}</p>
            <p class="scheme__verdict-help">{verdict_help}</p>
            {warnings(sheet, scheme, assessment)}
            {about(sheet, scheme, assessment)}
            {gaps::gaps(sheet, scheme)}
            {conditions(sheet, place, explained, heading)}
            {items(sheet, heading, "exclusions", &scheme.exclusions, None)}
            {items(sheet, heading, "documents", &scheme.documents, weaker(&scheme.documents_certainty))}
            {items(sheet, heading, "time_limits", &scheme.time_limits, None)}
            {how_to_apply(sheet, scheme, heading)}
            {links::sources(sheet, scheme, heading)}
        </div>
    }
}

/// A heading inside a scheme.
pub(super) fn part(heading: Heading, words: &'static str) -> AnyView {
    match heading {
        Heading::InList => view! { <h4 class="scheme__part">{words}</h4> }.into_any(),
        Heading::OnPage => view! { <h2 class="scheme__part">{words}</h2> }.into_any(),
    }
}

fn warnings(sheet: Sheet, scheme: &'static Scheme, assessment: Memo<Assessment>) -> impl IntoView {
    let phrase = move |code| sheet.label("phrase", code);
    let stale = Memo::new(move |_| assessment.get().stale);
    let lines = move || {
        let caution = sheet.say(&scheme.caution);
        let abroad = if gaps::serves_abroad_only(sheet, scheme) {
            sheet.words.get(text::ABROAD)
        } else {
            ""
        };
        let contradictory = if scheme.contradictory {
            phrase("contradictory")
        } else {
            ""
        };
        let stale = if stale.get() { phrase("stale") } else { "" };
        let lines: Vec<_> = [caution, abroad, stale, contradictory]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        (!lines.is_empty()).then(|| {
            let title = sheet.label("heading", "caution");
            let lines = lines
                .into_iter()
                .map(|line| view! { <p>{line}</p> })
                .collect_view();
            notice(Tone::Warn, view! { <p class="notice__title">{title}</p> {lines} })
        })
    };
    view! { {lines} }
}

fn about(sheet: Sheet, scheme: &'static Scheme, assessment: Memo<Assessment>) -> impl IntoView {
    let words = sheet.words;
    let cell = |title: &'static str, content: &'static str| {
        (!content.is_empty()).then(|| {
            view! {
                <div class="cell cell--wide">
                    <dt>{title}</dt>
                    <dd>{content}</dd>
                </div>
            }
        })
    };
    let heading = |code| sheet.label("heading", code);
    let former =
        (!scheme.former_name.is_empty()).then(|| text::former_name(words, sheet.say(&scheme.former_name)));
    let state = move || {
        let status = assessment.get().status;
        let mut lines = vec![
            sheet.label("status", status.id()).to_owned(),
            sheet.evidence(scheme),
        ];
        lines.extend(end(sheet, scheme, status));
        lines.push(sheet.label("confidence", &scheme.confidence).to_owned());
        lines
            .into_iter()
            .map(|line| view! { <span>{line}</span> })
            .collect_view()
    };
    view! {
        <dl class="cells facts">
            {cell(heading("pays_for"), sheet.say(&scheme.pays_for))} {cell(heading("cap"), sheet.say(&scheme.cap_text))}
            <div class="cell cell--wide">
                <dt>{heading("administrator")}</dt>
                <dd>
                    {sheet.say(&scheme.administrator)} {former.map(|former| view! { <span class="given">{former}</span> })}
                </dd>
            </div> <div class="cell cell--wide">
                <dt>{words.get(text::STATUS)}</dt>
                <dd class="facts__lines">{state}</dd>
            </div>
        </dl>
    }
}

/// When applications end or ended, as far as it was published.
fn end(sheet: Sheet, scheme: &Scheme, status: Status) -> Option<String> {
    if let Some(date) = scheme.closed {
        return Some(sheet.dated("closed_on", date));
    }
    let date = scheme.closes?;
    Some(match status {
        Status::Closed | Status::Ended => sheet.dated("closed_on", date),
        _ if date.last_day() >= sheet.today => sheet.dated("closes", date),
        _ => text::end_passed(sheet.words, &crate::text::date::partial(sheet.words, date)),
    })
}

fn conditions(
    sheet: Sheet,
    place: usize,
    explained: Memo<Explanation<'static>>,
    heading: Heading,
) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let words = sheet.words;
    let now = explained.get_untracked();
    let rules = if !now.rules.is_empty() {
        Some(rules::rules(sheet, scheme, explained, Use::Rule).into_any())
    } else if now.provisional.is_empty() {
        Some(view! { <p>{sheet.label("phrase", "no_rules")}</p> }.into_any())
    } else {
        None
    };
    let rules = rules.map(|rules| view! { {part(heading, sheet.label("heading", "rules"))} {rules} });
    let limits = (!now.limits.is_empty()).then(|| {
        view! {
            {part(heading, sheet.label("effect", Effect::Amount.id()))}
            <p class="small soft">{words.get(text::LIMITS_NOTE)}</p>
            {rules::lines(sheet, scheme, &now.limits, Use::Limit)}
        }
    });
    let steps = (!now.steps.is_empty()).then(|| {
        view! {
            {part(heading, sheet.label("effect", Effect::Process.id()))}
            <p class="small soft">{words.get(text::STEPS_NOTE)}</p>
            {rules::lines(sheet, scheme, &now.steps, Use::Step)}
        }
    });
    let provisional = (!now.provisional.is_empty()).then(|| {
        view! {
            {part(heading, sheet.label("heading", "provisional_rules"))}
            <p class="small soft">{words.get(text::PROVISIONAL_NOTE)}</p>
            {rules::rules(sheet, scheme, explained, Use::Provisional)}
        }
    });
    view! { {rules} {limits} {steps} {provisional} }
}

fn items(
    sheet: Sheet,
    heading: Heading,
    title: &'static str,
    items: &'static [Text],
    certainty: Option<&'static str>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            {part(heading, sheet.label("heading", title))}
            {certainty.map(|certainty| view! { <p class="small soft">{sheet.label("certainty", certainty)}</p> })}
            <ul class="bullets">
                {items.iter().map(|item| view! { <li>{sheet.say(item)}</li> }).collect_view()}
            </ul>
        }
    })
}

/// What something rests on, where that is not official.
fn weaker(certainty: &'static str) -> Option<&'static str> {
    (!certainty.is_empty() && certainty != Certainty::Official.id()).then_some(certainty)
}

fn how_to_apply(sheet: Sheet, scheme: &'static Scheme, heading: Heading) -> impl IntoView {
    let how = sheet.say(&scheme.how_to_apply);
    view! {
        {(!how.is_empty()).then(|| view! { {part(heading, sheet.label("heading", "how_to_apply"))} <p>{how}</p> })}
        {links::official(sheet, scheme)}
        <p class="small soft">{sheet.label("phrase", "check_official")}</p>
    }
}
