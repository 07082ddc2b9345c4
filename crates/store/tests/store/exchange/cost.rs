//! Files made to cost more than they weigh: each took minutes before, or hundreds of megabytes, for a file of a few.

use std::fmt::Write as _;

use shopready_store::exchange::{Found, Preview, Reader, Stopped};
use shopready_store::store::Store;

use super::{batch, look};
use crate::disk::TestDisk;
use crate::journey::NOW;

const HEAD: &str = "{\"format\":\"shopready-storage\",\"version\":1,\"entries\":{\n";

fn empty() -> Store<TestDisk> {
    Store::new(TestDisk::new())
}

/// A record of about a megabyte, with so many facts or keys that no rule knows.
fn stuffed(facts: usize, keys: usize) -> String {
    let mut text = String::from(
        "{\"id\":\"a\",\"questionnaire\":{\"id\":\"hk-shop-readiness\",\"version\":\"0.1.0\"},\
         \"mode\":\"full\",\"profile\":{\"sector\":\"retail\",\"staff\":\"micro\"},\"facts\":{\"a\":0",
    );
    for number in 0..facts {
        let _ = write!(text, ",\"a{number}\":0");
    }
    text.push('}');
    for number in 0..keys {
        let _ = write!(text, ",\"a{number}\":0");
    }
    text.push('}');
    text
}

#[test]
fn keys_without_values_are_not_read_again_from_every_line() {
    let text = [HEAD, &"\"\",\n".repeat(500_000)].concat();
    assert!(look(text.as_bytes(), 1 << 16, &empty()).is_ok());
}

#[test]
fn a_part_that_must_be_read_again_is_not_copied_for_every_line() {
    let text = [HEAD, "\"z\":{\n", &"\"k\":\n1,\n".repeat(500_000)].concat();
    assert!(look(text.as_bytes(), 1 << 16, &empty()).is_ok());
}

#[test]
fn spaces_behind_a_long_key_are_passed_over() {
    let text = format!("{{\"{}\":{}1}}", "k".repeat(500_000), " ".repeat(500_000));
    assert!(look(text.as_bytes(), 1 << 16, &empty()).is_err());
}

#[test]
fn a_record_with_a_hundred_thousand_facts_goes_in_and_is_known_again() {
    for text in [stuffed(90_000, 0), stuffed(0, 90_000)] {
        let store = empty();
        let (preview, _) = look(text.as_bytes(), 1 << 16, &store).unwrap();
        assert_eq!(preview.items().len(), 1);
        store.apply(&batch(&preview, &store)).unwrap();
        let (again, _) = look(text.as_bytes(), 1 << 16, &store).unwrap();
        assert_eq!((again.items().len(), again.same()), (0, 1));
    }
}

#[test]
fn clients_with_fields_without_end_are_more_than_any_device_holds() {
    let store = empty();
    let mut preview = Preview::new();
    let mut reader = Reader::new(NOW);
    let mut found: Vec<Found> = Vec::new();
    let long = "x".repeat(500_000);
    let stopped = (0..200).find_map(|number| {
        let client = format!(
            "{{\"id\":\"{number}\",\"revision\":1,\"name\":\"n\",\"sector\":\"retail\",\
             \"created\":\"2026-11-01\",\"changed\":\"2026-11-01\",\"others\":[\"{long}\"]}}\n"
        );
        reader.feed(client.as_bytes(), &mut found).unwrap();
        let taken = found
            .drain(..)
            .try_for_each(|found| preview.take_in(found, &store));
        taken.err()
    });
    assert_eq!(stopped, Some(Stopped::TooMuch));
}
