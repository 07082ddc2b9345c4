//! From the types to the page's static tables: Rust source that its build script has included.
//!
//! The types named in the source are those of the page's module `policy`.

use super::Policy;
use crate::context::{System, SystemSource};
use crate::evidence::Evidence;
use crate::questionnaire::tables::table;
use crate::recommendations::{Area, Recommendation};

/// The source of the tables of a policy that has been checked.
#[must_use]
pub fn rust(policy: &Policy) -> String {
    let read = &policy.recommendations;
    let day = &read.compiled_on;
    let mut out = format!(
        "/// Day on which the recommendations were put together.\npub const COMPILED_ON: &str = {day:?};\n"
    );
    out += &table("Source", "SOURCES", policy.sources().into_iter().map(source));
    out += &table("Area", "AREAS", read.areas.iter().map(|one| area(policy, one)));
    out += &table(
        "Recommendation",
        "RECOMMENDATIONS",
        read.recommendations.iter().map(|one| recommendation(policy, one)),
    );
    out += &table(
        "System",
        "SYSTEMS",
        policy.systems.iter().map(|one| system(policy, one)),
    );
    out
}

fn source(source: &Evidence) -> String {
    format!(
        "Source {{ title: {:?}, publisher: {:?}, date: {:?}, url: {:?} }}",
        source.title,
        source.publisher.as_deref().unwrap_or_default(),
        source.date,
        source.url,
    )
}

fn area(policy: &Policy, area: &Area) -> String {
    let members: Vec<_> = area.recommendations.iter().map(|id| number(policy, id)).collect();
    format!(
        "Area {{ id: {:?}, title_translated: {}, recommendations: &{members:?} }}",
        area.id, area.title_translated
    )
}

fn recommendation(policy: &Policy, one: &Recommendation) -> String {
    let number = number(policy, &one.id);
    let questions = policy.questionnaire.questions.iter();
    let questions: Vec<_> = questions
        .filter(|question| {
            question
                .recommendations
                .iter()
                .any(|touched| usize::from(*touched) == number)
        })
        .map(|question| format!("QuestionId::{}", question.id.to_uppercase()))
        .collect();
    format!(
        "Recommendation {{ id: {:?}, title_shortened: {}, title_translated: {}, relevance: {}, questions: &[{}], sources: &{:?} }}",
        one.id,
        one.short_title.is_some(),
        one.title_translated,
        relevance(&one.relevance),
        questions.join(", "),
        places(policy, one.sources.iter().map(String::as_str)),
    )
}

fn system(policy: &Policy, system: &System) -> String {
    let sources: Vec<_> = system
        .sources
        .iter()
        .filter_map(|source| match source {
            SystemSource::Of(id) => places(policy, std::iter::once(id.as_str())).first().copied(),
            SystemSource::Own(own) => policy
                .sources()
                .iter()
                .position(|known| std::ptr::eq(*known, own)),
        })
        .collect();
    format!(
        "System {{ id: {:?}, recommendation: {}, relevance: {}, scheme: {:?}, as_of: {:?}, sources: &{sources:?} }}",
        system.id,
        number(policy, &system.recommendation),
        relevance(&system.relevance),
        system.scheme,
        system.as_of,
    )
}

/// The number of a recommendation, from 1; the check has made sure that there is such a one.
fn number(policy: &Policy, id: &str) -> usize {
    let all = &policy.recommendations.recommendations;
    all.iter()
        .position(|one| one.id == id)
        .map_or(0, |place| place + 1)
}

/// The places of sources in the list of all.
fn places<'a>(policy: &Policy, ids: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let sources = &policy.recommendations.sources;
    ids.filter_map(|id| sources.iter().position(|source| source.id == id))
        .collect()
}

fn relevance(code: &str) -> &'static str {
    match code {
        "direct" => "Relevance::Direct",
        "indirect" => "Relevance::Indirect",
        _ => "Relevance::Context",
    }
}
