//! What all parts of the screen share.

use leptos::prelude::*;
use shopready_engine::asking::{Completed, Next, complete, next};
use shopready_engine::catalogue::{Catalogue, Named, Scheme, Status, Text};
use shopready_engine::date::{Date, PartialDate};
use shopready_engine::eligibility::{Assessment, Verdict, assess};
use shopready_engine::facts::{Fact, FactAnswer, FactId, Facts};

use super::ask::Drafts;
use crate::browser::clock;
use crate::session::Session;
use crate::text::date;
use crate::words::Words;

/// The ids of the schemes that were opened.
pub type Opened = StoredValue<Vec<&'static str>>;

/// The catalogue in one language against the open check on one day. Free to copy.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub session: Session,
    pub words: Words,
    pub catalogue: &'static Catalogue,
    pub today: Date,
    /// Whether there is a check with which answers are saved.
    pub has_check: bool,
    pub opened: Opened,
    /// What is entered and not saved yet.
    pub drafts: Drafts,
    /// Own answers and what follows from them.
    pub known: Memo<Completed<'static>>,
    /// What is said of each scheme, by its place in the catalogue.
    pub assessments: Memo<Vec<Assessment>>,
    /// What to ask next.
    pub next: Memo<Option<Next>>,
    /// The places of the open schemes in the order in which they are shown. It follows the answers
    /// given at the top; an answer given inside a scheme moves nothing under the reader's finger.
    pub order: RwSignal<Vec<usize>>,
    /// What the last answer has changed: how many schemes were decided, how many are left.
    pub told: RwSignal<Option<(usize, usize)>>,
}

impl Sheet {
    /// `None` only if the clock of the device is beyond all calendars.
    pub fn new(
        session: Session,
        words: Words,
        catalogue: &'static Catalogue,
        has_check: bool,
        opened: Opened,
        drafts: Drafts,
    ) -> Option<Self> {
        let today = clock::today()?;
        let known = Memo::new(move |_| match session.own_facts(catalogue) {
            Some((own, profile)) => complete(catalogue, &own, &profile),
            None => Completed {
                facts: Facts::new(&catalogue.vocabulary),
                filled: Vec::new(),
            },
        });
        let assessments = Memo::new(move |_| {
            known.with(|known| {
                catalogue
                    .schemes
                    .iter()
                    .map(|scheme| assess(scheme, &known.facts, today))
                    .collect()
            })
        });
        let next = Memo::new(move |_| {
            let ask = || known.with(|known| next(catalogue, &known.facts, today));
            has_check.then(ask).flatten()
        });
        let order = RwSignal::new(Vec::new());
        let told = RwSignal::new(None);
        let sheet = Self {
            session,
            words,
            catalogue,
            today,
            has_check,
            opened,
            drafts,
            known,
            assessments,
            next,
            order,
            told,
        };
        sheet.sort();
        Some(sheet)
    }

    /// Sorts the open schemes anew: by verdict, then the most useful first.
    pub fn sort(self) {
        let order = self.assessments.with_untracked(|assessments| {
            let rank = |place: usize| match assessments[place].verdict {
                Verdict::Eligible => 0_u8,
                Verdict::NeedFacts => 1,
                Verdict::Doubtful => 2,
                _ => 3,
            };
            let mut order = self.with_status(&[Status::Open]);
            order.sort_by_key(|place| rank(*place));
            order
        });
        if self.order.with_untracked(|before| *before != order) {
            self.order.set(order);
        }
    }

    /// The places of the schemes with one of these statuses today, the most useful first.
    pub fn with_status(self, statuses: &[Status]) -> Vec<usize> {
        let schemes = &self.catalogue.schemes;
        let has_status = |place: &usize| statuses.contains(&schemes[*place].status_on(self.today));
        let mut places: Vec<_> = (0..schemes.len()).filter(has_status).collect();
        places.sort_by_key(|place| {
            schemes[*place]
                .relevance
                .map_or(u8::MAX, |relevance| relevance as u8)
        });
        places
    }

    /// A scheme by its place.
    pub fn scheme(self, place: usize) -> &'static Scheme {
        &self.catalogue.schemes[place]
    }

    /// What a fact is.
    pub fn fact(self, fact: FactId) -> &'static Fact {
        self.catalogue.vocabulary.fact(fact)
    }

    /// What is said of a scheme; changes only when that changes.
    pub fn assessment(self, place: usize) -> Memo<Assessment> {
        Memo::new(move |_| self.assessments.with(|assessments| assessments[place]))
    }

    /// How many open schemes are decided, and how many there are.
    pub fn progress(self, assessments: &[Assessment]) -> (usize, usize) {
        let open = assessments
            .iter()
            .filter(|assessment| assessment.status == Status::Open);
        let decided = open
            .clone()
            .filter(|assessment| assessment.verdict != Verdict::NeedFacts);
        (decided.count(), open.count())
    }

    /// Takes answers down, and tells what they have changed.
    pub fn answer(self, answers: &[(FactId, Option<FactAnswer>)]) {
        let decided = || self.assessments.with_untracked(|all| self.progress(all));
        let (before, _) = decided();
        self.session.answer_facts(self.catalogue, answers);
        let (after, total) = decided();
        self.told.set(Some((after.saturating_sub(before), total - after)));
    }

    /// A text of the catalogue in the language chosen.
    pub fn say(self, text: &'static Text) -> &'static str {
        self.words.of(text)
    }

    /// The words of the catalogue for a code; the code itself where it has none.
    pub fn label(self, group: &str, code: &'static str) -> &'static str {
        label(self.catalogue, self.words, group, code)
    }

    /// A phrase of the catalogue with a date filled in.
    pub fn dated(self, phrase: &'static str, date: PartialDate) -> String {
        dated(self.catalogue, self.words, phrase, date)
    }

    /// The date of the evidence behind a scheme's status.
    pub fn evidence(self, scheme: &Scheme) -> String {
        evidence(self.catalogue, self.words, scheme)
    }
}

/// The words of a catalogue for a code; the code itself where it has none.
pub fn label(catalogue: &'static Catalogue, words: Words, group: &str, code: &'static str) -> &'static str {
    let said = catalogue
        .labels
        .get(group)
        .and_then(|group: &Named<Text>| group.get(code));
    said.map_or(code, |text| words.of(text))
}

/// The date of the evidence behind a scheme's status.
pub fn evidence(catalogue: &'static Catalogue, words: Words, scheme: &Scheme) -> String {
    match scheme.status_as_of {
        Some(date) => dated(catalogue, words, "as_of", date),
        None => label(catalogue, words, "phrase", "undated").to_owned(),
    }
}

fn dated(catalogue: &'static Catalogue, words: Words, phrase: &'static str, date: PartialDate) -> String {
    let phrase = label(catalogue, words, "phrase", phrase);
    let (before, after) = phrase.split_once("{date}").unwrap_or((phrase, ""));
    [before, &date::partial(words, date), after].concat()
}
