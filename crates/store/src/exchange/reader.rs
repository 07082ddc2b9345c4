//! Reading a file while it comes in: a backup, a dump of the storage, or check records by themselves.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use shopready_engine::record::Entries;

use super::backup::{FORMAT, Standing, VERSION};
use super::found::{Bad, Found, Reason};
use super::scan::{Broken, Part, Scan, Section};
use super::{client, record};
use crate::client::{Client, UnreadableClient};
use crate::key::{check_id, client_id, visit_id};
use crate::saved::Unreadable;
use crate::visit::read_visit;

/// What the dump says it is that a page hands out when the app cannot start.
const STORAGE: &str = "shopready-storage";

/// Why nothing of a file can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// It is the file of another program.
    OtherProgram,
    /// It is text in another encoding than UTF-8.
    Encoding,
    /// It was made by a later version of the app.
    Later,
    /// It ends before anything of it is whole.
    Cut,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A backup, made at a moment.
    Backup(String),
    /// A dump of the whole storage.
    Storage,
    /// Check records by themselves.
    Records,
}

/// What is known of a file once it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What it is.
    pub kind: Kind,
    /// Whether it ends before its end, or was damaged where it holds everything together.
    pub is_cut: bool,
}

/// A file of ours says of itself what it is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
    made: Option<String>,
    desk: HashSet<String>,
}

/// A file on its way in.
#[derive(Debug)]
pub struct Reader {
    scan: Scan,
    /// The first bytes, until they say what encoding it is.
    first: Vec<u8>,
    is_begun: bool,
    sorting: Sorting,
}

/// What the parts of a file mean.
#[derive(Debug)]
struct Sorting {
    now: String,
    head: Head,
    kind: Option<Kind>,
    fault: Option<FileFault>,
    /// Good ones, and those of them with other letters than ASCII.
    good: usize,
    good_beyond_ascii: usize,
    not_utf8: usize,
    /// Whether something was meant as ours, good or not.
    is_ours: bool,
    /// Whether the file ends within a part.
    ends_within: bool,
    is_at_end: bool,
}

impl Reader {
    /// Before the first byte. Bare records count as begun `now`.
    #[must_use]
    pub fn new(now: &str) -> Self {
        Self {
            scan: Scan::new(),
            first: Vec::new(),
            is_begun: false,
            sorting: Sorting {
                now: now.to_owned(),
                head: Head::default(),
                kind: None,
                fault: None,
                good: 0,
                good_beyond_ascii: 0,
                not_utf8: 0,
                is_ours: false,
                ends_within: false,
                is_at_end: false,
            },
        }
    }

    /// Takes the next bytes in.
    ///
    /// # Errors
    /// Nothing of the file can be taken; the rest need not be read.
    pub fn feed(&mut self, bytes: &[u8], found: &mut Vec<Found>) -> Result<(), FileFault> {
        if self.is_begun {
            return self.scan(bytes, found);
        }
        self.first.extend_from_slice(bytes);
        if self.first.len() < 4 {
            Ok(())
        } else {
            self.begin(found)
        }
    }

    /// The file is at its end.
    ///
    /// # Errors
    /// Nothing of the file can be taken.
    pub fn finish(mut self, found: &mut Vec<Found>) -> Result<Outcome, FileFault> {
        if !self.is_begun {
            self.begin(found)?;
        }
        if !self.is_begun {
            return Err(FileFault::Empty);
        }
        let sorting = &mut self.sorting;
        let is_cut = self
            .scan
            .finish(&mut |line, part| sorting.take(line, part, found));
        sorting.outcome(is_cut)
    }

    /// The first bytes say what it is.
    fn begin(&mut self, found: &mut Vec<Found>) -> Result<(), FileFault> {
        let first = std::mem::take(&mut self.first);
        let is_wide = matches!(
            first.as_slice(),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, ..] | [_, 0, ..]
        );
        if is_wide {
            return Err(FileFault::Encoding);
        }
        let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first);
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{' | b'[') => {}
            Some(_) => return Err(FileFault::OtherProgram),
            // Nothing but spaces so far.
            None => return self.scan(text, found),
        }
        self.is_begun = true;
        self.scan(text, found)
    }

    fn scan(&mut self, bytes: &[u8], found: &mut Vec<Found>) -> Result<(), FileFault> {
        let sorting = &mut self.sorting;
        self.scan
            .feed(bytes, &mut |line, part| sorting.take(line, part, found));
        sorting.fault.map_or(Ok(()), Err)
    }
}

impl Sorting {
    fn take(&mut self, line: usize, part: Part<'_>, found: &mut Vec<Found>) {
        // The first fault is the one that is told, however much of the file comes at once.
        if self.fault.is_some() {
            return;
        }
        let bytes = match part {
            Part::Broken(broken) => {
                self.ends_within |= broken == Broken::Cut;
                let reason = match broken {
                    Broken::NotJson => Reason::NotJson,
                    Broken::TooLong => Reason::TooLong,
                    Broken::Cut => Reason::Cut,
                };
                return found.push(bad(line, None, reason));
            }
            Part::End => {
                self.is_at_end = true;
                return;
            }
            Part::Value(bytes) | Part::Head(bytes) | Part::Member(_, bytes) => bytes,
        };
        let Ok(json) = std::str::from_utf8(bytes) else {
            self.not_utf8 += 1;
            return found.push(bad(line, None, Reason::NotUtf8));
        };
        match part {
            Part::Head(_) => self.head(json),
            Part::Member(Section::Clients, _) => self.sort(line, json, client(line, json), found),
            Part::Member(Section::Entries, _) => self.entry(line, json, found),
            Part::Value(_) if Entries::read(json).is_some_and(|entries| entries.text("format").is_some()) => {
                self.head(json);
                self.is_at_end = true;
            }
            Part::Value(_) if client::is_meant(json) => self.sort(line, json, client(line, json), found),
            _ => {
                let check = record::read(json, &self.now);
                let check = check.map(|saved| {
                    let standing = self.standing(saved.id());
                    Found::Check(line, Box::new(saved), standing)
                });
                self.sort(line, json, check, found);
            }
        }
    }

    fn sort(&mut self, line: usize, json: &str, read: Result<Found, Reason>, found: &mut Vec<Found>) {
        match read {
            Ok(good) => {
                self.good += 1;
                self.good_beyond_ascii += usize::from(!json.is_ascii());
                self.is_ours = true;
                found.push(good);
            }
            Err(reason) => {
                self.is_ours |= is_ours(&reason);
                found.push(bad(line, record::name_of(json), reason));
            }
        }
    }

    fn standing(&self, id: &str) -> Standing {
        if self.head.desk.contains(id) {
            Standing::Desk
        } else {
            Standing::Unsaid
        }
    }

    /// What the file says of itself; said in several parts where lists stand between.
    fn head(&mut self, json: &str) {
        let Ok(head) = serde_json::from_str::<Head>(json) else {
            self.fault = Some(FileFault::OtherProgram);
            return;
        };
        self.head.format = self.head.format.take().or(head.format);
        self.head.version = self.head.version.or(head.version);
        self.head.made = self.head.made.take().or(head.made);
        self.head.desk.extend(head.desk);
        let is_later = self.head.version.is_some_and(|version| version > VERSION);
        match self.head.format.as_deref() {
            Some(FORMAT | STORAGE) if is_later => self.fault = Some(FileFault::Later),
            Some(FORMAT) => self.kind = Some(Kind::Backup(self.head.made.clone().unwrap_or_default())),
            Some(STORAGE) => self.kind = Some(Kind::Storage),
            Some(_) => self.fault = Some(FileFault::OtherProgram),
            None => {}
        }
    }

    /// A key of the storage, and its text.
    fn entry(&mut self, line: usize, json: &str, found: &mut Vec<Found>) {
        let pair = serde_json::from_str::<BTreeMap<String, String>>(&["{", json, "}"].concat());
        let Some((key, text)) = pair.ok().and_then(|pair| pair.into_iter().next()) else {
            return found.push(bad(line, None, Reason::NotJson));
        };
        let read = if let Some(id) = client_id(&key) {
            Client::read(id, &text)
                .map_err(|unreadable| match unreadable {
                    UnreadableClient::Damaged => Reason::Client("fields"),
                    UnreadableClient::Later => Reason::Later,
                })
                // Once through the form of a backup, so that the same is refused and cut.
                .and_then(|read| client(line, &client::write(&read)))
        } else if let Some(id) = check_id(&key) {
            let saved = record::read(&text, &self.now);
            let saved = saved.and_then(|saved| {
                if saved.id() == id {
                    Ok(saved)
                } else {
                    Err(Reason::Key("id"))
                }
            });
            saved.map(|saved| Found::Check(line, Box::new(saved), Standing::Desk))
        } else if let Some(id) = visit_id(&key) {
            let saved = read_visit(id, &text).map_err(|unreadable| match unreadable {
                Unreadable::Later => Reason::Later,
                Unreadable::Record(error) => Reason::Record(error),
                Unreadable::Key(key) => Reason::Key(key),
            });
            let saved = saved.and_then(|saved| record::read(&saved.write(), &self.now));
            saved.map(|saved| Found::Check(line, Box::new(saved), Standing::Cabinet))
        } else {
            return;
        };
        match read {
            Ok(_) => self.sort(line, json, read, found),
            Err(reason) => found.push(bad(line, Some(key), reason)),
        }
    }

    fn outcome(&self, is_cut: bool) -> Result<Outcome, FileFault> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        // Whatever had letters beyond ASCII was no UTF-8: not damage, but another encoding.
        if self.not_utf8 > 0 && self.good_beyond_ascii == 0 {
            return Err(FileFault::Encoding);
        }
        let kind = match &self.kind {
            Some(kind) => kind.clone(),
            None if self.is_ours && self.head.format.is_none() => Kind::Records,
            None if self.ends_within => return Err(FileFault::Cut),
            None => return Err(FileFault::OtherProgram),
        };
        Ok(Outcome {
            is_cut: is_cut || (kind != Kind::Records && !self.is_at_end),
            kind,
        })
    }
}

/// Whether what cannot be read was meant as something of ours all the same.
fn is_ours(reason: &Reason) -> bool {
    match reason {
        Reason::Later | Reason::Id | Reason::Key(_) => true,
        Reason::Client(field) => *field != "fields",
        Reason::Record(error) => !["line", "id", "questionnaire"].contains(&error.at.as_str()),
        _ => false,
    }
}

fn client(line: usize, json: &str) -> Result<Found, Reason> {
    client::read(json).map(|client| Found::Client(line, client))
}

fn bad(line: usize, name: Option<String>, reason: Reason) -> Found {
    Found::Bad(Bad { line, name, reason })
}
