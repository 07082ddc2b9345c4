//! Two checks compared, whatever was answered.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::any_check;
use num_rational::Ratio;
use proptest::prelude::*;
use shopready_engine::check::{Check, Effective, Mode};
use shopready_engine::compare::{Change, Direction, Moved, compare};
use shopready_engine::fraction::Fraction;
use shopready_engine::questionnaire::{DimensionId, QuestionId};

fn ratio(fraction: Fraction) -> Ratio<i128> {
    Ratio::new(fraction.numerator().into(), fraction.denominator().into())
}

fn exact(change: Option<Change>) -> Option<(Ratio<i128>, Ratio<i128>)> {
    change.map(|change| (ratio(change.before), ratio(change.after)))
}

/// Level of a question in both checks, if it has one in both and both ask it.
fn levels(before: &Check, after: &Check, question: QuestionId) -> Option<(i128, i128)> {
    let level = |check: &Check| match check.effective(question) {
        Effective::Level(level) if check.is_on_path(question) => Some(i128::from(level.get())),
        _ => None,
    };
    level(before).zip(level(after))
}

/// Weight of a question.
fn weight(question: QuestionId) -> i128 {
    question.rules().weight.into()
}

/// Both scores of a dimension over the common questions, and the part of its applicable weight that they have.
fn of_dimension(
    before: &Check,
    after: &Check,
    dimension: DimensionId,
) -> Option<(Ratio<i128>, Ratio<i128>, Ratio<i128>)> {
    let questions: Vec<_> = QuestionId::all()
        .filter(|question| question.rules().dimension == dimension)
        .filter(|question| before.is_on_path(*question) && after.is_on_path(*question))
        .collect();
    let applies = |question: &&QuestionId| {
        [before, after]
            .iter()
            .all(|check| check.effective(**question) != Effective::NotApplicable)
    };
    let applicable: i128 = questions
        .iter()
        .filter(applies)
        .map(|question| weight(*question))
        .sum();
    let (mut common, mut old, mut new) = (0, 0, 0);
    for question in questions {
        if let Some((one, other)) = levels(before, after, question) {
            common += weight(question);
            old += weight(question) * one;
            new += weight(question) * other;
        }
    }
    let score = |sum: i128| Ratio::new(100 * sum, 4 * common);
    (common > 0).then(|| (score(old), score(new), Ratio::new(common, applicable)))
}

fn any_two() -> impl Strategy<Value = (Check, Check)> {
    (any_check(), any_check()).prop_filter("of one sector", |(before, after)| {
        before.profile.sector() == after.profile.sector()
    })
}

proptest! {
    #[test]
    fn scores_are_those_of_the_common_questions_alone((before, after) in any_two()) {
        let comparison = compare(&before, &after).unwrap();
        let full = before.mode == Mode::Full && after.mode == Mode::Full;
        let (mut weights, mut old, mut new) = (0, Ratio::from_integer(0), Ratio::from_integer(0));
        for dimension in DimensionId::all() {
            let half = Ratio::new(1, 2);
            let scores = of_dimension(&before, &after, dimension).filter(|(_, _, part)| !full || *part >= half);
            if let Some((one, other, _)) = scores {
                let weight = i128::from(dimension.weight());
                weights += weight;
                old += one * weight;
                new += other * weight;
            }
            let shown = scores.filter(|_| full).map(|(one, other, _)| (one, other));
            prop_assert_eq!(exact(comparison.dimensions[dimension.index()]), shown);
        }
        let enough = weights >= if full { 60 } else { 1 };
        let expected = enough.then(|| (old / weights, new / weights));
        prop_assert_eq!(exact(comparison.overall), expected);
    }

    #[test]
    fn every_question_that_applies_stands_in_one_list((before, after) in any_two()) {
        let comparison = compare(&before, &after).unwrap();
        for question in QuestionId::all() {
            let of = |moved: &[Moved]| moved.iter().filter(|moved| moved.question == question).count();
            let (up, down) = (of(&comparison.up), of(&comparison.down));
            let same = usize::from(comparison.same.contains(question));
            let not = usize::from(comparison.not_comparable.contains(question));
            let expected = match levels(&before, &after, question) {
                Some((old, new)) if new > old => [1, 0, 0, 0],
                Some((old, new)) if new < old => [0, 1, 0, 0],
                Some(_) => [0, 0, 1, 0],
                None => {
                    let concerns = |check: &Check| {
                        check.is_on_path(question) && check.effective(question) != Effective::NotApplicable
                    };
                    [0, 0, 0, usize::from(concerns(&before) || concerns(&after))]
                }
            };
            prop_assert_eq!([up, down, same, not], expected);
        }
    }

    #[test]
    fn the_other_way_round_what_went_up_went_down((before, after) in any_two()) {
        let (there, back) = (compare(&before, &after).unwrap(), compare(&after, &before).unwrap());
        let turned = |direction| match direction {
            Direction::Up => Direction::Down,
            Direction::Down => Direction::Up,
            Direction::Unclear => Direction::Unclear,
        };
        prop_assert_eq!(
            there.overall.map(|change| turned(change.direction())),
            back.overall.map(Change::direction)
        );
        prop_assert_eq!(there.up.len(), back.down.len());
        prop_assert_eq!(there.not_comparable, back.not_comparable);
    }
}
