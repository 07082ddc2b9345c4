//! A client of an adviser: a business that was given a name. Its id is what its checks share as `business`.

mod line;

use shopready_engine::check::Sector;
use shopready_engine::date::Date;

use crate::district::District;

pub use line::UnreadableClient;

/// The most characters that are kept of a name, a contact or a tag.
pub const MOST: usize = 200;

/// The most characters that are kept of a note.
pub const MOST_NOTE: usize = 4000;

/// The most tags that are kept of a client.
pub const MOST_TAGS: usize = 20;

/// Between two tags; no keyboard has it.
pub(crate) const BETWEEN_TAGS: char = '\u{1f}';

/// A client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// What its checks share as `business`.
    pub id: String,
    /// Counts the saves, from 1; 0 before the first.
    pub revision: u64,
    /// Name of the shop or restaurant; never empty once saved.
    pub name: String,
    /// What is mainly sold.
    pub sector: Sector,
    /// Where it is.
    pub district: Option<District>,
    /// Whom to reach and how, as the adviser wrote it.
    pub contact: String,
    /// The adviser's own words for groups of clients.
    pub tags: Vec<String>,
    /// The day of the next visit.
    pub next_visit: Option<Date>,
    /// What the adviser wrote down.
    pub note: String,
    /// Moment of the beginning, UTC.
    pub created: String,
    /// Moment of the last change of the client itself, UTC.
    pub changed: String,
    /// Moment when it was put into the bin, UTC.
    pub binned: Option<String>,
    /// Moment when a check of it was handed over last, UTC.
    pub handed_over: Option<String>,
    /// Moment of the last backup that holds it, UTC.
    pub backed_up: Option<String>,
    /// Fields of a form of this version that are not known here, as written.
    pub others: Vec<String>,
}

impl Client {
    /// A new client.
    #[must_use]
    pub fn new(id: String, name: &str, sector: Sector, now: &str) -> Self {
        Self {
            id,
            revision: 0,
            name: kept(name, MOST),
            sector,
            district: None,
            contact: String::new(),
            tags: Vec::new(),
            next_visit: None,
            note: String::new(),
            created: now.to_owned(),
            changed: now.to_owned(),
            binned: None,
            handed_over: None,
            backed_up: None,
            others: Vec::new(),
        }
    }

    /// Whether it is in the bin.
    #[must_use]
    pub fn is_binned(&self) -> bool {
        self.binned.is_some()
    }

    /// This client as it is once another one that turned out to be the same was merged into it: it takes over what it
    /// lacks, all tags, and the note behind its own.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut next = self.clone();
        next.district = next.district.or(other.district);
        next.next_visit = match (self.next_visit, other.next_visit) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        let joined = |one: &str, two: &str| match (one, two) {
            (one, "") => one.to_owned(),
            ("", two) => two.to_owned(),
            (one, two) if one == two => one.to_owned(),
            (one, two) => format!("{one}\n{two}"),
        };
        next.contact = joined(&self.contact, &other.contact);
        next.note = joined(&self.note, &other.note);
        for tag in &other.tags {
            if !next.tags.contains(tag) {
                next.tags.push(tag.clone());
            }
        }
        next.created = self.created.clone().min(other.created.clone());
        next.handed_over = self.handed_over.clone().max(other.handed_over.clone());
        next.backed_up = None;
        next.binned = None;
        next
    }

    /// Puts the tags that a person wrote in one line, between commas of any script; each once.
    pub fn set_tags(&mut self, written: &str) {
        self.tags.clear();
        for tag in written.split([',', '，', '、', ';', '；', '\n']) {
            let tag = kept(tag, MOST).replace(BETWEEN_TAGS, " ");
            if !tag.is_empty() && !self.tags.contains(&tag) && self.tags.len() < MOST_TAGS {
                self.tags.push(tag);
            }
        }
    }
}

/// What is kept of a text: without spaces at its ends, at most so many characters.
#[must_use]
pub fn kept(text: &str, most: usize) -> String {
    text.trim()
        .chars()
        .take(most)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_cut_at_commas_of_any_script_and_kept_once() {
        let mut client = Client::new("a1".to_owned(), "Shop", Sector::Catering, "");
        client.set_tags("深水埗, 茶餐廳，VIP、VIP ；  ,");
        assert_eq!(client.tags, ["深水埗", "茶餐廳", "VIP"]);
    }

    #[test]
    fn a_name_of_ten_thousand_characters_is_cut() {
        let long = "店".repeat(10_000);
        assert_eq!(
            Client::new("a".to_owned(), &long, Sector::Retail, "")
                .name
                .chars()
                .count(),
            MOST
        );
    }
}
