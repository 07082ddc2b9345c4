//! How the schemes stand for the business: in the order in which they are worth a look.

use leptos::prelude::*;
use shopready_engine::catalogue::Scheme;
use shopready_engine::eligibility::{Assessment, Verdict};

use crate::pages::schemes::sheet::Sheet;
use crate::pages::schemes::{fold, gaps};
use crate::text::date;
use crate::words::{Words, report as text};

/// All verdicts, those that ask for something to be done first.
pub(super) const VERDICTS: [Verdict; 7] = [
    Verdict::Eligible,
    Verdict::NeedFacts,
    Verdict::Announced,
    Verdict::Doubtful,
    Verdict::NotEligible,
    Verdict::Unknown,
    Verdict::Closed,
];

/// A scheme and what can be said of it.
#[derive(Clone, Copy)]
pub(super) struct Stand {
    pub(super) scheme: &'static Scheme,
    pub(super) assessment: Assessment,
}

/// All schemes: by verdict; then new evidence before old, the more useful, what helps with more gaps.
pub(super) fn stands(sheet: Sheet) -> Vec<Stand> {
    let schemes = sheet.catalogue.schemes.iter();
    let mut all: Vec<_> = sheet.assessments.with(|assessments| {
        let stands = schemes.zip(assessments);
        let stand = |(scheme, assessment): (&'static Scheme, &Assessment)| Stand {
            scheme,
            assessment: *assessment,
        };
        stands.map(stand).collect()
    });
    all.sort_by_cached_key(|stand| {
        let Stand { scheme, assessment } = *stand;
        let verdict = VERDICTS.iter().position(|verdict| *verdict == assessment.verdict);
        let relevance = scheme.relevance.map_or(u8::MAX, |relevance| relevance as u8);
        let gaps = gaps::helped(sheet, scheme).len();
        (verdict, assessment.stale, relevance, usize::MAX - gaps)
    });
    all
}

/// The first of those that seem to fit, that lack answers, and that are announced: so many of each.
pub(super) fn first(all: &[Stand], most: [usize; 3]) -> Vec<Stand> {
    let of = |(verdict, most): (&Verdict, usize)| {
        let these = all.iter().filter(|stand| stand.assessment.verdict == *verdict);
        these.take(most).copied().collect::<Vec<_>>()
    };
    VERDICTS.iter().zip(most).flat_map(of).collect()
}

/// How many schemes stand how.
pub(super) fn count(words: Words, all: &[Stand]) -> String {
    let of = |verdict| {
        let these = all.iter().filter(|stand| stand.assessment.verdict == verdict);
        these.count()
    };
    let [fit, lack, announced] = [Verdict::Eligible, Verdict::NeedFacts, Verdict::Announced].map(of);
    let rest = all.len() - fit - lack - announced;
    let [total, fit, lack, announced, rest] =
        [all.len(), fit, lack, announced, rest].map(|count| count.to_string());
    text::counts(words, &announced, &fit, &lack, &rest, &total)
}

/// Schemes, a row each: the name, the verdict where it is not the heading's, the date of the evidence.
pub(super) fn list(sheet: Sheet, stands: &[Stand], with_verdict: bool) -> impl IntoView + use<> {
    let rows = stands.iter().map(|stand| {
        let Stand { scheme, assessment } = *stand;
        let verdict = with_verdict.then(|| fold::verdict(sheet, assessment.verdict));
        let date = scheme.status_as_of.map(|day| date::partial(sheet.words, day));
        let date = date.unwrap_or_else(|| sheet.words.get(text::UNDATED).to_owned());
        let stale = assessment
            .stale
            .then(|| view! { <b>{sheet.words.get(text::OLD)}</b> });
        view! {
            <li
                class="stand"
                data-scheme=scheme.id.as_str()
                data-verdict=assessment.verdict.id()
                data-stale=assessment.stale.to_string()
            >
                <span class="stand__name">{sheet.say(&scheme.name)}</span>
                {verdict}
                <span class="stand__date">{date} " " {stale}</span>
            </li>
        }
    });
    view! { <ul class="list stands">{rows.collect_view()}</ul> }
}
