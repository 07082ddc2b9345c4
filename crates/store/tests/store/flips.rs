//! Bits that turn over in what is kept: each read gives what was saved, the save before it, or says that it is damaged.
//! Never a panic, and never other answers than were saved.

// How often, for the table of faults.
#![allow(clippy::print_stdout)]

use proptest::prelude::*;
use shopready_engine::check::Sector;
use shopready_store::appearance::Appearance;
use shopready_store::batch::Batch;
use shopready_store::client::Client;
use shopready_store::damaged;
use shopready_store::draft::Draft;
use shopready_store::notes::set_note;
use shopready_store::saved::SavedCheck;
use shopready_store::store::{Opened, Store};
use shopready_store::visit::{VisitLine, read_visit, write_visit};

use crate::disk::TestDisk;
use crate::journey::{ID, NOW, answer, saved_check, store};

const CHECK: &str = "shopready/check/one";
const JOURNAL: &str = "shopready/journal";

/// Every text that differs from one in a single bit of a single character, as far as that is a character.
fn flips(text: &str) -> impl Iterator<Item = String> + '_ {
    text.char_indices().flat_map(move |(place, letter)| {
        let rest = &text[place + letter.len_utf8()..];
        (0..16).filter_map(move |bit| {
            let flipped = char::from_u32(u32::from(letter) ^ (1 << bit))?;
            Some(format!("{}{flipped}{rest}", &text[..place]))
        })
    })
}

/// A check with notes, whose previous copy lacks the last answer.
fn with_notes(store: &Store<TestDisk>) -> SavedCheck {
    let mut saved = saved_check(store, ID, 12);
    let question = saved.check().path().next().unwrap();
    set_note(saved.record_mut(), question, "收銀機 \\ \"second-hand\"");
    store.save(&mut saved, NOW).unwrap();
    answer(&mut saved, 12, 4);
    store.save(&mut saved, NOW).unwrap();
    saved
}

#[test]
fn no_bit_of_a_check_turns_over_unseen() {
    let good = store();
    let saved = with_notes(&good).write();
    let before = good.disk().all();
    let (mut count, mut previous) = (0, 0);
    for flipped in flips(&saved) {
        let store = store();
        before
            .iter()
            .for_each(|(key, text)| store.disk().plant(key, text));
        store.disk().plant_precious(CHECK, &flipped);
        count += 1;
        match store.open(ID) {
            Ok(Opened::Previous(there)) => {
                previous += 1;
                assert_eq!(there.write(), before["shopready/previous/one"]);
                assert_eq!(damaged::list(store.disk()).unwrap()[0].text, flipped);
            }
            other => panic!("{flipped} was taken for {other:?}"),
        }
    }
    println!("{count} flips of a check: {previous} times the save before was opened");
    assert!(count > 8_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_two_characters_of_a_check_change_unseen(one in 0_usize..900, two in 0_usize..900, letters in any::<(char, char)>()) {
        let good = store();
        let saved = with_notes(&good);
        let mut text: Vec<char> = saved.write().chars().collect();
        for (place, letter) in [(one, letters.0), (two, letters.1)] {
            let place = place % text.len();
            text[place] = letter;
        }
        let text: String = text.into_iter().collect();
        prop_assume!(text != saved.write());
        good.disk().plant(CHECK, &text);
        prop_assert!(matches!(good.open(ID), Ok(Opened::Previous(_))));
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "(?s).{0,200}") {
        let _ = Draft::read(&text);
        let _ = Appearance::read(&text);
        let _ = SavedCheck::read(&text);
        let _ = Client::read("a", &text);
        let _ = read_visit("a", &text);
        let store = store();
        store.disk().plant(JOURNAL, &text);
        let _ = store.recover();
    }
}

#[test]
fn no_bit_of_a_visit_turns_over_unseen() {
    let text = write_visit(&with_notes(&store()));
    let mut count = 0;
    for flipped in flips(&text) {
        count += 1;
        assert!(read_visit(ID, &flipped).is_err(), "{flipped}");
        assert!(VisitLine::read(ID, &flipped).is_err(), "{flipped}");
    }
    println!("{count} flips of a visit: all told");
    assert!(count > 2_000);
}

#[test]
fn a_bit_of_a_client_that_turns_over_is_told_or_changes_no_more_than_that_character() {
    let mut client = Client::new("a".to_owned(), "明記冰室 Ming Kee", Sector::Catering, NOW);
    client.note = "closed\ton Mondays".to_owned();
    let text = client.write();
    let (mut count, mut unseen) = (0, 0);
    for flipped in flips(&text) {
        count += 1;
        let Ok(there) = Client::read("a", &flipped) else {
            continue;
        };
        unseen += usize::from(there != client);
    }
    println!("{count} flips of a client: {unseen} read with another character");
}

#[test]
fn a_journal_with_a_bit_turned_over_brings_no_other_answers_back() {
    let plain = store();
    let mut one = saved_check(&plain, ID, 3);
    let two = saved_check(&plain, "two", 2);
    let known: Vec<String> = {
        let mut later = one.clone();
        answer(&mut later, 5, 4);
        later.revision += 1;
        let mut batch = Batch::new();
        batch.put(CHECK.to_owned(), later.write());
        batch.erase_visit("two");
        let before = [one.write(), two.write()];
        let mut application = plain.begin(&batch).unwrap();
        plain.step(&mut application, 1).unwrap();
        one = later;
        before.into_iter().chain([one.write()]).collect()
    };
    let cut_off = plain.disk().all();
    let mut count = 0;
    for flipped in flips(&cut_off[JOURNAL]) {
        count += 1;
        let store = store();
        cut_off
            .iter()
            .for_each(|(key, text)| store.disk().plant(key, text));
        store.disk().plant(JOURNAL, &flipped);
        let _ = store.recover();
        for id in [ID, "two"] {
            if let Ok(Opened::Good(there)) = store.open(id) {
                assert!(known.contains(&there.write()), "{flipped}");
            }
        }
    }
    println!("{count} flips of a journal: no other answers");
}
