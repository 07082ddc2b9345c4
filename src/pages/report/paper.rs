//! What all parts of the report share: words, catalogue, and which edition of everything it is.

use shopready_engine::check::Sector;
use shopready_engine::questionnaire::{self, ProfileQuestionId};

use crate::browser::clock;
use crate::pages::outcome::Outcome;
use crate::pages::schemes::sheet::Sheet;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, question, report as text, start};

/// A report in one language. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    pub(super) session: Session,
    pub(super) words: Words,
    /// The catalogue against the check; none where there is no catalogue.
    pub(super) sheet: Option<Sheet>,
}

impl Paper {
    /// Which check it is: day, trade, size, kind of check.
    pub(super) fn subject(self, outcome: &Outcome) -> String {
        let words = self.words;
        let changed = self.session.changed().unwrap_or_default();
        let profile = outcome.check.profile;
        let sector = words.get(match profile.sector() {
            Sector::Catering => start::CHECK_CATERING,
            Sector::Retail => start::CHECK_RETAIL,
        });
        let staff = profile.get(ProfileQuestionId::STAFF);
        let staff = staff.map(|option| words.profile_option(ProfileQuestionId::STAFF, option));
        let kind = words.get(if outcome.is_rough() {
            question::QUICK_CHECK
        } else {
            question::FULL_CHECK
        });
        let day = date::moment(words, &changed);
        join(&[&day, sector, staff.unwrap_or_default(), kind])
    }

    /// Which edition of everything it is: day of printing, questionnaire, catalogue and its evidence.
    pub(super) fn edition(self) -> String {
        let words = self.words;
        let today = clock::today().map(|day| text::printed(words, &date::day(words, day)));
        let version = text::questionnaire(words, questionnaire::VERSION);
        join(&[&today.unwrap_or_default(), &version, &self.catalogue_dates()])
    }

    /// To which day the schemes were looked up, and the newest evidence.
    pub(super) fn catalogue_dates(self) -> String {
        let words = self.words;
        let edition = self.sheet.map(|sheet| &sheet.catalogue.edition);
        let dates = edition.and_then(|edition| edition.compiled.zip(edition.evidence_newest));
        match dates {
            Some((compiled, newest)) => {
                let [compiled, newest] = [compiled, newest].map(|day| date::partial(words, day));
                text::catalogue(words, &compiled, &newest)
            }
            None => words.get(text::NO_CATALOGUE).to_owned(),
        }
    }
}

/// Short facts in one line; empty ones are left out.
pub(super) fn join(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
