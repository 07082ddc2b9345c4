//! Checks for the tests: any valid one.

use proptest::prelude::*;

use crate::check::{Answer, Answers, Check, Level, Mode, Profile};
use crate::pack::table::{FACTS, Kind};
use crate::questionnaire::{ProfileQuestionId, QuestionId};
use crate::record::Record;

fn check() -> impl Strategy<Value = Check> {
    let options = prop::collection::vec(any::<prop::sample::Index>(), ProfileQuestionId::COUNT);
    let answers = prop::collection::vec(0..9_u8, QuestionId::COUNT);
    (any::<bool>(), any::<bool>(), options, answers).prop_map(|(quick, only_path, options, states)| {
        let mut given = [None; ProfileQuestionId::COUNT];
        for (question, index) in ProfileQuestionId::all().zip(options) {
            let count = question.rules().options.len();
            let required = [ProfileQuestionId::SECTOR, ProfileQuestionId::STAFF].contains(&question);
            let option = index.index(count + usize::from(!required)) as u8;
            given[question.index()] = Some(option).filter(|option| usize::from(*option) < count);
        }
        let profile = Profile::from_options(given).unwrap();
        let mode = if quick { Mode::Quick } else { Mode::Full };
        let asked = if only_path { mode } else { Mode::Full };
        let mut answers = Answers::new();
        for question in QuestionId::path(profile.sector(), asked) {
            let answer = match states[question.index()] {
                level @ 0..5 => Level::new(level).map(Answer::Level),
                5 => Some(Answer::DontKnow),
                6 => Some(Answer::NotApplicable),
                _ => None,
            };
            answers.set(question, answer);
        }
        Check {
            mode,
            profile,
            answers,
        }
    })
}

/// JSON that no kind of fact has.
fn odd() -> impl Strategy<Value = String> {
    const ODD: &[&str] = &[
        "null",
        "1.5",
        "-3",
        "1e5",
        "9007199254740992",
        "[1,{\"a\":[]}]",
        "{\"店\":\"舖\"}",
        "\"dont\\u005fknow\"",
        "\"tourism\"",
        "[\"asean\",\"hong_kong\"]",
        "[\"asean\",\"asean\"]",
        "[\"moon\"]",
        "[ \"mainland\" , \"asean\" ]",
        "true",
        "7",
        "\"\"",
    ];
    prop::sample::select(ODD).prop_map(str::to_owned)
}

fn value(kind: Kind) -> BoxedStrategy<String> {
    let plain = match kind {
        Kind::Bool => any::<bool>().prop_map(|value| value.to_string()).boxed(),
        Kind::Int => prop_oneof![
            0..=crate::facts::MAX_INT,
            0..1000_u64,
            Just(0),
            Just(crate::facts::MAX_INT),
            (1..1000_u64, 0..12_u32).prop_map(|(value, zeros)| value * 10_u64.pow(zeros)),
        ]
        .prop_map(|value| value.to_string())
        .boxed(),
        Kind::Enum(values) => prop::sample::select(values)
            .prop_map(|value| format!("\"{value}\""))
            .boxed(),
        Kind::Set(values) => prop::sample::subsequence(values, 0..=values.len())
            .prop_map(|values| serde_json::to_string(&values).unwrap())
            .boxed(),
    };
    prop_oneof![6 => plain, 1 => Just("\"dont_know\"".to_owned()), 1 => odd()].boxed()
}

/// Any facts: those of the table in any state, and others.
fn facts() -> impl Strategy<Value = Vec<(String, String)>> {
    let known = FACTS.iter().filter(|(id, _)| *id != "sector");
    let known: Vec<_> = known
        .map(|(id, kind)| prop::option::of(value(*kind).prop_map(|json| ((*id).to_owned(), json))))
        .collect();
    let named = prop::collection::vec(("[a-z店\"]{0,6}", odd()), 0..3);
    let known = prop_oneof![known, Just(Vec::new())];
    (known, named).prop_map(|(known, named)| known.into_iter().flatten().chain(named).collect())
}

pub(super) fn record() -> impl Strategy<Value = Record<'static>> {
    (check(), facts()).prop_map(|(check, facts)| {
        let mut record = Record::new("a".to_owned(), check);
        for (id, json) in facts {
            record.facts.put(&id, Some(json));
        }
        record
    })
}
