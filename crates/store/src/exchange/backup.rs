//! Writing a backup: a line of what it is, then a line for each client and each check.

use shopready_engine::json::write_text;
use shopready_engine::questionnaire;

use super::client;
use crate::client::Client;
use crate::saved::SavedCheck;

/// What the file says it is.
pub(super) const FORMAT: &str = "shopready-backup";

/// The form of the file. A reader of this version reads all forms before it.
pub(super) const VERSION: u64 = 1;

/// Where a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As an owner's check does.
    Desk,
    /// Put away among a client's visits.
    Cabinet,
    /// The file does not say.
    Unsaid,
}

/// A backup while it is written.
#[derive(Debug, Clone, Default)]
pub struct Backup {
    clients: Lines,
    records: Lines,
    desk: Lines,
    is_anonymous: bool,
}

/// Values of a list, one a line.
#[derive(Debug, Clone, Default)]
struct Lines {
    text: String,
    count: usize,
}

impl Lines {
    fn push(&mut self, json: &str) {
        if self.count > 0 {
            self.text.push(',');
        }
        self.text.push('\n');
        self.text.push_str(json);
        self.count += 1;
    }
}

impl Backup {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same for a file that says of itself that it names nobody.
    #[must_use]
    pub fn anonymous() -> Self {
        Self {
            is_anonymous: true,
            ..Self::default()
        }
    }

    /// Adds a client.
    pub fn push_client(&mut self, client: &Client) {
        self.clients.push(&client::write(client));
    }

    /// Adds a check that stands there.
    pub fn push_check(&mut self, saved: &SavedCheck, standing: Standing) {
        self.records.push(&saved.write());
        if standing == Standing::Desk {
            self.desk.push(&quoted(saved.id()));
        }
    }

    /// How many clients are in it.
    #[must_use]
    pub fn clients(&self) -> usize {
        self.clients.count
    }

    /// How many checks are in it.
    #[must_use]
    pub fn checks(&self) -> usize {
        self.records.count
    }

    /// The file, made at a moment.
    #[must_use]
    pub fn finish(self, made: &str) -> String {
        let mut text = String::with_capacity(self.clients.text.len() + self.records.text.len() + 300);
        text.push_str("{\"format\":\"");
        text.push_str(FORMAT);
        text.push_str("\",\"version\":");
        text.push_str(&VERSION.to_string());
        text.push_str(",\"made\":");
        text.push_str(&quoted(made));
        text.push_str(",\"questionnaire\":");
        text.push_str(&quoted(questionnaire::VERSION));
        if self.is_anonymous {
            text.push_str(",\"anonymous\":true");
        }
        text.push_str(",\"desk\":[");
        text.push_str(&self.desk.text.replace('\n', ""));
        for (name, lines) in [("clients", self.clients), ("records", self.records)] {
            text.push_str("],\n\"");
            text.push_str(name);
            text.push_str("\":[");
            text.push_str(&lines.text);
            text.push('\n');
        }
        text.push_str("]}\n");
        text
    }
}

fn quoted(text: &str) -> String {
    let mut json = String::new();
    write_text(&mut json, text);
    json
}
