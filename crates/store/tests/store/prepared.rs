//! What was ticked off as ready.

use shopready_store::saved::SavedCheck;

use crate::journey::{ID, begin};

fn with_prepared(json: &str) -> SavedCheck {
    let text = begin(ID).write();
    let text = format!("{},\"prepared\":{json}}}", &text[..text.len() - 1]);
    SavedCheck::read(&text).unwrap()
}

#[test]
fn a_tick_is_written_and_read_back_and_taken_back() {
    let mut check = begin(ID);
    assert_eq!(check.prepared(), Some(Vec::new()));
    check.set_prepared("registration", true);
    check.set_prepared("quotation", true);
    check.set_prepared("registration", true);
    let mut read = SavedCheck::read(&check.write()).unwrap();
    assert_eq!(read.prepared().unwrap(), ["quotation", "registration"]);
    read.set_prepared("quotation", false);
    read.set_prepared("registration", false);
    assert!(!read.write().contains("prepared"));
}

#[test]
fn ticks_that_nobody_knows_stay() {
    let mut check = with_prepared("[\"from another version\"]");
    check.set_prepared("registration", true);
    let read = SavedCheck::read(&check.write()).unwrap();
    assert_eq!(read.prepared().unwrap(), ["from another version", "registration"]);
}

#[test]
fn what_is_no_list_of_ticks_is_left_as_it_is() {
    for odd in ["{\"registration\":true}", "\"registration\"", "[1]", "null"] {
        let mut check = with_prepared(odd);
        assert_eq!(check.prepared(), None, "{odd}");
        check.set_prepared("registration", true);
        let text = check.write();
        assert!(text.contains(&format!("\"prepared\":{odd}")), "{text}");
    }
}
