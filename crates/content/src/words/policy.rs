//! What is said about policy as blocks: found by the number of the area, the recommendation, the system.

use super::{Block, Part, block, wording};
use crate::context::System;
use crate::language::Language;
use crate::policy::Policy;
use crate::recommendations::{Labels, Recommendation};

/// Said behind an English title that the report itself does not have.
const OUR_TRANSLATION: &str = " (our translation)";

/// All blocks, in the order of the pack.
pub(super) fn blocks(policy: &Policy) -> Vec<Block> {
    let read = &policy.recommendations;
    vec![
        Block {
            part: Part::First,
            name: "RECOMMENDATIONS",
            meaning: "Titles of the recommendations, by number.",
            lines: read.recommendations.iter().map(marked_title).collect(),
        },
        labels(&read.labels),
        block(
            Part::Later,
            "POLICY_AREAS",
            "Titles of the areas of recommendations, by number.",
            read.areas.iter().map(|area| &area.title),
        ),
        Block {
            part: Part::Later,
            name: "POLICY",
            meaning: "Six lines a recommendation, by number: short title, horizon, what it says, what was done since, status, what it means for a shop.",
            lines: read.recommendations.iter().flat_map(recommendation).collect(),
        },
        Block {
            part: Part::Later,
            name: "POLICY_SYSTEMS",
            meaning: "Three lines a system, in order: name, where it stands, what it means for a shop.",
            lines: policy.systems.iter().flat_map(system).collect(),
        },
    ]
}

fn labels(labels: &Labels) -> Block {
    block(
        Part::Later,
        "POLICY_LABELS",
        "Relevance: direct, indirect, context; what an English title rests on: reported, translation; what all titles rest on.",
        labels
            .relevance
            .iter()
            .chain(&labels.title_status)
            .chain(std::iter::once(&labels.titles_note)),
    )
}

/// The title, with a mark where the English is this project's own.
fn marked_title(recommendation: &Recommendation) -> [String; 3] {
    let mut title = wording(&recommendation.title);
    if recommendation.title_translated {
        title[Language::En as usize].push_str(OUR_TRANSLATION);
    }
    title
}

fn recommendation(one: &Recommendation) -> [[String; 3]; 6] {
    [
        one.short_title.as_ref().unwrap_or(&one.title),
        &one.horizon,
        &one.description,
        &one.done_since,
        &one.status,
        &one.shop_meaning,
    ]
    .map(wording)
}

fn system(system: &System) -> [[String; 3]; 3] {
    [&system.name, &system.state, &system.for_shop].map(wording)
}
