//! What the committee recommended, as far as it is no words: which questions touch what, how it touches a shop, where
//! it was read. The tables are made at build time from `content/`; the words stand in the packs (`words/recommendations.rs`).

use shopready_engine::questionnaire::QuestionId;

/// How something touches a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relevance {
    /// The owner can act on it.
    Direct,
    /// The owner feels its effects.
    Indirect,
    /// It is addressed to the Government or to large firms.
    Context,
}

impl Relevance {
    /// Its id in the content.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["direct", "indirect", "context"][self as usize]
    }
}

/// Where something was read.
#[derive(Debug)]
pub struct Source {
    /// Its title, in English.
    pub title: &'static str,
    /// Who published it; empty where the title says so.
    pub publisher: &'static str,
    /// Its date, perhaps partial: `2025`, `2025-03`, `2025-03-14`.
    pub date: &'static str,
    /// Its address; empty where none is recorded.
    pub url: &'static str,
}

/// An area of recommendations.
#[derive(Debug)]
pub struct Area {
    /// Its id.
    pub id: &'static str,
    /// Whether the English title is this project's own.
    pub title_translated: bool,
    /// The numbers of its recommendations, from 1.
    pub recommendations: &'static [u8],
}

/// A recommendation.
#[derive(Debug)]
pub struct Recommendation {
    /// Its id: `r01`.
    pub id: &'static str,
    /// Whether its title is too long for a list, so that a shorter one stands there.
    pub title_shortened: bool,
    /// Whether the English title is this project's own.
    pub title_translated: bool,
    /// How it touches a shop.
    pub relevance: Relevance,
    /// The questions that touch it, in questionnaire order.
    pub questions: &'static [QuestionId],
    /// The places of its sources in the list of all.
    sources: &'static [u8],
}

/// Another system, named with the recommendations.
#[derive(Debug)]
pub struct System {
    /// Its id.
    pub id: &'static str,
    /// The number of the recommendation that it belongs to, from 1.
    pub recommendation: u8,
    /// How it touches a shop.
    pub relevance: Relevance,
    /// The id of the scheme that it is, if it is one.
    pub scheme: Option<&'static str>,
    /// The date of the evidence, perhaps partial.
    pub as_of: &'static str,
    /// The places of its sources in the list of all.
    sources: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/policy.rs"));

/// How many recommendations there are.
pub const COUNT: u8 = RECOMMENDATIONS.len() as u8;

/// The number of the recommendation on Cyberport's pilot programme.
pub const PILOT: u8 = 8;

/// The areas, in order.
#[must_use]
pub fn areas() -> &'static [Area] {
    &AREAS
}

/// The recommendation of a number; `None` if there is no such one.
#[must_use]
pub fn recommendation(number: u8) -> Option<&'static Recommendation> {
    RECOMMENDATIONS.get(usize::from(number).checked_sub(1)?)
}

/// The other systems, with their places.
pub fn systems() -> impl Iterator<Item = (usize, &'static System)> {
    SYSTEMS.iter().enumerate()
}

impl Recommendation {
    /// Where it was read.
    pub fn sources(&self) -> impl Iterator<Item = &'static Source> + use<> {
        sources(self.sources)
    }
}

impl System {
    /// Where it was read.
    pub fn sources(&self) -> impl Iterator<Item = &'static Source> + use<> {
        sources(self.sources)
    }
}

fn sources(places: &'static [u8]) -> impl Iterator<Item = &'static Source> {
    places.iter().filter_map(|place| SOURCES.get(usize::from(*place)))
}

/// The newest date among sources, as it is written; dates compare as texts.
#[must_use]
pub fn newest(sources: impl Iterator<Item = &'static Source>) -> Option<&'static str> {
    sources.map(|source| source.date).max()
}

#[cfg(test)]
mod tests {
    use shopready_engine::questionnaire::QuestionId;

    use super::*;

    fn recommendations() -> impl Iterator<Item = (u8, &'static Recommendation)> {
        (1..).zip(&RECOMMENDATIONS)
    }

    #[test]
    fn every_question_stands_under_each_of_its_recommendations() {
        for question in QuestionId::all() {
            let rules = question.rules();
            assert!(!rules.recommendations.is_empty(), "{}", question.id());
            for (number, recommendation) in recommendations() {
                assert_eq!(
                    recommendation.questions.contains(&question),
                    rules.recommendations.contains(&number),
                    "{} and {}",
                    question.id(),
                    recommendation.id
                );
            }
        }
    }

    #[test]
    fn only_what_no_shop_can_act_on_has_no_question() {
        let without = recommendations().filter(|(_, one)| one.questions.is_empty());
        let without: Vec<_> = without.map(|(_, one)| (one.id, one.relevance)).collect();
        assert_eq!(
            without,
            [("r11", Relevance::Context), ("r12", Relevance::Context)]
        );
    }

    #[test]
    fn every_recommendation_stands_in_one_area_and_has_a_source() {
        let in_areas = areas()
            .iter()
            .flat_map(|area| area.recommendations.iter().copied());
        assert!(in_areas.eq(1..=COUNT));
        for (_, recommendation) in recommendations() {
            assert!(recommendation.sources().count() > 0, "{}", recommendation.id);
        }
        for (_, system) in systems() {
            assert!(system.sources().count() > 0, "{}", system.id);
        }
    }
}
