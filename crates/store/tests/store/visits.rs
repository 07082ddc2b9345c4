//! Visits that are put away: small, and nothing of them is lost.

use std::fs;
use std::path::Path;

use shopready_engine::check::Answer;
use shopready_engine::date::Date;
use shopready_engine::plan::{self, StepId};
use shopready_store::marks::{Mark, State};
use shopready_store::notes::set_note;
use shopready_store::saved::{SavedCheck, Unreadable};
use shopready_store::visit::{VisitLine, read_visit, write_visit};

/// The valid records of the public cases as saved checks, each of a business of its own.
fn cases() -> Vec<SavedCheck> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/cases/checks.ndjson");
    let text = fs::read_to_string(path).unwrap();
    let saved = text.lines().filter_map(|line| {
        let rest = line.trim_end().strip_suffix('}')?;
        let added = r#","schema":1,"revision":7,"begun":"2026-11-20T03:00:00.000Z","changed":"2026-11-20T03:20:00.000Z","filled":[]}"#;
        SavedCheck::read(&format!("{rest}{added}")).ok()
    });
    let mut saved: Vec<_> = saved.collect();
    saved
        .iter_mut()
        .for_each(|saved| saved.set_business("0123456789abcdef0123456789abcdef"));
    saved
}

/// With everything that an adviser writes down.
fn full(mut saved: SavedCheck) -> SavedCheck {
    let question = saved.check().path().next().unwrap();
    set_note(saved.record_mut(), question, "收銀機是二手的\n<img onerror=x>");
    let step: StepId = plan::path(saved.check()).steps().next().unwrap().id;
    let on = Date::parse("2026-12-01").unwrap();
    saved.change_marks(|marks| {
        marks.set(Mark {
            step,
            state: State::Planned(on),
        });
    });
    saved
}

fn as_json(saved: &SavedCheck) -> serde_json::Value {
    let mut json: serde_json::Value = serde_json::from_str(&saved.write()).unwrap();
    // The order of the facts says nothing, and the checksum is that of the text.
    json.as_object_mut().unwrap().remove("sum");
    json
}

#[test]
fn every_public_case_comes_back_from_the_cabinet() {
    let cases = cases();
    assert!(cases.len() >= 60);
    for saved in cases {
        let text = write_visit(&saved);
        let back = read_visit(saved.id(), &text).unwrap();
        assert_eq!(as_json(&back), as_json(&saved));
        assert_eq!(back.check(), saved.check());
        assert_eq!(VisitLine::read(saved.id(), &text).unwrap(), VisitLine::of(&saved));
    }
}

#[test]
fn notes_and_plans_come_back_and_are_counted() {
    for saved in cases()
        .into_iter()
        .filter(|saved| plan::path(saved.check()).steps().next().is_some())
        .map(full)
    {
        let text = write_visit(&saved);
        assert_eq!(as_json(&read_visit(saved.id(), &text).unwrap()), as_json(&saved));
        assert_eq!(VisitLine::read(saved.id(), &text).unwrap().planned, 1);
    }
}

#[test]
fn a_visit_takes_a_fraction_of_what_it_takes_on_the_desk() {
    let (mut desk, mut cabinet) = (0, 0);
    for saved in cases() {
        desk += saved.write().chars().count();
        cabinet += write_visit(&saved).chars().count();
    }
    assert!(cabinet * 5 < desk, "{cabinet} of {desk} characters");
}

#[test]
fn a_record_that_the_head_cannot_hold_is_kept_whole() {
    let mut saved = cases().remove(0);
    // A repeated key, of which the last counts.
    let odd = saved.write().replacen(
        "\"facts\":{",
        "\"facts\":{\"is_listed_anywhere\":\"dont_know\",",
        1,
    );
    saved = SavedCheck::read(&odd).unwrap();
    let back = read_visit(saved.id(), &write_visit(&saved)).unwrap();
    assert_eq!(back.write(), saved.write());
}

#[test]
fn answers_of_the_other_trade_that_were_set_aside_come_back() {
    let mut saved = cases().remove(0);
    let other = shopready_engine::questionnaire::QuestionId::all()
        .find(|question| !saved.check().is_on_path(*question));
    saved.check_mut().answers.set(other.unwrap(), Answer::level(3));
    let back = read_visit(saved.id(), &write_visit(&saved)).unwrap();
    assert_eq!(back.check(), saved.check());
    assert!(back.has_answers_aside());
}

#[test]
fn damage_and_later_forms_are_told_apart_and_never_stop_the_app() {
    let saved = cases().remove(0);
    let text = write_visit(&saved);
    let later = text.replacen('2', "3", 1);
    assert_eq!(read_visit(saved.id(), &later).err(), Some(Unreadable::Later));
    for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        assert!(read_visit(saved.id(), &text[..cut]).is_err(), "cut at {cut}");
    }
    assert!(read_visit("another", &text).is_err());
}
