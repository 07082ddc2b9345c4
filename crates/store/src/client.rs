//! A client of an adviser: a business that was given a name. Its id is what its checks share as `business`.

use shopready_engine::check::Sector;
use shopready_engine::date::Date;

use crate::district::District;
use crate::fields::{push, unfold};

/// The most characters that are kept of a name, a contact or a tag.
pub const MOST: usize = 200;

/// The most characters that are kept of a note.
pub const MOST_NOTE: usize = 4000;

/// The most tags that are kept of a client.
pub const MOST_TAGS: usize = 20;

/// The form of the line. A reader of this version reads all forms before it.
const FORM: &str = "1";

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

/// Why a text is no client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableClient {
    /// It is none, or is cut.
    Damaged,
    /// It was saved by a later version of the app.
    Later,
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

    /// The client as one line, to stand under its key.
    #[must_use]
    pub fn write(&self) -> String {
        let mut line = String::from(FORM);
        let mut add = |field: &str| push(&mut line, field);
        add(&self.revision.to_string());
        add(&self.name);
        add(match self.sector {
            Sector::Retail => "retail",
            Sector::Catering => "catering",
        });
        add(self.district.map_or("", District::id));
        add(&self.contact);
        add(&self.tags.join(&BETWEEN_TAGS.to_string()));
        add(&self.next_visit.map(|day| day.to_string()).unwrap_or_default());
        add(&self.note);
        add(&self.created);
        add(&self.changed);
        for moment in [&self.binned, &self.handed_over, &self.backed_up] {
            add(moment.as_deref().unwrap_or_default());
        }
        for other in &self.others {
            line.push('\t');
            line.push_str(other);
        }
        line
    }

    /// Reads what [`Client::write`] wrote under the key of an id.
    ///
    /// # Errors
    /// The text is no client, or of a later version.
    pub fn read(id: &str, text: &str) -> Result<Self, UnreadableClient> {
        let mut fields = text.split('\t');
        let form = fields.next().unwrap_or_default();
        if form != FORM {
            let later = form.parse::<u32>().is_ok_and(|form| form > 1);
            return Err(if later {
                UnreadableClient::Later
            } else {
                UnreadableClient::Damaged
            });
        }
        let mut field = || fields.next().map(unfold).ok_or(UnreadableClient::Damaged);
        let moment = |text: String| (!text.is_empty()).then_some(text);
        let damaged = UnreadableClient::Damaged;
        Ok(Self {
            id: id.to_owned(),
            revision: field()?.parse().map_err(|_| damaged)?,
            name: field()?,
            sector: match field()?.as_str() {
                "retail" => Sector::Retail,
                "catering" => Sector::Catering,
                _ => return Err(damaged),
            },
            district: match field()?.as_str() {
                "" => None,
                id => Some(District::parse(id).ok_or(damaged)?),
            },
            contact: field()?,
            tags: match field()?.as_str() {
                "" => Vec::new(),
                tags => tags.split(BETWEEN_TAGS).map(str::to_owned).collect(),
            },
            next_visit: match field()?.as_str() {
                "" => None,
                day => Some(Date::parse(day).ok_or(damaged)?),
            },
            note: field()?,
            created: field()?,
            changed: field()?,
            binned: moment(field()?),
            handed_over: moment(field()?),
            backed_up: moment(field()?),
            others: fields.map(str::to_owned).collect(),
        })
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
    use proptest::prelude::*;

    fn client(name: &str, note: &str, tags: &str) -> Client {
        let mut client = Client::new(
            "a1".to_owned(),
            name,
            Sector::Catering,
            "2026-11-22T01:00:00.000Z",
        );
        client.note = note.to_owned();
        client.set_tags(tags);
        client.district = District::parse("sham_shui_po");
        client.next_visit = Date::parse("2026-12-01");
        client.binned = Some("2026-11-23T01:00:00.000Z".to_owned());
        client
    }

    proptest! {
        #[test]
        fn a_client_comes_back_as_it_was_written(name in ".{1,40}", note in "(?s).{0,80}", tags in ".{0,40}") {
            let client = client(&name, &note, &tags);
            prop_assert_eq!(Client::read("a1", &client.write()), Ok(client));
        }

        #[test]
        fn a_cut_line_is_no_client(cut in 0_usize..60) {
            let line = client("明記冰室", "", "").write();
            let cut: String = line.chars().take(cut).collect();
            let read = Client::read("a1", &cut);
            prop_assert!(read.is_err() || read.is_ok_and(|read| read.backed_up.is_none()));
        }
    }

    #[test]
    fn fields_of_the_same_form_that_are_not_known_are_kept() {
        let line = client("Shop", "", "").write() + "\tmore\tand \\t more";
        assert_eq!(Client::read("a1", &line).map(|client| client.write()), Ok(line));
    }

    #[test]
    fn a_later_form_is_told_from_damage() {
        assert_eq!(Client::read("a1", "2\tx"), Err(UnreadableClient::Later));
        assert_eq!(Client::read("a1", "{}"), Err(UnreadableClient::Damaged));
    }

    #[test]
    fn tags_are_cut_at_commas_of_any_script_and_kept_once() {
        let mut client = client("Shop", "", "");
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
