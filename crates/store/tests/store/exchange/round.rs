//! Out and in again.

use proptest::prelude::*;
use shopready_store::batch::Reverted;
use shopready_store::disk::{Disk, Fault};
use shopready_store::exchange::{Anonymous, Backup, Kind, Outcome, Standing};
use shopready_store::store::Store;

use super::{batch, export, look, take_all};
use crate::disk::{TestDisk, Trouble};
use crate::journey::NOW;
use crate::portfolio::{device, portfolio};

fn empty() -> Store<TestDisk> {
    Store::new(TestDisk::new())
}

/// The lines of a backup in another order.
fn shuffled(text: &str) -> String {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    let is_member = |line: &String| line.starts_with("{\"id\"");
    for section in lines.split_mut(|line| !line.starts_with("{\"id\"")) {
        for line in section.iter_mut() {
            *line = line.trim_end_matches(',').to_owned();
        }
        section.reverse();
        let last = section.len().saturating_sub(1);
        section[..last]
            .iter_mut()
            .filter(|line| is_member(line))
            .for_each(|line| line.push(','));
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_was_exported_comes_back_identical(businesses in portfolio(), slice in 1_usize..5000) {
        let before = device(&businesses);
        for text in [export(&before), shuffled(&export(&before))] {
            let after = empty();
            let (preview, outcome) = look(text.as_bytes(), slice, &after).unwrap();
            prop_assert_eq!(outcome, Outcome { kind: Kind::Backup(NOW.to_owned()), is_cut: false, waits_for: None });
            prop_assert_eq!(preview.bad(), &[]);
            after.apply(&batch(&preview, &after)).unwrap();
            prop_assert_eq!(after.disk().all(), before.disk().all());
            // And there is nothing new in it any more.
            let (again, _) = look(text.as_bytes(), slice, &after).unwrap();
            prop_assert!(again.items().is_empty());
        }
    }

    #[test]
    fn a_dump_of_the_storage_comes_back_identical(businesses in portfolio()) {
        let before = device(&businesses);
        let mut entries = before.disk().all();
        entries.insert("shopready/current".to_owned(), "x".to_owned());
        let dump = serde_json::json!({"format": "shopready-storage", "version": 1, "entries": entries});
        let after = empty();
        let (preview, outcome) = look(dump.to_string().as_bytes(), 700, &after).unwrap();
        prop_assert_eq!(outcome, Outcome { kind: Kind::Storage, is_cut: false, waits_for: None });
        after.apply(&batch(&preview, &after)).unwrap();
        prop_assert_eq!(after.disk().all(), before.disk().all());
    }

    #[test]
    fn an_import_is_taken_back_as_a_whole(mine in portfolio(), theirs in portfolio()) {
        let store = device(&mine);
        let before = store.disk().all();
        let text = export(&device(&theirs));
        let (mut preview, _) = look(text.as_bytes(), 4096, &store).unwrap();
        take_all(&mut preview);
        let applied = store.apply(&batch(&preview, &store)).unwrap();
        let all = store.revert(&applied).unwrap();
        prop_assert!(matches!(all, Reverted::Done(_)));
        prop_assert_eq!(store.disk().all(), before);
    }

    #[test]
    fn a_write_that_fails_leaves_all_as_it_was(mine in portfolio(), theirs in portfolio(), place in 1_usize..20) {
        let store = device(&mine);
        let before = store.disk().all();
        let text = export(&device(&theirs));
        let (mut preview, _) = look(text.as_bytes(), 4096, &store).unwrap();
        take_all(&mut preview);
        let batch = batch(&preview, &store);
        store.disk().trouble(Trouble::AtWrite(place, Fault::Full));
        let outcome = store.apply(&batch);
        store.disk().trouble(Trouble::None);
        if outcome.is_err() {
            prop_assert_eq!(store.disk().all(), before);
        }
    }

    #[test]
    fn a_file_that_names_nobody_says_nothing_that_was_written(businesses in portfolio()) {
        let mut number = 0;
        let mut anonymous = Anonymous::new(|| { number += 1; format!("fresh-{number}") }, false);
        let mut backup = Backup::anonymous();
        let (mut checks, mut answers) = (0, Vec::new());
        for business in &businesses {
            if let Some(client) = &business.client {
                backup.push_client(&anonymous.client(client));
            }
            for (saved, _) in &business.visits {
                backup.push_check(&anonymous.check(saved), Standing::Unsaid);
                checks += 1;
                answers.push(saved.check().answers.clone());
            }
        }
        let text = backup.finish("2026-11-22T00:00:00.000Z");
        for business in &businesses {
            for id in business.client.iter().map(|client| &client.id) {
                prop_assert!(!text.contains(id.as_str()));
            }
            for (saved, _) in &business.visits {
                prop_assert!(!text.contains(saved.id()));
            }
        }
        for word in ["onerror", "cmd", "明記", "emaN", "店店", "nobody knows", "N", "03:0"] {
            prop_assert!(!text.replace("NA", "").contains(word), "{} in {}", word, text);
        }
        let (preview, _) = look(text.as_bytes(), 4096, &empty()).unwrap();
        let read: Vec<_> = preview.items().iter().filter_map(|item| item.check()).collect();
        prop_assert_eq!(read.len(), checks);
        for (read, answers) in read.iter().zip(answers) {
            let path: Vec<_> = read.check().path().collect();
            for question in path {
                prop_assert_eq!(read.check().answers.get(question), answers.get(question));
            }
        }
    }
}

#[test]
fn reading_does_not_touch_the_device() {
    let store = empty();
    store.disk().plant("shopready/check/case-1", "{damaged");
    let before = store.disk().all();
    let text = "{\"id\":\"case-1\",\"questionnaire\":{\"id\":\"hk-shop-readiness\",\"version\":\"0.1.0\"},\
                \"mode\":\"full\",\"profile\":{\"sector\":\"retail\",\"staff\":\"micro\"}}";
    let (preview, _) = look(text.as_bytes(), 4096, &store).unwrap();
    assert!(preview.items().is_empty());
    assert_eq!(preview.bad_count(), 1);
    assert_eq!(store.disk().all(), before);
    assert_eq!(store.disk().keys().unwrap().len(), 1);
}
