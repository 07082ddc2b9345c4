//! Clients and checks without what tells who they are: fresh ids, days instead of moments, no words that somebody wrote.

use std::collections::HashMap;

use shopready_engine::questionnaire::QuestionId;

use crate::client::Client;
use crate::marks::{Mark, State};
use crate::saved::SavedCheck;

/// The most characters of a fact that is one of a scheme's words or numbers.
const LONGEST_FACT: usize = 200;

/// Fresh ids in place of those that are known.
#[derive(Debug)]
pub struct Anonymous<F> {
    fresh: F,
    ids: HashMap<String, String>,
    clients: usize,
    with_district: bool,
}

impl<F: FnMut() -> String> Anonymous<F> {
    /// Ids come from `fresh`; districts are kept or left out.
    pub fn new(fresh: F, with_district: bool) -> Self {
        Self {
            fresh,
            ids: HashMap::new(),
            clients: 0,
            with_district,
        }
    }

    /// A client of the same trade, with a number for a name.
    pub fn client(&mut self, client: &Client) -> Client {
        self.clients += 1;
        let name = self.clients.to_string();
        let mut next = Client::new(self.id(&client.id), &name, client.sector, &day(&client.created));
        next.revision = 1;
        next.changed = day(&client.changed);
        next.district = client.district.filter(|_| self.with_district);
        next
    }

    /// A check with the same answers and facts. What is planned and done stays, reasons in somebody's own words do not.
    pub fn check(&mut self, saved: &SavedCheck) -> SavedCheck {
        let check = saved.check();
        let mut next = SavedCheck::begin(self.id(saved.id()), check.mode, check.profile, &day(&saved.begun));
        next.check_mut().answers = check.answers.clone();
        next.revision = 1;
        next.changed = day(&saved.changed);
        next.filled = saved.filled.iter().filter(|id| is_word(id)).cloned().collect();
        next.set_business(&self.id(&saved.business()));
        let facts = &saved.record().facts;
        next.record_mut().facts = facts.sorted(|fact, value| is_word(fact) && is_fact(value));
        let mut marks = next.marks();
        for mark in saved.marks().iter().filter(|mark| names_nobody(mark)) {
            marks.set(mark.clone());
        }
        next.record_mut().extra.put("plan", marks.write());
        for question in QuestionId::all() {
            if let Some(evidence) = saved.evidence(question) {
                next.set_evidence(question, Some(evidence));
            }
        }
        next
    }

    fn id(&mut self, known: &str) -> String {
        if let Some(id) = self.ids.get(known) {
            return id.clone();
        }
        let id = (self.fresh)();
        self.ids.insert(known.to_owned(), id.clone());
        id
    }
}

/// The first moment of the day of a moment.
fn day(moment: &str) -> String {
    [moment.get(..10).unwrap_or_default(), "T00:00:00.000Z"].concat()
}

fn names_nobody(mark: &Mark) -> bool {
    match &mark.state {
        State::NotForUs(reason) => Mark::REASONS.contains(&reason.as_str()),
        State::Planned(_) | State::Done { .. } => true,
    }
}

fn is_word(text: &str) -> bool {
    text.len() <= LONGEST_FACT
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// A number, yes or no, a word of a scheme's vocabulary, or a list of such words: nothing that somebody wrote.
fn is_fact(json: &str) -> bool {
    json.len() <= LONGEST_FACT
        && json
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_\"[], ".contains(&byte))
}
