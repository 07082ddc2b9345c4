//! Checks for tests, at random.
#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::panic)]

mod cases;

pub(crate) use cases::{cases, records};
use proptest::prelude::*;
use shopready_engine::check::{Answer, Answers, Check, Level, Mode, Profile};
use shopready_engine::questionnaire::{ProfileQuestionId, QuestionId};

/// Any check: sparse and full ones, of few and of many kinds of answers, some outside the path.
pub(crate) fn any_check() -> impl Strategy<Value = Check> {
    let options = (0..2u8, 0..4u8, prop::option::of(0..3u8), any::<bool>());
    // Out of 100: how many are answered, and of these "don't know" and "does not apply".
    let shares = (
        prop_oneof![Just(100u32), 0..=100u32],
        0..=60u32,
        prop_oneof![Just(0u32), 0..=80u32],
    );
    let levels = prop_oneof![Just((0u8, 5u8)), (0..5u8, 1..=3u8)];
    let draws = prop::collection::vec((0..100u32, 0..100u32, 0..100u32, 0..60u8), QuestionId::COUNT);
    (options, shares, levels, draws).prop_map(
        |((sector, staff, cross, quick), (answered, dont_know, not), (low, width), draws)| {
            let mut options = [None; ProfileQuestionId::COUNT];
            options[ProfileQuestionId::SECTOR.index()] = Some(sector);
            options[ProfileQuestionId::STAFF.index()] = Some(staff);
            options[ProfileQuestionId::CROSS.index()] = cross;
            let mut answers = Answers::new();
            for (question, (first, second, third, level)) in QuestionId::all().zip(draws) {
                if first >= answered {
                    continue;
                }
                let answer = if third < not && question.rules().not_applicable_allowed {
                    Answer::NotApplicable
                } else if second < dont_know {
                    Answer::DontKnow
                } else {
                    Answer::level((low + level % width).min(4)).unwrap()
                };
                answers.set(question, Some(answer));
            }
            Check {
                mode: if quick { Mode::Quick } else { Mode::Full },
                profile: Profile::from_options(options).unwrap(),
                answers,
            }
        },
    )
}

/// A check and a better one: one level raised, or one "don't know" answered with any level.
pub(crate) fn any_improvement() -> impl Strategy<Value = (Check, Check, QuestionId)> {
    (
        any_check(),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
    )
        .prop_filter_map("nothing to improve", |(check, which, how)| {
            let better = |question: QuestionId| -> Vec<Level> {
                match check.answers.get(question) {
                    Some(Answer::Level(level)) => {
                        Level::ALL.into_iter().filter(|other| *other > level).collect()
                    }
                    Some(Answer::DontKnow) => Level::ALL.to_vec(),
                    _ => Vec::new(),
                }
            };
            let questions: Vec<_> = QuestionId::all()
                .filter(|question| !better(*question).is_empty())
                .collect();
            let question = *questions.get(which.index(questions.len().max(1)))?;
            let mut improved = check.clone();
            improved
                .answers
                .set(question, Some(Answer::Level(*how.get(&better(question)))));
            Some((check, improved, question))
        })
}
