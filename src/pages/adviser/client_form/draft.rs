//! What was entered in the form of a client. It stays as long as the page, whatever screen or language is shown.

use std::cell::RefCell;
use std::collections::HashMap;

use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_store::client::{Client, MOST, MOST_NOTE, kept};
use shopready_store::district::District;

/// What was entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) sector: Option<Sector>,
    pub(super) district: Option<District>,
    pub(super) contact: String,
    pub(super) tags: String,
    /// As the field gives it.
    pub(super) next_visit: String,
    pub(super) note: String,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// There is no name.
    Name,
    /// No trade was chosen.
    Sector,
    /// The next visit is no day.
    Day,
}

impl Wrong {
    /// The element to go to.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Name => "client-name",
            Self::Sector => "sector-retail",
            Self::Day => "client-next",
        }
    }
}

impl Draft {
    /// The details of a client, to be changed.
    pub(super) fn of(client: &Client) -> Self {
        Self {
            name: client.name.clone(),
            sector: Some(client.sector),
            district: client.district,
            contact: client.contact.clone(),
            tags: client.tags.join(", "),
            next_visit: client.next_visit.map(|day| day.to_string()).unwrap_or_default(),
            note: client.note.clone(),
        }
    }

    /// What is wrong, from the top of the form down. `is_bad_day` says that the field holds something that is no day.
    pub(super) fn wrong(&self, is_bad_day: bool) -> Vec<Wrong> {
        let day_is_wrong =
            is_bad_day || (!self.next_visit.is_empty() && Date::parse(&self.next_visit).is_none());
        let wrong = [
            (kept(&self.name, MOST).is_empty(), Wrong::Name),
            (self.sector.is_none(), Wrong::Sector),
            (day_is_wrong, Wrong::Day),
        ];
        wrong
            .into_iter()
            .filter_map(|(is_wrong, wrong)| is_wrong.then_some(wrong))
            .collect()
    }

    /// Writes the details into a client.
    pub(super) fn write_into(&self, client: &mut Client) {
        client.name = kept(&self.name, MOST);
        client.sector = self.sector.unwrap_or(client.sector);
        client.district = self.district;
        client.contact = kept(&self.contact, MOST);
        // Tags that were not touched stay as they are, also those with a comma inside.
        if self.tags != client.tags.join(", ") {
            client.set_tags(&self.tags);
        }
        client.next_visit = Date::parse(&self.next_visit);
        client.note = kept(&self.note, MOST_NOTE);
    }
}

thread_local! {
    static DRAFTS: RefCell<HashMap<String, Draft>> = RefCell::default();
}

/// What was entered for a client and not saved; the empty id stands for one that is being added.
pub(super) fn kept_draft(id: &str) -> Option<Draft> {
    DRAFTS.with_borrow(|drafts| drafts.get(id).cloned())
}

/// Keeps what was entered.
pub(super) fn keep(id: &str, draft: Draft) {
    DRAFTS.with_borrow_mut(|drafts| drafts.insert(id.to_owned(), draft));
}

/// Lets go of what was entered.
pub(super) fn let_go(id: &str) {
    DRAFTS.with_borrow_mut(|drafts| drafts.remove(id));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client() -> Client {
        let mut client = Client::new("a".to_owned(), "明記", Sector::Retail, "2026-11-01T00:00:00.000Z");
        client.tags = vec!["a, b".to_owned(), "c".to_owned()];
        client.next_visit = Date::parse("2026-12-01");
        client
    }

    #[test]
    fn what_was_not_touched_stays() {
        let client = client();
        let mut same = client.clone();
        Draft::of(&client).write_into(&mut same);
        assert_eq!(same, client);
    }

    #[test]
    fn each_fault_is_named_from_the_top_down() {
        let empty = Draft::default();
        assert_eq!(empty.wrong(false), [Wrong::Name, Wrong::Sector]);
        let draft = Draft {
            next_visit: "2027-02-29".to_owned(),
            ..Draft::of(&client())
        };
        assert_eq!(draft.wrong(false), [Wrong::Day]);
        assert_eq!(Draft::of(&client()).wrong(true), [Wrong::Day]);
        assert!(Draft::of(&client()).wrong(false).is_empty());
    }

    #[test]
    fn a_name_of_spaces_is_none_and_a_long_one_is_cut() {
        let mut draft = Draft::of(&client());
        draft.name = " 　 ".to_owned();
        assert_eq!(draft.wrong(false), [Wrong::Name]);
        draft.name = "店".repeat(10_000);
        let mut client = client();
        draft.write_into(&mut client);
        assert_eq!(client.name.chars().count(), MOST);
    }
}
