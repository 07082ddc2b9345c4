//! A check that was handed over by a link: whether it is here already, and taking it in.

use shopready_engine::pack::{self, Packed};
use shopready_store::batch::Batch;
use shopready_store::client::Client;
use shopready_store::saved::SavedCheck;
use shopready_store::visit::VisitLine;

use super::{Adviser, Told, What};
use crate::browser::{clock, random};

/// What a link holds.
#[derive(Debug, Clone)]
pub struct Handed {
    /// As it came.
    pub bytes: Vec<u8>,
    /// What it means.
    pub packed: Packed,
}

impl Handed {
    /// The same as a check of this device, begun now.
    fn saved(&self, id: String, now: &str) -> SavedCheck {
        let check = &self.packed.check;
        let mut saved = SavedCheck::begin(id, check.mode, check.profile, now);
        saved.check_mut().answers = check.answers.clone();
        saved.record_mut().facts = self.packed.facts.clone();
        saved
    }

    /// Whether a visit holds just that.
    #[must_use]
    pub fn is_visit(&self, visit: &VisitLine) -> bool {
        visit.packed == self.bytes
    }

    /// Whether a check does; what this device filled in by itself since does not count.
    fn is_check(&self, saved: &SavedCheck) -> bool {
        let mut record = saved.record().clone();
        let is_same = pack::encode(&record) == self.bytes;
        saved.filled.iter().for_each(|id| record.facts.put(id, None));
        is_same || pack::encode(&record) == self.bytes
    }
}

impl Adviser {
    /// The check of the desk that holds just what the link holds.
    #[must_use]
    pub fn own_same(&self, handed: &Handed) -> Option<String> {
        let all = self.session.with_store(|store| store.all()).unwrap_or_default();
        all.iter()
            .find(|saved| handed.is_check(saved))
            .map(|saved| saved.id().to_owned())
    }

    /// Adds it as a check of its own and opens it; the one that was open stays on the device. `false` if that one is
    /// not saved yet: that is told.
    pub fn receive_own(&'static self, handed: &Handed) -> bool {
        if self.session.is_unsaved() {
            self.session.save_again();
        }
        if self.session.is_unsaved() {
            self.tell(Told::SaveFirst);
            return false;
        }
        self.session.take_up(handed.saved(random::id(), &clock::now()));
        true
    }

    /// Adds it as a visit of a client, and the client itself if it is new. `false` if the device failed: that is told,
    /// and nothing is changed.
    pub fn receive_for(&'static self, client: &Client, handed: &Handed) -> bool {
        let now = clock::now();
        let mut saved = handed.saved(random::id(), &now);
        saved.set_business(&client.id);
        saved.revision = 1;
        let mut batch = Batch::new();
        let is_new = client.revision == 0;
        if is_new {
            batch.put_client(client, &now);
        }
        batch.put_visit(&saved);
        let what = if is_new { What::Added } else { What::VisitAdded };
        self.change(what(client.name.clone()), &batch)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};
    use shopready_engine::questionnaire::QuestionId;

    #[test]
    fn what_was_handed_over_is_found_again_also_when_facts_were_filled_in() {
        let profile = Profile::new(Sector::Catering, Staff::Small);
        let mut given = SavedCheck::begin("a".to_owned(), Mode::Full, profile, "2026-11-22T01:00:00.000Z");
        let question = QuestionId::path(Sector::Catering, Mode::Full).next().unwrap();
        given.check_mut().answers.set(question, Answer::level(3));
        given
            .record_mut()
            .facts
            .put("is_lender", Some("false".to_owned()));
        let bytes = pack::encode(given.record());
        let packed = pack::decode(&bytes).unwrap();
        let handed = Handed { bytes, packed };

        let mut taken = handed.saved("b".to_owned(), "2026-11-23T01:00:00.000Z");
        assert!(handed.is_check(&taken));
        assert!(handed.is_visit(&VisitLine::of(&taken)));
        taken
            .record_mut()
            .facts
            .put("is_lender_affiliate", Some("false".to_owned()));
        assert!(!handed.is_check(&taken));
        taken.filled.push("is_lender_affiliate".to_owned());
        assert!(handed.is_check(&taken));
        taken.check_mut().answers.set(question, None);
        assert!(!handed.is_check(&taken));
    }
}
