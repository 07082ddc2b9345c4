//! Where entry stands: what is to do, how much of each part is done, and which question comes next.

use shopready_engine::check::Check;
use shopready_engine::questionnaire::{DimensionId, QuestionId, QuestionSet};

/// Questions done and asked, of each part.
pub(super) type Counts = [(usize, usize); DimensionId::COUNT];

/// Whether a question waits for something: an answer, or that the one taken over is confirmed.
pub(super) fn is_to_do(check: &Check, carried: QuestionSet, question: QuestionId) -> bool {
    check.ruled_out(question).is_none() && (check.is_open(question) || carried.contains(question))
}

/// The first question that waits for something.
pub(super) fn first_to_do(check: &Check, carried: QuestionSet) -> Option<QuestionId> {
    check.path().find(|question| is_to_do(check, carried, *question))
}

/// The questions of a part, those that the profile leaves out too.
pub(super) fn questions(check: &Check, part: DimensionId) -> Vec<QuestionId> {
    let path = check.path();
    path.filter(|question| question.rules().dimension == part)
        .collect()
}

/// How much of each part is done. What the profile leaves out is not asked.
pub(super) fn counts(check: &Check, carried: QuestionSet) -> Counts {
    let mut counts = Counts::default();
    for question in check
        .path()
        .filter(|question| check.ruled_out(*question).is_none())
    {
        let (done, asked) = &mut counts[question.rules().dimension.index()];
        *asked += 1;
        *done += usize::from(!is_to_do(check, carried, question));
    }
    counts
}

/// The part before or after one, of those that have questions.
pub(super) fn beside(check: &Check, part: DimensionId, forward: bool) -> Option<DimensionId> {
    let has_questions = |other: &DimensionId| !questions(check, *other).is_empty();
    let mut parts = DimensionId::all().filter(has_questions);
    if forward {
        parts.find(|other| *other > part)
    } else {
        parts.rev().find(|other| *other < part)
    }
}

/// Where a part begins: where it was left, else the first question that waits for something, else the first that is
/// asked.
pub(super) fn beginning(
    check: &Check,
    carried: QuestionSet,
    part: DimensionId,
    left: Option<QuestionId>,
) -> Option<QuestionId> {
    let here = questions(check, part);
    let asked = |question: &&QuestionId| check.ruled_out(**question).is_none();
    let waits = |question: &&QuestionId| is_to_do(check, carried, **question);
    left.filter(|left| here.contains(left))
        .or_else(|| here.iter().find(waits).copied())
        .or_else(|| here.iter().find(asked).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};

    fn check(staff: Staff) -> Check {
        Check {
            mode: Mode::Full,
            profile: Profile::new(Sector::Retail, staff),
            answers: Default::default(),
        }
    }

    #[test]
    fn the_parts_follow_each_other_both_ways_and_hold_every_question() {
        let check = check(Staff::Micro);
        let mut part = DimensionId::all().next();
        let mut seen = Vec::new();
        while let Some(here) = part {
            seen.extend(questions(&check, here));
            part = beside(&check, here, true);
            assert_eq!(
                part.and_then(|next| beside(&check, next, false)),
                part.map(|_| here)
            );
        }
        assert_eq!(seen, check.path().collect::<Vec<_>>());
    }

    #[test]
    fn what_the_profile_leaves_out_is_never_to_do() {
        let mut check = check(Staff::Alone);
        let asked: usize = counts(&check, QuestionSet::EMPTY)
            .iter()
            .map(|(_, asked)| asked)
            .sum();
        assert_eq!(
            asked,
            check.path().count() - 2,
            "payroll and roster of an owner alone"
        );
        check.profile = Profile::new(Sector::Retail, Staff::Micro);
        let asked: usize = counts(&check, QuestionSet::EMPTY)
            .iter()
            .map(|(_, asked)| asked)
            .sum();
        assert_eq!(asked, check.path().count());
    }

    #[test]
    fn an_answer_taken_over_is_to_do_until_it_is_confirmed() {
        let mut check = check(Staff::Micro);
        let path: Vec<_> = check.path().collect();
        path.iter()
            .for_each(|question| check.answers.set(*question, Some(Answer::DontKnow)));
        let mut carried: QuestionSet = path.iter().copied().collect();
        for question in &path {
            assert_eq!(first_to_do(&check, carried), Some(*question));
            carried.remove(*question);
        }
        assert_eq!(first_to_do(&check, carried), None);
        assert!(counts(&check, carried).iter().all(|(done, asked)| done == asked));
    }

    #[test]
    fn a_part_begins_where_it_was_left_or_at_its_first_gap() {
        let mut check = check(Staff::Micro);
        let Some(part) = DimensionId::all().next() else {
            return;
        };
        let here = questions(&check, part);
        let begins = |check: &Check, left| beginning(check, QuestionSet::EMPTY, part, left);
        assert_eq!(begins(&check, None), here.first().copied());
        check.answers.set(here[0], Some(Answer::DontKnow));
        assert_eq!(begins(&check, None), here.get(1).copied());
        assert_eq!(begins(&check, here.last().copied()), here.last().copied());
        let elsewhere = check.path().last();
        assert_eq!(begins(&check, elsewhere), here.get(1).copied());
    }
}
