//! An adviser's clients put into the storage as the app keeps them, for tests and the bench.

use std::fs;

use anyhow::{Context as _, anyhow};
use serde_json::{Map, Value, json};
use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_store::client::Client;
use shopready_store::district::District;
use shopready_store::key::Key;
use shopready_store::saved::SavedCheck;
use shopready_store::visit::write_visit;

use crate::{Result, Visit, paths};

/// Texts under keys that are put into the storage at once: a script takes only so much.
const AT_ONCE: usize = 500;

/// First and second parts of names, in the scripts and lengths that shops have.
const FIRST: [&str; 12] = [
    "明記",
    "祥興",
    "Ming Kee",
    "Golden Star",
    "利苑",
    "陳記",
    "Kowloon",
    "好味",
    "永安",
    "Café Lok",
    "新世界",
    "大發",
];
const SECOND: [&str; 10] = [
    "冰室",
    "茶餐廳",
    "士多",
    "Bakery",
    "五金",
    "Noodles",
    "文具",
    "Trading",
    "時裝店",
    "海味雜貨有限公司",
];
const TAGS: [&str; 5] = ["VIP", "商會", "茶餐廳", "2026 Q4", "follow up"];

/// Clients with their visits.
#[derive(Clone, Debug)]
pub struct PlantedClients {
    entries: Vec<(String, String)>,
}

impl PlantedClients {
    /// So many clients, `c0001` and on, all of them made the same each time: most with two visits, the first ones
    /// with what lists must show otherwise: no visit, an open one, a visit that is due.
    ///
    /// # Errors
    /// When the public records cannot be read.
    pub fn some(count: usize) -> Result<Self> {
        Self::made(count, |place| match place % 12 {
            2 => 0,
            4 => 1,
            _ => 2,
        })
    }

    /// So many clients with two visits each.
    ///
    /// # Errors
    /// When the public records cannot be read.
    pub fn full(count: usize) -> Result<Self> {
        Self::made(count, |_| 2)
    }

    fn made(count: usize, visits_of: impl Fn(usize) -> usize) -> Result<Self> {
        let records = full_records()?;
        let mut entries = vec![(Key::Adviser.text(), String::new())];
        for place in 0..count {
            let record = records.get(place % records.len()).context("no record")?;
            let client = client(place, record)?;
            for visit in 0..visits_of(place) {
                // The second one is another record of the same trade, so that something has changed.
                let other = records.iter().cycle().skip(place + 1);
                let mut of_trade = other.filter(|other| sector(other) == sector(record));
                let answers = if visit == 0 {
                    record
                } else {
                    of_trade.next().context("no record")?
                };
                let begun = if visit == 0 { "2026-04-20" } else { "2026-11-10" };
                let saved = check(answers, &client.id, visit, begun, place)?;
                entries.push((Key::Visit(saved.id()).text(), write_visit(&saved)));
            }
            entries.push((Key::Client(&client.id).text(), client.write()));
        }
        Ok(Self { entries })
    }

    /// How many characters they take in the storage, keys and texts.
    pub fn characters(&self) -> usize {
        let of = |text: &String| text.encode_utf16().count();
        self.entries.iter().map(|(key, text)| of(key) + of(text)).sum()
    }

    /// The same with another client.
    #[must_use]
    pub fn and(mut self, client: &Client) -> Self {
        self.entries
            .push((Key::Client(&client.id).text(), client.write()));
        self
    }

    /// Puts them into the storage beside what is there, and loads the app anew at its start.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn put(&self, visit: &Visit) -> Result {
        visit.open("#/").await?;
        for entries in self.entries.chunks(AT_ONCE) {
            visit
                .page()
                .script::<()>(
                    "for (const [key, text] of arguments[0]) localStorage.setItem(key, text)",
                    vec![json!(entries)],
                )
                .await?;
        }
        visit.open("#/").await
    }
}

/// The public records of full checks.
fn full_records() -> Result<Vec<Map<String, Value>>> {
    let path = paths::tests().with_file_name("crates/cli/tests/cases/checks.ndjson");
    let text = fs::read_to_string(path)?;
    let records = text.lines().map(serde_json::from_str::<Map<String, Value>>);
    let full = records.flatten().filter(|record| record["mode"] == "full");
    Ok(full.collect())
}

fn sector(record: &Map<String, Value>) -> Sector {
    if record["profile"]["sector"] == "catering" {
        Sector::Catering
    } else {
        Sector::Retail
    }
}

fn client(place: usize, record: &Map<String, Value>) -> Result<Client> {
    let number = place + 1;
    let pick =
        |from: &[&'static str], step: usize| from.get(place / step % from.len()).copied().unwrap_or_default();
    let name = format!("{}{} {number}", pick(&FIRST, 1), pick(&SECOND, 5));
    let mut client = Client::new(
        format!("c{number:04}"),
        &name,
        sector(record),
        "2026-04-20T01:00:00.000Z",
    );
    client.revision = 1;
    client.district = District::all().nth(place % 18);
    client.contact = format!(
        "{} 9{:07}",
        pick(&["陳生", "Ms Wong", "李太"], 1),
        place * 7919 % 10_000_000
    );
    client.tags = vec![pick(&TAGS, 1).to_owned()];
    client.next_visit = match place % 6 {
        0 => Some("2026-11-20"),
        1 => Some("2026-11-22"),
        3 => Some("2027-01-15"),
        _ => None,
    }
    .and_then(Date::parse);
    client.note = if place.is_multiple_of(4) {
        "收銀機旁有示範機；星期一休息。".to_owned()
    } else {
        String::new()
    };
    client.handed_over = (place % 12 == 6).then(|| "2026-11-12T01:00:00.000Z".to_owned());
    client.backed_up = place
        .is_multiple_of(3)
        .then(|| "2026-11-20T01:00:00.000Z".to_owned());
    Ok(client)
}

/// A record as a visit of a client. Every fourth client's last one has gaps.
fn check(
    record: &Map<String, Value>,
    client: &str,
    visit: usize,
    begun: &str,
    place: usize,
) -> Result<SavedCheck> {
    let mut record = record.clone();
    let moment = format!("{begun}T03:{:02}:00.000Z", place % 60);
    let added = json!({
        "id": format!("{client}-v{visit}"), "business": client, "schema": 1, "revision": 3, "filled": [],
        "begun": moment, "changed": moment,
    });
    record.extend(added.as_object().cloned().unwrap_or_default());
    let answers = record.get_mut("answers").and_then(Value::as_object_mut);
    if let Some(answers) = answers.filter(|_| visit == 1 && place % 4 == 1) {
        answers.remove("pay_accept");
    }
    SavedCheck::read(&Value::from(record).to_string()).map_err(|error| anyhow!("{error:?}"))
}
