//! Marks of evidence and answers taken over: what was marked comes back, and nothing that is foreign is lost.

use shopready_engine::check::{Answer, Level};
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire::{QuestionId, QuestionSet};
use shopready_store::again::LastAnswers;
use shopready_store::disk::Fault;
use shopready_store::evidence::Evidence;
use shopready_store::saved::SavedCheck;

use crate::disk::Trouble;
use crate::journey::{ID, NOW, begin, opened, saved_check, store};

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

/// A check whose record has a key as written.
fn with(key: &str, json: &str) -> SavedCheck {
    let mut saved = begin(ID);
    saved.record_mut().extra.put(key, Some(json.to_owned()));
    saved
}

fn read_back(saved: &SavedCheck) -> SavedCheck {
    SavedCheck::read(&saved.write()).unwrap()
}

/// A visit that began with all answers of one that answered every question.
fn with_all_carried() -> SavedCheck {
    let mut last = begin("last");
    for question in last.check().path() {
        last.check_mut().answers.set(question, Some(Answer::DontKnow));
    }
    let mut next = last.again(ID.to_owned(), LastAnswers::Kept, NOW);
    next.mark_all_carried();
    next
}

#[test]
fn every_mark_comes_back_on_every_question_and_goes_without_a_trace() {
    let bare = begin(ID).write();
    for question in QuestionId::all() {
        for evidence in Evidence::ALL {
            let mut saved = begin(ID);
            saved.set_evidence(question, Some(evidence));
            let mut read = read_back(&saved);
            for other in QuestionId::all() {
                assert_eq!(read.evidence(other), (other == question).then_some(evidence));
            }
            read.set_evidence(question, None);
            assert_eq!(read.write(), bare);
        }
    }
}

#[test]
fn marks_do_not_come_in_each_others_way() {
    let mark = |place: usize| Evidence::ALL[place % 3];
    let mut saved = begin(ID);
    for (place, question) in QuestionId::all().enumerate() {
        saved.set_evidence(question, Some(mark(place)));
        saved.set_evidence(question, Some(mark(place + 1)));
    }
    let read = read_back(&saved);
    for (place, question) in QuestionId::all().enumerate() {
        assert_eq!(read.evidence(question), Some(mark(place + 1)));
    }
}

#[test]
fn words_and_questions_of_another_version_are_kept() {
    let mut saved = with(
        "evidence",
        r#"{"from_tomorrow":"seen","pay_till":"measured","pay_close":7}"#,
    );
    assert_eq!(saved.evidence(question("pay_till")), None);
    assert_eq!(saved.evidence(question("pay_close")), None);
    saved.set_evidence(question("pay_accept"), Some(Evidence::Told));
    let kept =
        r#""evidence":{"from_tomorrow":"seen","pay_till":"measured","pay_close":7,"pay_accept":"told"}"#;
    assert!(saved.write().contains(kept), "{}", saved.write());
    saved.set_evidence(question("pay_till"), Some(Evidence::Seen));
    saved.set_evidence(question("pay_accept"), None);
    let kept = r#""evidence":{"from_tomorrow":"seen","pay_till":"seen","pay_close":7}"#;
    assert!(saved.write().contains(kept), "{}", saved.write());
}

#[test]
fn evidence_that_is_no_object_is_set_aside_when_something_is_marked() {
    let mut saved = with("evidence", r#"["lost?"]"#);
    assert_eq!(saved.evidence(question("pay_till")), None);
    saved.set_evidence(question("pay_till"), Some(Evidence::Seen));
    let text = saved.write();
    for kept in [
        r#""evidence":{"pay_till":"seen"}"#,
        r#""evidence_aside_1":["lost?"]"#,
    ] {
        assert!(text.contains(kept), "{kept} in {text}");
    }
}

#[test]
fn all_answers_are_carried_and_confirmed_one_by_one() {
    let mut saved = read_back(&with_all_carried());
    let mut left: QuestionSet = saved.check().path().collect();
    assert_eq!(saved.carried(), left);
    for question in saved.check().path() {
        saved.confirm(question);
        saved.confirm(question);
        left.remove(question);
        saved = read_back(&saved);
        assert_eq!(saved.carried(), left);
    }
    assert!(
        !saved.write().contains("carried"),
        "nothing remains of an empty list"
    );
}

#[test]
fn an_answer_that_was_not_given_is_not_carried() {
    let mut last = begin("last");
    last.check_mut()
        .answers
        .set(question("pay_till"), Answer::level(2));
    last.set_evidence(question("pay_till"), Some(Evidence::Seen));
    let mut next = last.again(ID.to_owned(), LastAnswers::Kept, NOW);
    next.mark_all_carried();
    assert_eq!(next.carried().iter().collect::<Vec<_>>(), [question("pay_till")]);
    assert_eq!(
        next.evidence(question("pay_till")),
        None,
        "what was seen then is not seen now"
    );
}

#[test]
fn questions_of_another_version_stay_in_the_list() {
    let mut saved = with("carried", r#"["from_tomorrow","pay_till"]"#);
    assert_eq!(saved.carried().iter().collect::<Vec<_>>(), [question("pay_till")]);
    saved.confirm(question("pay_till"));
    assert!(saved.write().contains(r#""carried":["from_tomorrow"]"#));
}

#[test]
fn a_list_that_cannot_be_read_is_left_alone_or_set_aside() {
    let mut saved = with("carried", r#"{"pay_till":1}"#);
    let before = saved.write();
    assert!(saved.carried().is_empty());
    saved.confirm(question("pay_till"));
    assert_eq!(saved.write(), before);
    saved
        .check_mut()
        .answers
        .set(question("pay_till"), Answer::level(1));
    saved.mark_all_carried();
    let text = saved.write();
    for kept in [r#""carried":["pay_till"]"#, r#""carried_aside_1":{"pay_till":1}"#] {
        assert!(text.contains(kept), "{kept} in {text}");
    }
}

#[test]
fn a_step_that_is_done_or_undone_confirms_its_answer() {
    let step = StepId {
        question: question("pay_till"),
        to: Level::new(2),
    };
    let on = Date::parse("2026-11-22").unwrap();
    let mut saved = begin(ID);
    saved.check_mut().answers.set(step.question, Answer::level(1));
    saved.mark_all_carried();
    assert!(saved.mark_done(step, None, on));
    assert!(saved.carried().is_empty());
    saved.mark_all_carried();
    saved.undo_done(step);
    assert!(saved.carried().is_empty());
}

#[test]
fn a_mark_is_saved_or_nothing_is_at_every_fault() {
    for fault in [Fault::Full, Fault::Forbidden, Fault::Other] {
        for write in 1..=4 {
            for trouble in [Trouble::AtWrite(write, fault), Trouble::Garbled(write)] {
                let store = store();
                let mut saved = saved_check(&store, ID, 2);
                let before = opened(&store, ID);
                saved.set_evidence(question("pay_till"), Some(Evidence::Seen));
                saved.mark_all_carried();
                store.disk().trouble(trouble);
                let is_saved = store.save(&mut saved, NOW).is_ok();
                store.disk().trouble(Trouble::None);
                let after = opened(&store, ID);
                let expected = if is_saved { saved.write() } else { before };
                assert_eq!(after, expected, "{trouble:?}");
            }
        }
    }
}
