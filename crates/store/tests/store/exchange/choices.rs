//! What a file holds beside what the device has, and what becomes of both.

use shopready_engine::check::Sector;
use shopready_store::client::Client;
use shopready_store::exchange::{Backup, Choice, Preview, Standing, State};
use shopready_store::key::Key;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;
use shopready_store::visit::{read_visit, write_visit};

use super::{batch, look};
use crate::disk::TestDisk;
use crate::journey::{NOW, answer, begin};

const LATER: &str = "2026-11-23T03:04:05.678Z";

fn client(id: &str, name: &str) -> Client {
    let mut client = Client::new(id.to_owned(), name, Sector::Retail, NOW);
    client.revision = 3;
    client
}

fn check(id: &str, business: &str, level: u8) -> SavedCheck {
    let mut saved = begin(id);
    saved.revision = 3;
    saved.set_business(business);
    answer(&mut saved, 0, level);
    saved
}

fn device(client: &Client, check: &SavedCheck) -> Store<TestDisk> {
    let store = Store::new(TestDisk::new());
    store
        .disk()
        .plant(&Key::Client(&client.id).text(), &client.write());
    store
        .disk()
        .plant(&Key::Visit(check.id()).text(), &write_visit(check));
    store
}

fn file(clients: &[Client], checks: &[SavedCheck]) -> String {
    let mut backup = Backup::new();
    clients.iter().for_each(|client| backup.push_client(client));
    checks
        .iter()
        .for_each(|saved| backup.push_check(saved, Standing::Cabinet));
    backup.finish(NOW)
}

fn beside(text: &str, store: &Store<TestDisk>) -> Preview {
    look(text.as_bytes(), 100, store).unwrap().0
}

fn visit(store: &Store<TestDisk>, id: &str) -> SavedCheck {
    read_visit(id, &store.disk().peek(&Key::Visit(id).text()).unwrap()).unwrap()
}

#[test]
fn newer_older_and_conflicts_are_told_apart() {
    let (mine, visit) = (client("k", "Mine"), check("c", "k", 1));
    let store = device(&mine, &visit);
    let changed = |revision, changed: &str| {
        let mut saved = check("c", "k", 4);
        saved.revision = revision;
        saved.changed = changed.to_owned();
        saved
    };
    let early = "2026-11-01T00:00:00.000Z";
    for (theirs, state) in [
        (changed(5, LATER), State::Newer),
        (changed(2, early), State::Older),
        (changed(3, LATER), State::Conflict),
        (changed(5, early), State::Conflict),
        (changed(2, LATER), State::Conflict),
    ] {
        let preview = beside(&file(std::slice::from_ref(&mine), &[theirs]), &store);
        assert_eq!(preview.same(), 1);
        assert_eq!(
            preview.items().iter().map(|item| item.state).collect::<Vec<_>>(),
            [state]
        );
        let taken = matches!(state, State::New | State::Newer);
        assert_eq!(preview.chosen(), usize::from(taken));
    }
    // The moment of a backup is no change.
    let backed_up = Client {
        backed_up: Some(LATER.to_owned()),
        ..mine.clone()
    };
    assert_eq!(beside(&file(&[backed_up], &[]), &store).same(), 1);
}

#[test]
fn a_conflict_can_be_kept_taken_or_kept_twice() {
    let (mine, visit_mine) = (client("k", "Mine"), check("c", "k", 1));
    let (theirs, visit_theirs) = (client("k", "Theirs"), check("c", "k", 4));
    let text = file(&[theirs], &[visit_theirs, check("d", "k", 2)]);

    // Left: only what is new comes in.
    let store = device(&mine, &visit_mine);
    let preview = beside(&text, &store);
    store.apply(&batch(&preview, &store)).unwrap();
    assert_eq!(store.disk().peek("shopready/client/k"), Some(mine.write()));
    assert_eq!(visit(&store, "c").write(), visit_mine.write());
    assert_eq!(visit(&store, "d").business(), "k");

    // Taken: theirs in place of mine, saved anew.
    let store = device(&mine, &visit_mine);
    let mut preview = beside(&text, &store);
    (0..3).for_each(|place| preview.choose(place, Choice::Take));
    store.apply(&batch(&preview, &store)).unwrap();
    assert!(
        store
            .disk()
            .peek("shopready/client/k")
            .unwrap()
            .contains("Theirs")
    );
    assert_eq!(visit(&store, "c").revision, 4);
    assert_ne!(visit(&store, "c").check(), visit_mine.check());

    // Both: theirs under ids of their own, and what is new goes with their client.
    let store = device(&mine, &visit_mine);
    let mut preview = beside(&text, &store);
    preview.choose(0, Choice::Both("k2".to_owned()));
    preview.choose(1, Choice::Both("c2".to_owned()));
    store.apply(&batch(&preview, &store)).unwrap();
    assert_eq!(store.disk().peek("shopready/client/k"), Some(mine.write()));
    assert!(
        store
            .disk()
            .peek("shopready/client/k2")
            .unwrap()
            .contains("Theirs")
    );
    assert_eq!(visit(&store, "c").business(), "k");
    assert_eq!(visit(&store, "c2").business(), "k2");
    assert_eq!(visit(&store, "d").business(), "k2");
}

#[test]
fn a_client_and_its_checks_come_together() {
    let store = Store::new(TestDisk::new());
    let text = file(&[client("k", "New")], &[check("c", "k", 1), check("d", "k", 2)]);
    let mut preview = beside(&text, &store);
    preview.choose(0, Choice::Leave);
    assert_eq!(preview.chosen(), 0);
    preview.choose(2, Choice::Take);
    assert_eq!(preview.chosen(), 2);
    store.apply(&batch(&preview, &store)).unwrap();
    assert!(store.disk().peek("shopready/client/k").is_some());
    assert_eq!(visit(&store, "d").business(), "k");
}

#[test]
fn checks_without_a_client_come_where_owners_find_them() {
    let store = Store::new(TestDisk::new());
    let mut first = check("first", "first", 1);
    first.set_business("first");
    let text = file(&[], &[first.clone(), check("second", "first", 2)]);
    store.apply(&batch(&beside(&text, &store), &store)).unwrap();
    assert_eq!(store.disk().peek("shopready/check/first"), Some(first.write()));
    assert!(store.disk().peek("shopready/check/second").is_some());

    // The first of a business taken twice still belongs to it.
    let mut other = first.clone();
    answer(&mut other, 1, 4);
    let mut preview = beside(&file(&[], &[other]), &store);
    preview.choose(0, Choice::Both("copy".to_owned()));
    store.apply(&batch(&preview, &store)).unwrap();
    let copy = SavedCheck::read(&store.disk().peek("shopready/check/copy").unwrap()).unwrap();
    assert_eq!(copy.business(), "first");
}
