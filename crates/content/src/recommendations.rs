//! The five areas and twelve recommendations of the Digital Economy Development Committee:
//! `content/recommendations.toml`.

use std::path::Path;

use crate::evidence::Evidence;
use crate::fields::{Fields, Notes};
use crate::file;
use crate::problem::Problem;
use crate::suggest::no_such;
use crate::text::Text;

/// Name of the file in the content folder.
pub const FILE: &str = "recommendations.toml";

/// How a recommendation touches a shop.
pub(crate) const RELEVANCES: [&str; 3] = ["direct", "indirect", "context"];
/// What the English of a title rests on.
const TITLE_STATUSES: [&str; 2] = ["reported", "translation"];

/// What the committee recommended, and what was done since.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recommendations {
    /// Day on which the content was put together.
    pub compiled_on: String,
    /// Name of the committee.
    pub committee: Text,
    /// Name of the pilot programme.
    pub scheme: Text,
    /// Words for codes, and the note on titles.
    pub labels: Labels,
    /// Where it was read.
    pub sources: Vec<Evidence>,
    /// The areas, by number.
    pub areas: Vec<Area>,
    /// The recommendations, by number.
    pub recommendations: Vec<Recommendation>,
}

/// Words for codes and notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// For each relevance: `direct`, `indirect`, `context`.
    pub relevance: [Text; 3],
    /// For each status of an English title: `reported`, `translation`.
    pub title_status: [Text; 2],
    /// What all titles rest on.
    pub titles_note: Text,
}

/// An area of recommendations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Whether the English title is this project's translation.
    pub title_translated: bool,
    /// Ids of its recommendations.
    pub recommendations: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recommendation {
    /// Its id: `r01`.
    pub id: String,
    /// Id of its area.
    pub area: String,
    /// Its title.
    pub title: Text,
    /// A shorter title.
    pub short_title: Option<Text>,
    /// Whether the English title is this project's translation.
    pub title_translated: bool,
    /// By when it was to be done.
    pub horizon: Text,
    /// What it says.
    pub description: Text,
    /// What was done since.
    pub done_since: Text,
    /// How far it is.
    pub status: Text,
    /// How it touches a shop: `direct`, `indirect`, `context`.
    pub relevance: String,
    /// What it means for a shop.
    pub shop_meaning: Text,
    /// What a shop can be asked about it.
    pub question_topics: Vec<Text>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// Reads and checks the file below the folder `content`.
///
/// # Errors
/// Every problem found: a key that is missing, unknown or of the wrong kind, a missing language, an id that is not
/// known or stands twice, an area that does not list its recommendations.
pub fn load(content: &Path) -> Result<Recommendations, Vec<Problem>> {
    file::load(&content.join(FILE), |fields, notes| {
        let read = read(fields);
        check(&read, notes);
        read
    })
}

fn read(fields: &mut Fields<'_>) -> Recommendations {
    fields.fixed("schema", 1);
    fields.text("committee_chair_en");
    fields.text("committee_abbreviation");
    fields.text("scheme_abbreviation");
    fields.text("report_dates_note");
    for key in ["committee_set_up", "report_delivered", "report_made_public"] {
        fields.partial_date(key);
    }
    Recommendations {
        compiled_on: fields.day("compiled_on"),
        committee: fields.wording("committee"),
        scheme: fields.wording("scheme"),
        labels: fields.table("labels", |fields| Labels {
            relevance: RELEVANCES.map(|code| fields.wording(&format!("relevance_{code}"))),
            title_status: TITLE_STATUSES.map(|code| fields.wording(&format!("title_en_{code}"))),
            titles_note: fields.wording("titles_note"),
        }),
        sources: fields.tables("source", Evidence::read),
        areas: fields.tables("area", area),
        recommendations: fields.tables("recommendation", recommendation),
    }
}

fn area(fields: &mut Fields<'_>) -> Area {
    fields.fixed("number", i64::from(fields.number()));
    fields.optional_text("note");
    Area {
        id: fields.id(),
        title: fields.wording("title"),
        title_translated: fields.choice("title_en_status", &TITLE_STATUSES) == 1,
        recommendations: fields.texts("recommendations"),
        sources: fields.texts("sources"),
    }
}

fn recommendation(fields: &mut Fields<'_>) -> Recommendation {
    fields.fixed("number", i64::from(fields.number()));
    Recommendation {
        id: fields.id(),
        area: fields.text("area"),
        title: fields.wording("title"),
        short_title: fields.optional_wording("short_title"),
        title_translated: fields.choice("title_en_status", &TITLE_STATUSES) == 1,
        horizon: fields.wording_of("horizon"),
        description: fields.wording("description"),
        done_since: fields.wording("done_since"),
        status: fields.wording_of("status"),
        relevance: fields.word("relevance", &RELEVANCES),
        shop_meaning: fields.wording("shop_meaning"),
        question_topics: fields.wordings_of("question_topics"),
        sources: fields.texts("sources"),
    }
}

fn check(read: &Recommendations, notes: &Notes<'_>) {
    notes.repeated_ids("source", read.sources.iter().map(|source| source.id.as_str()));
    notes.repeated_ids("area", read.areas.iter().map(|area| area.id.as_str()));
    notes.repeated_ids(
        "recommendation",
        read.recommendations.iter().map(|one| one.id.as_str()),
    );
    for area in &read.areas {
        let members = read
            .recommendations
            .iter()
            .filter(|one| one.area == area.id)
            .map(|one| &one.id);
        if !members.eq(&area.recommendations) {
            let place = format!("area.{}.recommendations", area.id);
            notes.add(
                &place,
                "must be the recommendations that name this area, in order",
            );
        }
        check_sources(read, &format!("area.{}.sources", area.id), &area.sources, notes);
    }
    for one in &read.recommendations {
        let areas = || read.areas.iter().map(|area| area.id.as_str());
        if areas().all(|area| area != one.area) {
            notes.add(
                &format!("recommendation.{}.area", one.id),
                no_such("area", &one.area, areas()),
            );
        }
        check_sources(
            read,
            &format!("recommendation.{}.sources", one.id),
            &one.sources,
            notes,
        );
    }
}

fn check_sources(read: &Recommendations, place: &str, sources: &[String], notes: &Notes<'_>) {
    let known = || read.sources.iter().map(|source| source.id.as_str());
    for source in sources
        .iter()
        .filter(|source| known().all(|known| known != source.as_str()))
    {
        notes.add(place, no_such("source", source, known()));
    }
}
