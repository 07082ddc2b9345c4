//! Portfolios of any kind, with texts that nobody would type.

use proptest::collection::vec;
use proptest::prelude::*;
use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};
use shopready_engine::date::Date;
use shopready_engine::plan::{self, StepId};
use shopready_engine::questionnaire::QuestionId;
use shopready_store::client::{Client, kept};
use shopready_store::district::District;
use shopready_store::key::Key;
use shopready_store::marks::{Mark, State};
use shopready_store::notes::set_note;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;
use shopready_store::visit::write_visit;

use crate::disk::TestDisk;

/// A client with its visits, and whether each stands on the desk.
#[derive(Debug, Clone)]
pub(crate) struct Business {
    pub(crate) client: Option<Client>,
    pub(crate) visits: Vec<(SavedCheck, bool)>,
}

/// A text that does harm where it is taken for something else than text.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s).{1,30}",
        Just("<img src=x onerror=alert(1)>".to_owned()),
        Just("=cmd|' /C calc'!A0".to_owned()),
        Just("\u{202e}emaN\u{2066}".to_owned()),
        Just("\"},{\"id\":\"x\"}]}".to_owned()),
        Just("明記冰室\t\n\\\"".to_owned()),
        Just("店".repeat(300)),
    ]
}

fn client() -> impl Strategy<Value = Client> {
    let parts = (
        hostile(),
        hostile(),
        hostile(),
        vec(hostile(), 0..3),
        0_usize..30,
        any::<bool>(),
    );
    parts.prop_map(|(name, contact, note, tags, place, is_binned)| {
        let sector = if place.is_multiple_of(2) {
            Sector::Retail
        } else {
            Sector::Catering
        };
        let name = format!("N{name}");
        let mut client = Client::new(String::new(), &name, sector, "2026-11-01T01:02:03.004Z");
        client.revision = place as u64 + 1;
        client.contact = kept(&contact, 200);
        client.note = kept(&note, 4000);
        client.set_tags(&tags.join(","));
        client.district = District::all().nth(place);
        client.next_visit = Date::from_ymd(2027, 1, place as u32 + 1);
        client.binned = is_binned.then(|| "2026-11-03T00:00:00.000Z".to_owned());
        client.backed_up = (place > 20).then(|| "2026-11-04T00:00:00.000Z".to_owned());
        client.others = if place > 25 {
            vec!["later\\tfield".to_owned()]
        } else {
            Vec::new()
        };
        client
    })
}

fn check() -> impl Strategy<Value = SavedCheck> {
    let parts = (
        any::<bool>(),
        any::<bool>(),
        vec(0_u8..8, 60),
        hostile(),
        1_u64..9,
    );
    parts.prop_map(|(is_retail, is_full, digits, note, revision)| {
        let sector = if is_retail {
            Sector::Retail
        } else {
            Sector::Catering
        };
        let mode = if is_full { Mode::Full } else { Mode::Quick };
        let profile = Profile::new(sector, Staff::Micro);
        let mut saved = SavedCheck::begin(String::new(), mode, profile, "2026-11-20T03:00:00.000Z");
        saved.revision = revision;
        saved.changed = format!("2026-11-21T03:0{revision}:00.000Z");
        for (question, digit) in QuestionId::all().zip(digits) {
            let answer = match digit {
                0..5 => Answer::level(digit),
                5 => Some(Answer::DontKnow),
                6 => Some(Answer::NotApplicable),
                _ => None,
            };
            saved.check_mut().answers.set(question, answer);
        }
        let first = saved.check().path().next().unwrap();
        set_note(saved.record_mut(), first, &note);
        let json = serde_json::Value::from(note.as_str()).to_string();
        saved
            .record_mut()
            .extra
            .put("a key that nobody knows", Some(json));
        let facts = &mut saved.record_mut().facts;
        facts.put("full_time_employees", Some(revision.to_string()));
        facts.put("has_business_registration", Some("true".to_owned()));
        let step: Option<StepId> = plan::path(saved.check()).steps().next().map(|step| step.id);
        if let Some(step) = step {
            let state = State::Planned(Date::from_ymd(2026, 12, 24).unwrap());
            saved.change_marks(|marks| marks.set(Mark { step, state }));
        }
        saved
    })
}

/// A business as it is drawn: its client, and its checks, each with whether it lies on the desk.
type Drawn = (Option<Client>, Vec<(SavedCheck, bool)>);

/// Any portfolio: clients with visits, and checks that belong to none.
pub(crate) fn portfolio() -> impl Strategy<Value = Vec<Business>> {
    let visits = vec((check(), any::<bool>()), 0..3);
    let business = (proptest::option::weighted(0.8, client()), visits);
    vec(business, 0..6).prop_map(|all| {
        let number = |(place, (client, visits)): (usize, Drawn)| {
            let id = format!("business-{place}");
            let visits = visits
                .into_iter()
                .enumerate()
                .map(|(number, (mut saved, is_on_desk))| {
                    saved.record_mut().id = format!("check-{place}-{number}").into();
                    saved.set_business(&id);
                    (saved, is_on_desk || client.is_none())
                });
            let visits = visits.collect();
            let client = client.map(|client| Client { id, ..client });
            Business { client, visits }
        };
        all.into_iter().enumerate().map(number).collect()
    })
}

/// A device that holds these.
pub(crate) fn device(businesses: &[Business]) -> Store<TestDisk> {
    let store = Store::new(TestDisk::new());
    for business in businesses {
        if let Some(client) = &business.client {
            store
                .disk()
                .plant(&Key::Client(&client.id).text(), &client.write());
        }
        for (saved, is_on_desk) in &business.visits {
            if *is_on_desk {
                store.disk().plant(&Key::Check(saved.id()).text(), &saved.write());
            } else {
                store
                    .disk()
                    .plant(&Key::Visit(saved.id()).text(), &write_visit(saved));
            }
        }
    }
    store
}
