//! Next steps, points 11 to 19.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use toml::Value;

use super::{CONTENT, Counted, Reference, int, list, text, whole};

impl Reference<'_> {
    /// [11, 12]
    fn is_candidate(&self, question: &Value) -> bool {
        let small = !matches!(self.profile("staff"), Some("alone" | "micro"));
        let target = int(question, if small { "target_small" } else { "target_micro" });
        match self.counted(question) {
            Counted::DontKnow => true,
            Counted::Level(level) => level < target,
            _ => false,
        }
    }

    fn find(&self, id: &str) -> Option<&'static Value> {
        self.path
            .iter()
            .copied()
            .find(|question| text(question, "id") == id)
    }

    /// [13] The question that blocks.
    fn blocked_by(&self, question: &'static Value) -> Option<&'static Value> {
        let Counted::Level(level) = self.counted(question) else {
            return None;
        };
        for needed in list(question.as_table().unwrap(), "prerequisite") {
            if int(needed, "to_level") != level + 1 {
                continue;
            }
            let Some(other) = self.find(text(needed, "question")) else {
                continue;
            };
            let reached = match self.counted(other) {
                Counted::Level(level) => level,
                Counted::DontKnow => 0,
                Counted::NotApplicable | Counted::Nothing => continue,
            };
            if reached < int(needed, "min_level") {
                return Some(other);
            }
        }
        None
    }

    fn end_of_chain(&self, question: &'static Value) -> &'static Value {
        self.blocked_by(question)
            .map_or(question, |other| self.end_of_chain(other))
    }

    /// [14]
    fn gain(&self, question: &Value) -> BigRational {
        let dimension = text(question, "dimension");
        if !self.counts(dimension) {
            return whole(0);
        }
        let weight = list(&CONTENT, "dimension")
            .iter()
            .find(|other| text(other, "id") == dimension)
            .unwrap();
        whole(25 * int(weight, "weight") * int(question, "weight"))
            / (whole(self.answered_weight(dimension)) * whole(self.counted_weight()))
    }

    /// Hours, effort and impact of a question's step. [16]
    fn step(&self, question: &Value) -> (i64, i64, i64) {
        let options = question["option"].as_array().unwrap();
        let Counted::Level(level) = self.counted(question) else {
            return (1, 1, int(&options[0], "impact"));
        };
        let option = &options[usize::try_from(level).unwrap()];
        let hours = int(option, "hours");
        let by_hours = match hours {
            ..=2 => 1,
            3..=8 => 2,
            9..=24 => 3,
            25..=60 => 4,
            _ => 5,
        };
        let band = list(&CONTENT, "cost_band")
            .iter()
            .find(|band| text(band, "id") == text(option, "cost"))
            .unwrap();
        (hours, by_hours.max(int(band, "effort")), int(option, "impact"))
    }

    /// [13 to 18] Quick steps, projects, later.
    pub(super) fn steps(&self) -> [Vec<String>; 3] {
        let candidates: Vec<_> = self
            .path
            .iter()
            .copied()
            .filter(|question| self.is_candidate(question))
            .collect();
        let proposed: BTreeSet<&str> = candidates
            .iter()
            .map(|question| text(self.end_of_chain(question), "id"))
            .collect();
        let mut ordered = Vec::new();
        for id in proposed {
            let question = self.find(id).unwrap();
            assert!(
                self.is_candidate(question),
                "{id} blocks another question but is no candidate"
            );
            let mut points = self.gain(question);
            for other in &candidates {
                if text(other, "id") != id && text(self.end_of_chain(other), "id") == id {
                    points += self.gain(other);
                }
            }
            let (hours, effort, impact) = self.step(question);
            let priority = points * whole(impact) / whole(effort);
            let low = matches!(self.counted(question), Counted::Level(0) | Counted::DontKnow);
            let first = low && question["foundation"].as_bool().unwrap();
            let key = (
                Reverse(first),
                Reverse(priority),
                Reverse(impact),
                hours,
                int(question, "order"),
            );
            ordered.push((key, id, effort, text(question, "dimension")));
        }
        ordered.sort();
        let mut lists: [Vec<String>; 3] = Default::default();
        let mut shown: BTreeMap<&str, i32> = BTreeMap::new();
        for (_, id, effort, dimension) in ordered {
            let (place, limit) = if effort <= 2 { (0, 3) } else { (1, 2) };
            let of_dimension = shown.entry(dimension).or_default();
            if lists[place].len() < limit && *of_dimension < 2 {
                *of_dimension += 1;
                lists[place].push(id.to_owned());
            } else {
                lists[2].push(id.to_owned());
            }
        }
        lists
    }
}
