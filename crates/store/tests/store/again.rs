//! Another check of the same business.

use serde_json::value::RawValue;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::again::LastAnswers;
use shopready_store::saved::SavedCheck;

use crate::journey::{NOW, answer, begin, opened, store};

const LATER: &str = "2027-05-22T03:04:05.678Z";

/// A check with answers, a fact, papers that are ready, a mark of the plan and a note.
fn first() -> SavedCheck {
    let mut saved = begin("first");
    answer(&mut saved, 0, 3);
    answer(&mut saved, 1, 1);
    saved.filled = vec!["is_company".to_owned()];
    let json = |text: &str| RawValue::from_string(text.to_owned()).ok();
    let record = saved.record_mut();
    record.facts.set("has_business_registration", json("true"));
    record.extra.set("prepared", json("[\"bank_account\"]"));
    record.extra.set("plan", json("{\"marks\":[]}"));
    record.extra.set("notes", json("{\"pay_till\":\"text\"}"));
    saved
}

fn answers(saved: &SavedCheck) -> Vec<QuestionId> {
    saved
        .check()
        .answers
        .iter()
        .map(|(question, _)| question)
        .collect()
}

#[test]
fn profile_facts_and_papers_are_taken_over_with_a_new_beginning() {
    let first = first();
    for taken in [LastAnswers::Kept, LastAnswers::Left] {
        let second = first.again("second".to_owned(), taken, LATER);
        assert_eq!(second.id(), "second");
        assert_eq!((&*second.begun, second.revision), (LATER, 0));
        assert_eq!(second.check().profile, first.check().profile);
        assert_eq!(second.check().mode, first.check().mode);
        assert_eq!(second.filled, first.filled);
        let record = second.record();
        let fact = record.facts.get("has_business_registration");
        assert_eq!(fact.map(RawValue::get), Some("true"));
        let prepared = record.extra.get("prepared").map(RawValue::get);
        assert_eq!(prepared, Some("[\"bank_account\"]"));
        assert!(record.extra.get("plan").is_none());
        assert!(record.extra.get("notes").is_none());
    }
}

#[test]
fn the_last_answers_are_kept_or_left() {
    let first = first();
    let kept = first.again("second".to_owned(), LastAnswers::Kept, LATER);
    assert_eq!(kept.check().answers, first.check().answers);
    let left = first.again("second".to_owned(), LastAnswers::Left, LATER);
    assert!(answers(&left).is_empty());
    assert_eq!(answers(&first).len(), 2);
}

#[test]
fn all_checks_of_a_business_share_the_id_of_the_first() {
    let first = first();
    let second = first.again("second".to_owned(), LastAnswers::Kept, LATER);
    let third = second.again("third".to_owned(), LastAnswers::Left, "2027-11-22T00:00:00.000Z");
    for check in [&first, &second, &third] {
        assert_eq!(check.business(), "first");
    }
    assert!(first.is_before(&second) && second.is_before(&third));
    assert!(!second.is_before(&first) && !first.is_before(&first));
}

#[test]
fn a_business_that_is_no_text_is_passed_over() {
    for wrong in ["7", "null", "\"\"", "[\"first\"]"] {
        let mut saved = begin("one");
        let json = RawValue::from_string(wrong.to_owned()).ok();
        saved.record_mut().extra.set("business", json);
        assert_eq!(saved.business(), "one", "{wrong}");
    }
}

#[test]
fn the_first_check_stays_untouched_on_the_device() {
    let store = store();
    let mut first = first();
    store.save(&mut first, NOW).unwrap();
    let before = opened(&store, "first");
    let mut second = first.again("second".to_owned(), LastAnswers::Kept, LATER);
    answer(&mut second, 0, 4);
    store.save(&mut second, LATER).unwrap();
    assert_eq!(opened(&store, "first"), before);
    assert_eq!(
        SavedCheck::read(&opened(&store, "second")).unwrap().business(),
        "first"
    );
}

#[test]
fn all_checks_are_read_whole_the_one_begun_last_first() {
    let store = store();
    let first = first();
    for (id, begun) in [("b", "2027-01-01T00:00:00.000Z"), ("c", LATER), ("a", NOW)] {
        let mut check = first.again(id.to_owned(), LastAnswers::Kept, begun);
        store.save(&mut check, LATER).unwrap();
    }
    store.disk().plant("shopready/check/broken", "{");
    store.disk().plant("other/check/x", &first.write());
    let all = store.all().unwrap();
    let found: Vec<_> = all.iter().map(SavedCheck::id).collect();
    assert_eq!(found, ["c", "b", "a"]);
    assert_eq!(all[0].check().answers, first.check().answers);
}
