//! What the owner decides about steps is kept with the check.

use shopready_engine::check::{Answer, Level};
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire;
use shopready_store::marks::{Mark, Marks, State, Strange, Undone};
use shopready_store::saved::SavedCheck;
use shopready_store::store::Opened;

use crate::journey::{ID, NOW, begin, store};

fn step(text: &str) -> StepId {
    StepId::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn level(level: u8) -> Level {
    Level::new(level).unwrap()
}

fn planned(id: &str, on: &str) -> Mark {
    Mark {
        step: step(id),
        state: State::Planned(day(on)),
    }
}

/// A check with one answer to the question of a step.
fn answered(id: &str, answer: Answer) -> SavedCheck {
    let mut check = begin(ID);
    check.check_mut().answers.set(step(id).question, Some(answer));
    check
}

fn answer(check: &SavedCheck, id: &str) -> Option<Answer> {
    check.check().answers.get(step(id).question)
}

/// A saved check whose key `plan` holds this.
fn with_plan(plan: &str) -> SavedCheck {
    let text = begin(ID).write();
    let text = format!("{},\"plan\":{plan}}}", &text[..text.len() - 1]);
    SavedCheck::read(&text).unwrap()
}

#[test]
fn every_kind_of_mark_is_read_back_after_saving_and_opening() {
    let store = store();
    let mut check = answered("safe_backup:1", Answer::Level(level(0)));
    let known = step("pay_till:known");
    check
        .check_mut()
        .answers
        .set(known.question, Some(Answer::DontKnow));
    let marks = [
        planned("pay_accept:2", "2026-12-01"),
        Mark {
            step: step("pay_close:known"),
            state: State::NotForUs("\"因\\由\"\n\u{2028}</script>".to_owned()),
        },
    ];
    check.change_marks(|all| marks.iter().for_each(|mark| all.set(mark.clone())));
    assert!(check.mark_done(step("safe_backup:1"), None, day("2026-11-20")));
    assert!(check.mark_done(known, Some(level(3)), day("2026-11-21")));
    store.save(&mut check, NOW).unwrap();
    let Ok(Opened::Good(opened)) = store.open(ID) else {
        panic!("not good")
    };
    assert_eq!(opened.marks(), check.marks());
    let read: Vec<_> = opened.marks().iter().cloned().collect();
    assert_eq!(read[..2], marks);
    let done = |was, found: Option<Level>| State::Done {
        on: day(if found.is_none() {
            "2026-11-20"
        } else {
            "2026-11-21"
        }),
        was,
        found,
    };
    assert_eq!(read[2].state, done(Some(level(0)), None));
    assert_eq!(read[3].state, done(None, Some(level(3))));
    assert_eq!(answer(&opened, "safe_backup:1"), Answer::level(1));
    assert_eq!(answer(&opened, "pay_till:known"), Answer::level(3));
}

#[test]
fn marks_are_written_as_the_format_says() {
    let mut check = answered("pay_till:1", Answer::Level(level(0)));
    check.change_marks(|marks| {
        marks.set(planned("safe_backup:2", "2026-12-01"));
        marks.set(Mark {
            step: step("safe_access:known"),
            state: State::NotForUs("too_costly".to_owned()),
        });
    });
    check.mark_done(step("pay_till:1"), None, day("2026-11-24"));
    let expected = format!(
        "\"plan\":{{\"questionnaire\":\"{}\",\"marks\":[\
         {{\"question\":\"safe_backup\",\"to\":2,\"state\":\"planned\",\"on\":\"2026-12-01\"}},\
         {{\"question\":\"safe_access\",\"to\":\"known\",\"state\":\"not_for_us\",\"reason\":\"too_costly\"}},\
         {{\"question\":\"pay_till\",\"to\":1,\"state\":\"done\",\"on\":\"2026-11-24\",\"was\":0}}]}}",
        questionnaire::VERSION
    );
    let written = check.write();
    assert!(written.contains(&expected), "{written}");
}

#[test]
fn a_step_has_one_mark_and_a_plan_without_marks_leaves_no_trace() {
    let mut check = begin(ID);
    check.change_marks(|marks| marks.set(planned("safe_backup:2", "2026-12-01")));
    check.change_marks(|marks| marks.set(planned("safe_backup:2", "2027-01-31")));
    assert_eq!(check.marks().iter().count(), 1);
    assert_eq!(
        check.marks().get(step("safe_backup:2")),
        Some(&State::Planned(day("2027-01-31")))
    );
    check.change_marks(|marks| marks.remove(step("safe_backup:2")));
    assert!(!check.write().contains("plan\""));
}

#[test]
fn undoing_done_restores_the_answer_exactly() {
    for was in [Answer::Level(level(0)), Answer::Level(level(1))] {
        let mut check = answered("safe_backup:2", was);
        let before = check.write();
        assert!(check.mark_done(step("safe_backup:2"), None, day("2026-11-24")));
        assert_eq!(answer(&check, "safe_backup:2"), Answer::level(2));
        assert_eq!(check.undo_done(step("safe_backup:2")), Undone::Restored);
        assert_eq!(check.write(), before);
    }
    let mut check = answered("safe_backup:known", Answer::DontKnow);
    let before = check.write();
    assert!(check.mark_done(step("safe_backup:known"), Some(level(0)), day("2026-11-24")));
    assert_eq!(check.undo_done(step("safe_backup:known")), Undone::Restored);
    assert_eq!(check.write(), before);
    assert_eq!(check.undo_done(step("safe_backup:known")), Undone::Nothing);
}

#[test]
fn undoing_done_leaves_an_answer_alone_that_was_changed_since() {
    for changed in [Some(Answer::Level(level(3))), Some(Answer::DontKnow), None] {
        let mut check = answered("safe_backup:1", Answer::Level(level(0)));
        check.mark_done(step("safe_backup:1"), None, day("2026-11-24"));
        check
            .check_mut()
            .answers
            .set(step("safe_backup:1").question, changed);
        assert_eq!(check.undo_done(step("safe_backup:1")), Undone::AnswerKept);
        assert_eq!(answer(&check, "safe_backup:1"), changed);
        assert_eq!(check.marks().iter().count(), 0);
    }
}

#[test]
fn done_never_lowers_an_answer_and_needs_one() {
    let day = day("2026-11-24");
    for (given, id, found) in [
        (Some(Answer::Level(level(2))), "safe_backup:2", None),
        (Some(Answer::Level(level(3))), "safe_backup:2", None),
        (Some(Answer::Level(level(1))), "safe_backup:known", Some(level(2))),
        (Some(Answer::DontKnow), "safe_backup:known", None),
        (None, "safe_backup:1", None),
    ] {
        let mut check = begin(ID);
        check.check_mut().answers.set(step(id).question, given);
        let before = check.write();
        assert!(!check.mark_done(step(id), found, day), "{given:?} {id}");
        assert_eq!(check.write(), before);
    }
}

/// Marks that nobody understands here, among one that is understood.
const STRANGE: [&str; 9] = [
    "{\"question\":\"safe_nothing\",\"to\":2,\"state\":\"planned\",\"on\":\"2026-12-01\"}",
    "{\"question\":\"safe_backup\",\"to\":5,\"state\":\"planned\",\"on\":\"2026-12-01\"}",
    "{\"question\":\"safe_backup\",\"to\":2,\"state\":\"planned\",\"on\":\"2026-02-30\"}",
    "{\"question\":\"safe_backup\",\"to\":2,\"state\":\"hoped_for\",\"x\":[1.50,null]}",
    "{\"question\":\"safe_backup\",\"to\":2,\"state\":\"done\",\"on\":\"2026-12-01\",\"was\":-0}",
    "{\"question\":7,\"to\":2}",
    "\"\\u5e97\"",
    "null",
    "[[[]]]",
];

#[test]
fn what_is_not_understood_is_kept_byte_for_byte_until_it_is_dismissed() {
    let good = "{\"question\" : \"safe_backup\", \"to\": 2,\"state\":\"planned\",\"on\":\"2026-12-01\",\"colour\":\"red\"}";
    let plan = format!(
        "{{\"since\":1.0,\"marks\":[{},{good}],\"questionnaire\":\"0.0.9\",\"more\":{{\"a\":null}}}}",
        STRANGE.join(",")
    );
    let mut check = with_plan(&plan);
    let strange = |check: &SavedCheck| check.marks().strange().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(strange(&check), STRANGE);
    assert_eq!(check.marks().other_version(), Some("0.0.9"));
    check.change_marks(|marks| marks.set(planned("pay_till:1", "2026-12-01")));
    let written = check.write();
    for kept in STRANGE
        .iter()
        .chain([&good, &"\"since\":1.0", &"\"more\":{\"a\":null}"])
    {
        assert!(written.contains(kept), "{kept} in {written}");
    }
    for (place, text) in STRANGE.iter().enumerate() {
        check.change_marks(|marks| marks.dismiss(text));
        assert_eq!(strange(&check), STRANGE[place + 1..]);
    }
    assert_eq!(check.marks().iter().count(), 2);
    check.change_marks(Marks::adopt);
    assert_eq!(check.marks().other_version(), None);
}

#[test]
fn a_plan_that_is_none_is_kept_beside_the_new_one() {
    for damaged in [
        "7",
        "null",
        "[]",
        "\"plan\"",
        "{}",
        "{\"marks\":{\"a\":1}}",
        "{\"marks\":[1,2],\"marks\":3}",
    ] {
        let mut check = with_plan(damaged);
        assert_eq!(check.marks().iter().count(), 0);
        assert!(check.write().contains(&format!("\"plan\":{damaged}")));
        check.change_marks(|marks| marks.set(planned("safe_backup:2", "2026-12-01")));
        let mut check = SavedCheck::read(&check.write()).unwrap();
        assert_eq!(check.marks().iter().count(), 1);
        assert_eq!(check.marks().strange().collect::<Vec<_>>(), [damaged]);
        check.change_marks(|marks| marks.dismiss(damaged));
        assert_eq!(check.marks().strange().count(), 0);
        assert_eq!(check.marks().iter().count(), 1);
    }
}

#[test]
fn a_mark_that_is_not_understood_is_told_as_far_as_it_can_be() {
    let told = Strange::read(STRANGE[0]).unwrap();
    assert_eq!(told.question, "safe_nothing");
    assert_eq!(told.rest, ["2", "planned", "2026-12-01"]);
    assert_eq!(
        Strange::read("{\"question\":[1],\"to\":{}}").unwrap().rest,
        ["{}"]
    );
    assert_eq!(Strange::read("[1]"), None);
}
