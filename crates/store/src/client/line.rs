//! A client as one line: the form, its fields between tabs, and a checksum of all before it.

use shopready_engine::check::Sector;
use shopready_engine::date::Date;

use super::{BETWEEN_TAGS, Client};
use crate::district::District;
use crate::fields::{push, unfold};
use crate::sum;

/// The form of the line. A reader of this version reads all forms before it.
const FORM: u32 = 2;

/// The form in which a line had no checksum; all else is as in the second one.
const BARE: u32 = 1;

/// Why a text is no client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableClient {
    /// It is none, is cut, or is not as it was written.
    Damaged,
    /// It was saved by a later version of the app.
    Later,
}

impl Client {
    /// The client as one line, to stand under its key.
    #[must_use]
    pub fn write(&self) -> String {
        let mut line = FORM.to_string();
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
        sum::seal_line(line)
    }

    /// Reads what [`Client::write`] wrote under the key of an id, in this form or one before it.
    ///
    /// # Errors
    /// The text is no client, or of a later version.
    pub fn read(id: &str, text: &str) -> Result<Self, UnreadableClient> {
        let damaged = UnreadableClient::Damaged;
        let form = text.split('\t').next().and_then(|form| form.parse().ok());
        let line = match form {
            Some(FORM) => sum::open_line(text).ok_or(damaged)?,
            Some(BARE) => text,
            Some(later) if later > FORM => return Err(UnreadableClient::Later),
            _ => return Err(damaged),
        };
        let mut fields = line.split('\t').skip(1);
        let mut field = || fields.next().map(unfold).ok_or(damaged);
        let moment = |text: String| (!text.is_empty()).then_some(text);
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
        fn a_cut_line_is_no_client(cut in 0_usize..200) {
            let line = client("明記冰室", "", "").write();
            let cut: String = line.chars().take(cut % line.chars().count()).collect();
            prop_assert_eq!(Client::read("a1", &cut), Err(UnreadableClient::Damaged));
        }

        #[test]
        fn no_two_characters_of_a_client_change_unseen(one in 0_usize..200, two in 0_usize..200, letters in any::<(char, char)>()) {
            let line = client("明記冰室", "closed\ton Mondays", "VIP").write();
            let mut text: Vec<char> = line.chars().collect();
            for (place, letter) in [(one, letters.0), (two, letters.1)] {
                // The form itself stays: of one letter of it see the test of every bit.
                let place = 1 + place % (text.len() - 1);
                text[place] = letter;
            }
            let text: String = text.into_iter().collect();
            prop_assume!(text != line);
            prop_assert!(Client::read("a1", &text).is_err());
        }
    }

    #[test]
    fn fields_of_the_same_form_that_are_not_known_are_kept() {
        let mut client = client("Shop", "", "");
        client.others = vec!["more".to_owned(), "and \\t more".to_owned()];
        assert_eq!(Client::read("a1", &client.write()), Ok(client));
    }

    #[test]
    fn a_later_form_is_told_from_damage() {
        assert_eq!(Client::read("a1", "3\tx"), Err(UnreadableClient::Later));
        assert_eq!(Client::read("a1", "2\tx"), Err(UnreadableClient::Damaged));
        assert_eq!(Client::read("a1", "{}"), Err(UnreadableClient::Damaged));
    }
}
