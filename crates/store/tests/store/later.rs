//! Checks that a later version of the app has saved.

use shopready_engine::questionnaire;
use shopready_store::damaged;
use shopready_store::saved::{SavedCheck, Unreadable};
use shopready_store::store::{NotSaved, Opened};

use crate::journey::{ID, NOW, answer, begin, saved_check, store, unsealed};

const CHECK: &str = "shopready/check/one";
const PREVIOUS: &str = "shopready/previous/one";

/// What a later version may have written: with a form, or a questionnaire, that is not known here.
fn later_texts() -> [String; 3] {
    let text = unsealed(&saved_check(&store(), ID, 2));
    let known = format!("\"version\":\"{}\"", questionnaire::VERSION);
    let schema = text.replace("\"schema\":2", "\"schema\":3");
    let version = text
        .replace(&known, "\"version\":\"0.10.0\"")
        .replace("pay_accept", "pay_later");
    let both = schema.replace("\"mode\":\"full\"", "\"mode\":\"follow_up\"");
    assert!(schema != text && version != text && both != schema);
    [schema, version, both]
}

#[test]
fn is_opened_to_be_looked_at_where_it_can_be_read_and_is_never_written() {
    let [schema, version, both] = later_texts();
    let store = store();
    saved_check(&store, ID, 3);
    store.disk().plant(CHECK, &schema);
    let before = store.disk().all();
    let Ok(Opened::Later(Some(mut check))) = store.open(ID) else {
        panic!("not to be looked at")
    };
    assert!(check.is_later());
    assert_eq!(check.check().answers.iter().count(), 2);
    let listed = store.list().unwrap();
    assert_eq!((listed.checks.len(), listed.later), (1, 0));
    for place in 2..5 {
        answer(&mut check, place, 4);
        assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Newer));
        assert_eq!(store.disk().all(), before);
    }
    for text in [version, both] {
        store.disk().plant(CHECK, &text);
        assert!(matches!(store.open(ID), Ok(Opened::Later(None))));
        let listed = store.list().unwrap();
        assert_eq!((listed.checks.len(), listed.later), (0, 1));
    }
}

#[test]
fn is_neither_written_nor_touched_nor_called_damaged() {
    for text in later_texts() {
        let store = store();
        saved_check(&store, ID, 3);
        saved_check(&store, "two", 1);
        store.disk().plant(CHECK, &text);
        let before = store.disk().all();
        assert!(matches!(store.open(ID), Ok(Opened::Later(_))), "{text}");
        let listed = store.list().unwrap();
        assert_eq!((listed.checks.len() + listed.later, listed.damaged), (2, 0));
        assert_eq!(store.disk().all(), before);
        assert!(damaged::list(store.disk()).unwrap().is_empty());
    }
}

#[test]
fn is_not_overwritten_by_a_tab_that_still_runs_the_older_version() {
    for text in later_texts() {
        let store = store();
        let mut check = saved_check(&store, ID, 3);
        store.disk().plant(CHECK, &text);
        let before = store.disk().all();
        assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Newer));
        assert_eq!(store.disk().all(), before);
    }
}

#[test]
fn in_the_previous_copy_it_is_left_alone_too() {
    for text in later_texts() {
        let store = store();
        store.disk().plant_precious(CHECK, "garbage");
        store.disk().plant(PREVIOUS, &text);
        assert!(matches!(store.open(ID), Ok(Opened::Later(None))));
        assert_eq!(store.disk().peek(PREVIOUS), Some(text));
    }
}

#[test]
fn comes_back_after_everything_was_erased() {
    for text in later_texts() {
        let store = store();
        store.disk().plant(CHECK, &text);
        let erased = store.erase_all().unwrap();
        assert!(store.disk().all().is_empty());
        store.bring_back(&erased).unwrap();
        assert_eq!(store.disk().peek(CHECK), Some(text));
    }
}

#[test]
fn a_check_brought_back_does_not_replace_a_later_one() {
    for text in later_texts() {
        let store = store();
        saved_check(&store, ID, 1);
        let erased = store.erase(ID).unwrap().unwrap();
        store.disk().plant(CHECK, &text);
        store.bring_back(&erased).unwrap();
        assert_eq!(store.disk().peek(CHECK), Some(text));
    }
}

#[test]
fn a_version_that_is_none_is_damage() {
    let text = unsealed(&begin(ID)).replace(questionnaire::VERSION, "new");
    assert!(matches!(SavedCheck::read(&text), Err(Unreadable::Record(_))));
    let older = unsealed(&begin(ID)).replace(questionnaire::VERSION, "0.0.9");
    assert!(matches!(SavedCheck::read(&older), Err(Unreadable::Record(_))));
}
