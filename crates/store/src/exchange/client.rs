//! A client as JSON: all its fields by name.

use serde::{Deserialize, Serialize};
use shopready_engine::check::Sector;
use shopready_engine::date::Date;

use super::found::Reason;
use super::record::{is_id, is_moment};
use crate::client::{BETWEEN_TAGS, Client, MOST, MOST_NOTE, MOST_TAGS, kept};
use crate::district::District;

/// So many clients may have been merged into one, whose notes, contacts and tags stay whole.
const MERGED: usize = 10;

/// The fields. What is empty is left out.
#[derive(Debug, Serialize, Deserialize)]
struct Fields {
    id: String,
    revision: u64,
    name: String,
    sector: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    district: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    contact: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next_visit: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    created: String,
    changed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    binned: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    handed_over: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backed_up: Option<String>,
    /// Fields of a client that this version does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<String>,
}

/// A client as JSON in one line.
pub(super) fn write(client: &Client) -> String {
    let fields = Fields {
        id: client.id.clone(),
        revision: client.revision,
        name: client.name.clone(),
        sector: match client.sector {
            Sector::Retail => "retail",
            Sector::Catering => "catering",
        }
        .to_owned(),
        district: client.district.map(|district| district.id().to_owned()),
        contact: client.contact.clone(),
        tags: client.tags.clone(),
        next_visit: client.next_visit.map(|day| day.to_string()),
        note: client.note.clone(),
        created: client.created.clone(),
        changed: client.changed.clone(),
        binned: client.binned.clone(),
        handed_over: client.handed_over.clone(),
        backed_up: client.backed_up.clone(),
        others: client.others.clone(),
    };
    // Texts, numbers and lists of them always are JSON.
    serde_json::to_string(&fields).unwrap_or_default()
}

/// Reads what [`write`] wrote, or another program in its place.
pub(super) fn read(json: &str) -> Result<Client, Reason> {
    let fields: Fields = serde_json::from_str(json).map_err(|_| Reason::Client("fields"))?;
    if !is_id(&fields.id) {
        return Err(Reason::Id);
    }
    let sector = match fields.sector.as_str() {
        "retail" => Sector::Retail,
        "catering" => Sector::Catering,
        _ => return Err(Reason::Client("sector")),
    };
    let mut client = Client::new(fields.id, &fields.name, sector, &fields.created);
    if client.name.is_empty() {
        return Err(Reason::Client("name"));
    }
    client.revision = fields.revision.max(1);
    client.district = match fields.district {
        Some(id) => Some(District::parse(&id).ok_or(Reason::Client("district"))?),
        None => None,
    };
    client.contact = cut(&fields.contact, MOST * MERGED);
    client.tags = fields
        .tags
        .iter()
        .map(|tag| kept(tag, MOST).replace(BETWEEN_TAGS, " "))
        .collect();
    client.tags.retain(|tag| !tag.is_empty());
    client.tags.truncate(MOST_TAGS * MERGED);
    client.next_visit = match fields.next_visit {
        Some(day) => Some(Date::parse(&day).ok_or(Reason::Client("next_visit"))?),
        None => None,
    };
    client.note = cut(&fields.note, MOST_NOTE * MERGED);
    client.changed = fields.changed;
    client.binned = fields.binned;
    client.handed_over = fields.handed_over;
    client.backed_up = fields.backed_up;
    client.others = fields.others;
    let optional = [&client.binned, &client.handed_over, &client.backed_up];
    let moments = optional.into_iter().flatten();
    if ![&client.created, &client.changed]
        .into_iter()
        .chain(moments)
        .all(|moment| is_moment(moment))
    {
        return Err(Reason::Client("dates"));
    }
    if client
        .others
        .iter()
        .any(|other| other.contains(['\t', '\n', '\r']))
    {
        return Err(Reason::Client("others"));
    }
    Ok(client)
}

/// Whether an object that stands by itself is meant as a client.
pub(super) fn is_meant(json: &str) -> bool {
    #[derive(Deserialize)]
    struct Meant {
        #[serde(rename = "name")]
        _name: String,
        #[serde(rename = "sector")]
        _sector: String,
    }
    serde_json::from_str::<Meant>(json).is_ok()
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
