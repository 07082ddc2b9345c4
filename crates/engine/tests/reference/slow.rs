//! The rules once more, slowly and plainly: written from the specification, with ids and big fractions, straight
//! from the content file and without the engine's tables. The numbers in brackets are those of its points.
#![allow(clippy::unwrap_used, clippy::panic)]

mod steps;

use std::sync::LazyLock;

use num_bigint::BigInt;
use num_rational::BigRational;
use toml::{Table, Value};

use shopready_engine::check::{Answer, Check, Mode};
use shopready_engine::questionnaire::{ProfileQuestionId, QuestionId};

static CONTENT: LazyLock<Table> = LazyLock::new(|| {
    include_str!("../../../../content/questionnaire.toml")
        .parse()
        .unwrap()
});

fn list<'a>(table: &'a Table, key: &str) -> &'a [Value] {
    table.get(key).map_or(&[], |list| list.as_array().unwrap())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn int(value: &Value, key: &str) -> i64 {
    value[key].as_integer().unwrap()
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

/// What a question's answer counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Level(i64),
    DontKnow,
    NotApplicable,
    Nothing,
}

/// What the specification asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) overall: Option<(i64, i64, String)>,
    pub(crate) shown: Option<String>,
    pub(crate) by_score: Option<String>,
    pub(crate) allowed: String,
    pub(crate) held_by: Vec<String>,
    pub(crate) percent: String,
    pub(crate) confidence: &'static str,
    pub(crate) many_not_applicable: bool,
    pub(crate) dimensions: Vec<Option<(i64, i64)>>,
    pub(crate) quick: Vec<String>,
    pub(crate) projects: Vec<String>,
    pub(crate) later: Vec<String>,
}

struct Reference<'a> {
    check: &'a Check,
    /// P: the questions of the path, in questionnaire order.
    path: Vec<&'static Value>,
}

fn round(number: &BigRational) -> i64 {
    let (x, y) = (number.numer().clone(), number.denom().clone());
    i64::try_from((BigInt::from(2) * &x + &y) / (BigInt::from(2) * &y)).unwrap()
}

impl Reference<'_> {
    fn profile(&self, id: &str) -> Option<&'static str> {
        self.check
            .profile
            .option_id(ProfileQuestionId::parse(id).unwrap())
    }

    fn counted(&self, question: &Value) -> Counted {
        let id = text(question, "id");
        for rule in list(&CONTENT, "not_applicable_rule") {
            let hit = rule["questions"]
                .as_array()
                .unwrap()
                .iter()
                .any(|other| other.as_str() == Some(id));
            if hit && self.profile(text(rule, "profile")) == Some(text(rule, "option")) {
                return Counted::NotApplicable;
            }
        }
        match self.check.answers.get(QuestionId::parse(id).unwrap()) {
            Some(Answer::Level(level)) => Counted::Level(i64::from(level.get())),
            Some(Answer::DontKnow) => Counted::DontKnow,
            Some(Answer::NotApplicable) => Counted::NotApplicable,
            None => Counted::Nothing,
        }
    }

    fn is_quick(&self) -> bool {
        self.check.mode == Mode::Quick
    }

    /// Sum of the weights of those questions of P that fit.
    fn weight(&self, fits: impl Fn(&Value, Counted) -> bool) -> i64 {
        let fitting = self
            .path
            .iter()
            .filter(|question| fits(question, self.counted(question)));
        fitting.map(|question| int(question, "weight")).sum()
    }

    /// [3] W_d.
    fn answered_weight(&self, dimension: &str) -> i64 {
        self.weight(|question, counted| {
            text(question, "dimension") == dimension
                && matches!(counted, Counted::Level(_) | Counted::DontKnow)
        })
    }

    /// [3] Whether the dimension counts.
    fn counts(&self, dimension: &str) -> bool {
        let answered = self.answered_weight(dimension);
        let applicable = self.weight(|question, counted| {
            text(question, "dimension") == dimension && counted != Counted::NotApplicable
        });
        answered > 0 && (self.is_quick() || 100 * answered >= 50 * applicable)
    }

    /// [1 to 4] S_d, with what a "don't know" is worth.
    fn dimension_score(&self, dimension: &str, dont_know: i64) -> BigRational {
        let mut sum = 0;
        for question in &self.path {
            if text(question, "dimension") == dimension {
                sum += int(question, "weight")
                    * match self.counted(question) {
                        Counted::Level(level) => level,
                        Counted::DontKnow => dont_know,
                        _ => 0,
                    };
            }
        }
        whole(100 * sum) / whole(4 * self.answered_weight(dimension))
    }

    fn counting(&self) -> Vec<&'static Value> {
        list(&CONTENT, "dimension")
            .iter()
            .filter(|dimension| self.counts(text(dimension, "id")))
            .collect()
    }

    /// The sum of the D_d that count.
    fn counted_weight(&self) -> i64 {
        self.counting()
            .iter()
            .map(|dimension| int(dimension, "weight"))
            .sum()
    }

    /// [5] S.
    fn overall(&self, dont_know: i64) -> Option<BigRational> {
        let weight = self.counted_weight();
        if weight == 0 || (!self.is_quick() && weight < 60) {
            return None;
        }
        let mut sum = whole(0);
        for dimension in self.counting() {
            sum += whole(int(dimension, "weight")) * self.dimension_score(text(dimension, "id"), dont_know);
        }
        Some(sum / whole(weight))
    }

    /// [9] The foundation questions that count, with their level.
    fn foundations(&self) -> Vec<(&'static str, i64)> {
        let mut foundations = Vec::new();
        for question in &self.path {
            if question["foundation"].as_bool().unwrap() {
                match self.counted(question) {
                    Counted::Level(level) => foundations.push((text(question, "id"), level)),
                    Counted::DontKnow => foundations.push((text(question, "id"), 0)),
                    _ => {}
                }
            }
        }
        foundations
    }
}

/// The result of a check, as the specification has it.
pub(crate) fn expected(check: &Check) -> Expected {
    let mut reference = Reference {
        check,
        path: Vec::new(),
    };
    let sector = reference.profile("sector").unwrap();
    for question in list(&CONTENT, "question") {
        let of_sector = question["sectors"]
            .as_array()
            .unwrap()
            .iter()
            .any(|other| other.as_str() == Some(sector));
        if of_sector && (!reference.is_quick() || question["quick"].as_bool().unwrap()) {
            reference.path.push(question);
        }
    }
    reference.path.sort_by_key(|question| int(question, "order"));

    let overall = reference.overall(0);
    let stages = ["starting", "building", "connected", "leading"];
    let by_score = overall.as_ref().map(|overall| match round(overall) {
        75.. => 3,
        50.. => 2,
        25.. => 1,
        _ => 0,
    });
    let foundations = reference.foundations();
    let lowest = foundations.iter().map(|(_, level)| *level).min();
    let allowed = match lowest {
        Some(0) => 1,
        Some(1) => 2,
        _ => 3,
    };
    let held_by = match by_score {
        Some(stage) if stage > allowed => {
            let needed = if stage == 3 { 2 } else { 1 };
            foundations
                .iter()
                .filter(|(_, level)| *level < needed)
                .map(|(id, _)| (*id).to_owned())
                .collect()
        }
        _ => Vec::new(),
    };

    let with_level = reference.weight(|_, counted| matches!(counted, Counted::Level(_)));
    let applicable = reference.weight(|_, counted| counted != Counted::NotApplicable);
    let path = reference.weight(|_, _| true);
    let share = whole(100 * with_level) / whole(applicable);
    let tenths = round(&(share.clone() * whole(10)));
    let [quick, projects, later] = reference.steps();
    Expected {
        overall: overall.as_ref().map(|exact| {
            let high = reference.overall(4).unwrap();
            (
                round(exact),
                round(&high),
                format!("{}/{}", exact.numer(), exact.denom()),
            )
        }),
        shown: by_score.map(|stage| stages[stage.min(allowed)].to_owned()),
        by_score: by_score.map(|stage| stages[stage].to_owned()),
        allowed: stages[allowed].to_owned(),
        held_by,
        percent: format!("{}.{}", tenths / 10, tenths % 10),
        confidence: if share >= whole(90) {
            "high"
        } else if share >= whole(70) {
            "medium"
        } else {
            "low"
        },
        many_not_applicable: 100 * (path - applicable) > 35 * path,
        dimensions: list(&CONTENT, "dimension")
            .iter()
            .map(|dimension| {
                let id = text(dimension, "id");
                let shown = !reference.is_quick() && reference.counts(id);
                shown.then(|| {
                    (
                        round(&reference.dimension_score(id, 0)),
                        round(&reference.dimension_score(id, 4)),
                    )
                })
            })
            .collect(),
        quick,
        projects,
        later,
    }
}
