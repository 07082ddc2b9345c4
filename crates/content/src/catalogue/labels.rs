//! Words for the codes of the catalogue: `[labels.<group>] <code> = { en, zh_hant, zh_hans }`.

use std::collections::BTreeSet;

use super::{CERTAINTIES, CONFIDENCES, EFFECTS, RELEVANCES, STATUSES};
use crate::fields::{Fields, Notes};
use crate::language::Language;
use crate::text::Text;

const VERDICTS: [&str; 7] = [
    "eligible",
    "need_facts",
    "not_eligible",
    "doubtful",
    "announced",
    "closed",
    "unknown",
];
const ANSWERS: [&str; 6] = ["yes", "no", "dont_know", "none", "never", "none_of_these"];
const RULE_RESULTS: [&str; 3] = ["pass", "fail", "unknown"];
const HEADINGS: [&str; 13] = [
    "summary",
    "pays_for",
    "cap",
    "rules",
    "provisional_rules",
    "exclusions",
    "documents",
    "time_limits",
    "how_to_apply",
    "caution",
    "administrator",
    "sources",
    "official_site",
];
const PHRASES: [&str; 12] = [
    "as_of",
    "undated",
    "stale",
    "any_of",
    "check_official",
    "not_opened",
    "closes",
    "no_rules",
    "closed_on",
    "contradictory",
    "checklist",
    "filled_in",
];
/// Phrases in which a date is filled in.
const DATED: [&str; 3] = ["as_of", "closes", "closed_on"];
/// Stands in `audience` for every trade.
const ANY_TRADE: &str = "any";

/// Groups of words, each by its code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels(pub Vec<(String, Vec<(String, Text)>)>);

impl Labels {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let word = |fields: &mut Fields<'_>| Text(Language::ALL.map(|language| fields.text(language.key())));
        Self(fields.table("labels", |fields| {
            let groups = fields.keys();
            groups
                .into_iter()
                .map(|group| (group.clone(), fields.named(&group, word)))
                .collect()
        }))
    }

    /// The codes of a group.
    #[must_use]
    pub fn codes(&self, group: &str) -> Vec<&str> {
        let group = self.0.iter().find(|(name, _)| name == group);
        group
            .into_iter()
            .flat_map(|(_, words)| words.iter().map(|(code, _)| code.as_str()))
            .collect()
    }

    /// Notes codes without words and words without a code. `trades` are the values of the fact `sector`.
    pub(super) fn check(&self, kinds: &[String], trades: &[String], notes: &Notes<'_>) {
        let audience: Vec<_> = std::iter::once(ANY_TRADE)
            .chain(trades.iter().map(String::as_str))
            .collect();
        let kinds: Vec<_> = kinds.iter().map(String::as_str).collect();
        let groups: [(&str, &[&str]); 13] = [
            ("kind", &kinds),
            ("status", &STATUSES),
            ("verdict", &VERDICTS),
            ("verdict_help", &VERDICTS),
            ("certainty", &CERTAINTIES),
            ("effect", &EFFECTS),
            ("relevance", &RELEVANCES),
            ("confidence", &CONFIDENCES),
            ("rule_result", &RULE_RESULTS),
            ("answer", &ANSWERS),
            ("audience", &audience),
            ("heading", &HEADINGS),
            ("phrase", &PHRASES),
        ];
        for (group, codes) in groups {
            let known = self.codes(group);
            for code in codes.iter().filter(|code| !known.contains(code)) {
                notes.add(&format!("labels.{group}.{code}"), "is missing");
            }
            for code in known.iter().filter(|code| !codes.contains(code)) {
                notes.add(&format!("labels.{group}.{code}"), "no such code");
            }
        }
        for (group, _) in &self.0 {
            if groups.iter().all(|(known, _)| known != group) {
                notes.add(&format!("labels.{group}"), "no such group of codes");
            }
        }
        self.check_slots(notes);
    }

    /// Words in braces are filled in: `{date}` in dated phrases, none elsewhere.
    fn check_slots(&self, notes: &Notes<'_>) {
        for (group, words) in &self.0 {
            for (code, text) in words {
                let dated = group == "phrase" && DATED.contains(&code.as_str());
                for language in Language::ALL {
                    let wording = text.get(language);
                    let slots: BTreeSet<_> = wording
                        .split('{')
                        .skip(1)
                        .map(|rest| rest.split('}').next())
                        .collect();
                    let expected = dated.then_some(Some("date")).into_iter().collect();
                    if !wording.is_empty() && slots != expected {
                        let place = format!("labels.{group}.{code}.{}", language.key());
                        notes.add(
                            &place,
                            if dated {
                                "must hold {date}"
                            } else {
                                "nothing is filled in here"
                            },
                        );
                    }
                }
            }
        }
    }
}
