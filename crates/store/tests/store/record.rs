//! What a saved check is as a record.

use shopready_engine::record::Record;
use shopready_store::draft::Draft;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Opened;

use crate::journey::{ID, NOW, answer, begin, store, unsealed};

/// A saved text with keys that nobody knows here: in the record and in `questionnaire`.
fn with_unknown_keys() -> String {
    let text = unsealed(&begin(ID)).replace("\"schema\":2", "\"schema\":1");
    let text = text.replacen(
        "\"questionnaire\":{",
        "\"questionnaire\":{\"edition\":[1,{\"a\":null}],",
        1,
    );
    format!(
        "{},\"note\":\"\\u5e97\",\"name\":{{\"x\":1.50}}}}",
        &text[..text.len() - 1]
    )
}

#[test]
fn unknown_keys_are_written_back_as_they_were() {
    let store = store();
    store.disk().plant("shopready/check/one", &with_unknown_keys());
    for place in 0..3 {
        let Ok(Opened::Good(mut check)) = store.open(ID) else {
            panic!("not good")
        };
        answer(&mut check, place, 2);
        store.save(&mut check, NOW).unwrap();
    }
    let text = store.disk().peek("shopready/check/one").unwrap();
    for kept in [
        "\"edition\":[1,{\"a\":null}]",
        "\"note\":\"\\u5e97\"",
        "\"name\":{\"x\":1.50}",
    ] {
        assert_eq!(text.matches(kept).count(), 1, "{kept} in {text}");
    }
}

#[test]
fn is_a_record_of_the_command_line_in_one_line() {
    let mut check = begin(ID);
    answer(&mut check, 0, 4);
    let text = check.write();
    assert!(!text.contains('\n'));
    let record = Record::read(text.as_bytes()).unwrap();
    assert_eq!(record.id, ID);
    assert_eq!(record.check, *check.check());
}

#[test]
fn what_was_written_is_read_back() {
    let mut check = begin(ID);
    check.revision = 7;
    check.filled = vec!["has_business_registration".to_owned()];
    answer(&mut check, 3, 1);
    let read = SavedCheck::read(&check.write()).unwrap();
    assert_eq!(read.write(), check.write());
    assert_eq!(
        (read.revision, &read.filled, &read.begun),
        (7, &check.filled, &check.begun)
    );
}

#[test]
fn a_revision_at_its_end_is_no_end_of_saving() {
    let store = store();
    let mut check = begin(ID);
    check.revision = u64::MAX;
    for place in 0..3 {
        answer(&mut check, place, 2);
        store.save(&mut check, NOW).unwrap();
    }
    assert_eq!(
        SavedCheck::read(&store.disk().peek("shopready/check/one").unwrap())
            .unwrap()
            .write(),
        check.write()
    );
}

#[test]
fn a_draft_that_cannot_be_read_is_an_empty_one() {
    let store = store();
    for text in ["", "garbage", "[]", "{\"mode\":7,\"sector\":\"bank\"}"] {
        store.disk().plant("shopready/draft", text);
        assert_eq!(store.draft().unwrap(), Draft::default(), "{text}");
    }
    store.set_draft(&Draft::default()).unwrap();
    assert_eq!(store.disk().peek("shopready/draft"), None);
}
