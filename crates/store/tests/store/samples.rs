//! Every form in which something was ever saved has frozen samples, and is read as what it was.
//!
//! `tests/samples/<form>/<what>` is a text as that form wrote it, `<what>.expected.json` what it must be read as. Samples
//! are never changed; a new form gets a folder of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use shopready_engine::check::Sector;
use shopready_engine::pack;
use shopready_engine::record::Record;
use shopready_store::client::Client;
use shopready_store::draft::Draft;
use shopready_store::saved::{SCHEMA, SavedCheck};
use shopready_store::store::Opened;
use shopready_store::visit::{VisitLine, read_visit, write_visit};

use crate::exchange::{batch, look, take_all};
use crate::journey::{NOW, answer, opened, store};

/// A sample: its form, its name, its text, and what it must be read as.
struct Sample {
    name: String,
    text: String,
    expected: Value,
}

fn folder(form: u64) -> PathBuf {
    let samples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    samples.join(form.to_string())
}

/// The samples of every form whose names begin so.
fn samples(kind: &str) -> Vec<Sample> {
    let mut samples = Vec::new();
    for form in 1..=SCHEMA {
        for entry in fs::read_dir(folder(form)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !name.starts_with(kind) || name.ends_with(".expected.json") {
                continue;
            }
            let expected = fs::read_to_string(path.with_extension("expected.json")).unwrap();
            samples.push(Sample {
                name: format!("{form}/{name}"),
                text: fs::read_to_string(&path).unwrap(),
                expected: serde_json::from_str(&expected).unwrap(),
            });
        }
    }
    samples
}

/// What a check holds, without what belongs to the form in which it is written.
fn content(saved: &SavedCheck) -> Value {
    let mut json: Value = serde_json::from_str(&saved.write()).unwrap();
    for key in ["schema", "sum"] {
        json.as_object_mut().unwrap().remove(key);
    }
    json
}

#[test]
fn every_form_has_samples_of_all_that_it_saved() {
    for form in 1..=SCHEMA {
        for name in [
            "check-bare.json",
            "check-full.json",
            "visit-parted.txt",
            "client.txt",
            "backup.json",
        ] {
            let path = folder(form).join(name);
            assert!(
                path.is_file(),
                "form {form} was shipped without {}",
                path.display()
            );
        }
    }
}

#[test]
fn checks_of_every_form_are_read_and_stay_as_the_previous_copy_when_they_are_saved() {
    for sample in samples("check") {
        let id = sample.expected["id"].as_str().unwrap();
        let store = store();
        let key = format!("shopready/check/{id}");
        store.disk().plant(&key, &sample.text);
        let Ok(Opened::Good(mut saved)) = store.open(id) else {
            panic!("{} is not good", sample.name)
        };
        assert_eq!(content(&saved), sample.expected, "{}", sample.name);
        assert_eq!(
            store.disk().peek(&key).as_ref(),
            Some(&sample.text),
            "{}",
            sample.name
        );

        answer(&mut saved, 0, 4);
        store.save(&mut saved, NOW).unwrap();
        assert_eq!(
            store.disk().peek(&format!("shopready/previous/{id}")),
            Some(sample.text)
        );
        let text = opened(&store, id);
        assert!(text.contains(&format!("\"schema\":{SCHEMA},")), "{text}");
        assert_eq!(text, saved.write());
    }
}

#[test]
fn visits_of_every_form_are_read() {
    for sample in samples("visit") {
        let id = sample.expected["id"].as_str().unwrap();
        let saved = read_visit(id, &sample.text).unwrap();
        assert_eq!(content(&saved), sample.expected, "{}", sample.name);
        assert_eq!(VisitLine::read(id, &sample.text).unwrap(), VisitLine::of(&saved));
        let again = read_visit(id, &write_visit(&saved)).unwrap();
        assert_eq!(content(&again), sample.expected, "{}", sample.name);
    }
}

#[test]
fn clients_of_every_form_are_read() {
    for sample in samples("client") {
        let client = Client::read("client", &sample.text).unwrap();
        let read = json!({
            "id": client.id, "revision": client.revision, "name": client.name,
            "sector": if client.sector == Sector::Catering { "catering" } else { "retail" },
            "district": client.district.map(|district| district.id()),
            "contact": client.contact, "tags": client.tags, "note": client.note,
            "next_visit": client.next_visit.map(|day| day.to_string()),
            "created": client.created, "changed": client.changed, "binned": client.binned,
            "handed_over": client.handed_over, "backed_up": client.backed_up,
        });
        assert_eq!(read, sample.expected, "{}", sample.name);
    }
}

#[test]
fn backups_of_every_form_are_read_and_taken() {
    for sample in samples("backup") {
        let store = store();
        let (mut preview, _) = look(sample.text.as_bytes(), 1000, &store).unwrap();
        assert_eq!(preview.bad_count(), 0, "{}", sample.name);
        let clients: Vec<_> = preview.items().iter().filter_map(|item| item.client()).collect();
        let clients: Vec<_> = clients.iter().map(|client| client.id.as_str()).collect();
        assert_eq!(json!(clients), sample.expected["clients"], "{}", sample.name);
        let checks = preview.items().iter().filter_map(|item| item.check());
        let checks: BTreeMap<_, _> = checks
            .map(|saved| (saved.id().to_owned(), content(&saved)))
            .collect();
        assert_eq!(json!(checks), sample.expected["checks"], "{}", sample.name);
        take_all(&mut preview);
        store.apply(&batch(&preview, &store)).unwrap();
        let (again, _) = look(sample.text.as_bytes(), 1000, &store).unwrap();
        assert_eq!(
            (again.items().len(), again.same()),
            (0, preview.items().len()),
            "{}",
            sample.name
        );
    }
}

#[test]
fn links_of_the_first_format_are_read() {
    for sample in samples("link") {
        let packed = pack::decode(&pack::from_text(sample.text.trim()).unwrap()).unwrap();
        let mut record = Record::new("link".to_owned(), packed.check);
        record.facts = packed.facts;
        let read: Value = serde_json::from_str(&record.write()).unwrap();
        for key in ["mode", "profile", "facts", "answers"] {
            assert_eq!(read[key], sample.expected[key], "{}", sample.name);
        }
    }
}

#[test]
fn drafts_are_read() {
    let text = fs::read_to_string(folder(1).join("draft.txt")).unwrap();
    let draft = Draft::read(&text);
    assert!(draft.profile().is_some());
    assert_eq!(draft.write(), text);
}
