//! Whatever comes in as a record: an answer with a place and a reason, never a crash.
#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;
use shopready_engine::record::Record;

const GOOD: &str = r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0"},"mode":"full","profile":{"sector":"retail","staff":"micro","cross":"no"},"facts":{"total_staff":4},"answers":{"pay_till":2,"safe_backup":"dont_know"},"note":[1e999,{"deep":null}]}"#;

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(error) = Record::read(&bytes) {
            prop_assert_eq!(error.at, "line");
        }
    }

    #[test]
    fn a_record_with_one_byte_changed_is_read_or_refused(place in 0..GOOD.len(), byte in any::<u8>()) {
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes[place] = byte;
        if let Err(error) = Record::read(&bytes) {
            prop_assert!(!error.at.is_empty() && !error.reason.to_string().is_empty());
        }
    }

    #[test]
    fn a_record_cut_short_is_no_json(end in 0..GOOD.len()) {
        prop_assert_eq!(Record::read(&GOOD.as_bytes()[..end]).unwrap_err().at, "line");
    }
}
