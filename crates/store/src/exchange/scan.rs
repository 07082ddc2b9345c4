//! Cuts a file into its parts while it comes in, piece by piece, so that no more than one record is held at a time.
//!
//! What a part means is nobody's business here: only quotes, brackets and line ends count. So a part that is damaged
//! ends with its line, and the next line begins anew.

mod tracker;

use tracker::{Step, Tracker};

/// The most bytes of one record.
pub(super) const LONGEST: usize = 1 << 20;

/// Why a part cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// It is not JSON.
    NotJson,
    /// It is too long for a record.
    TooLong,
    /// The file ends within it.
    Cut,
}

/// A list of many in a file of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Clients.
    Clients,
    /// Checks.
    Records,
    /// Keys and texts of a storage.
    Entries,
}

/// A part of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// A value that stands by itself, or in a list without a name.
    Value(&'a [u8]),
    /// What a file of ours says of itself before or after its lists: an object.
    Head(&'a [u8]),
    /// A member of a list.
    Member(Section, &'a [u8]),
    /// This part cannot be read.
    Broken(Broken),
    /// A file of ours is at its end.
    End,
}

/// What surrounds the next part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Nothing: one value after the other.
    Top,
    /// A list without a name.
    List,
    /// A list of a file of ours.
    Section(Section),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between two parts.
    Between,
    /// Inside a part.
    Inside,
    /// On the way to the end of a line that cannot be read.
    Skipping,
}

/// Where a part turned out to be broken.
struct Back {
    /// What it had taken after its first line.
    again: Vec<u8>,
    /// How many of the bytes at hand were read.
    read: usize,
}

/// A file on its way in.
#[derive(Debug)]
pub(super) struct Scan {
    within: Within,
    state: State,
    /// The part so far.
    part: Vec<u8>,
    tracker: Tracker,
    /// Whether the object at the top is a file of ours, of which lists came already.
    in_envelope: bool,
    /// Whether that object was damaged outside of its lists.
    is_lost: bool,
    line: usize,
    /// The line where the part begins.
    begun: usize,
}

impl Scan {
    /// Before the first byte.
    pub(super) fn new() -> Self {
        Self {
            within: Within::Top,
            state: State::Between,
            part: Vec::new(),
            tracker: Tracker::default(),
            in_envelope: false,
            is_lost: false,
            line: 1,
            begun: 1,
        }
    }

    /// Goes through the next bytes; each part is told with the line where it begins.
    pub(super) fn feed(&mut self, bytes: &[u8], tell: &mut impl FnMut(usize, Part<'_>)) {
        // What must be read again, the innermost last, and how much of each was: nothing is copied but what a part
        // that was broken had taken.
        let mut again: Vec<(Vec<u8>, usize)> = Vec::new();
        let mut place = 0;
        loop {
            let (text, place) = match again.last_mut() {
                Some((text, place)) => (text.as_slice(), place),
                None => (bytes, &mut place),
            };
            match self.run(text.get(*place..).unwrap_or_default(), tell) {
                Some(broken) => {
                    *place += broken.read;
                    again.push((broken.again, 0));
                }
                None if again.pop().is_none() => return,
                None => {}
            }
        }
    }

    /// The file is at its end. `true` if it should have gone on.
    pub(super) fn finish(&mut self, tell: &mut impl FnMut(usize, Part<'_>)) -> bool {
        // A part that was broken earlier may have swallowed lines that are whole.
        while self.state == State::Inside {
            let is_part = !self.in_envelope || self.within != Within::Top;
            self.is_lost = true;
            if is_part {
                tell(self.begun, Part::Broken(Broken::Cut));
            }
            let rest = self.after_first_line();
            self.state = State::Between;
            self.line = self.begun + 1;
            self.part.clear();
            match rest {
                Some(rest) if is_part => self.feed(&rest, tell),
                _ => return true,
            }
        }
        self.within != Within::Top || self.in_envelope || self.is_lost
    }

    /// Goes through bytes to their end, or to where earlier ones must be read again.
    fn run(&mut self, bytes: &[u8], tell: &mut impl FnMut(usize, Part<'_>)) -> Option<Back> {
        for (place, &byte) in bytes.iter().enumerate() {
            let broken = match self.state {
                State::Skipping => {
                    if byte == b'\n' {
                        self.state = State::Between;
                    }
                    None
                }
                State::Between => self.between(byte, tell),
                State::Inside => self.inside(byte, tell),
            };
            if let Some(broken) = broken {
                tell(self.begun, Part::Broken(broken));
                if self.within == Within::Top && std::mem::take(&mut self.in_envelope) {
                    self.is_lost = true;
                }
                if let Some(again) = self.after_first_line() {
                    self.line = self.begun + 1;
                    self.state = State::Between;
                    self.part.clear();
                    return Some(Back { again, read: place });
                }
                self.part.clear();
                self.state = if byte == b'\n' {
                    State::Between
                } else {
                    State::Skipping
                };
            }
            self.line += usize::from(byte == b'\n');
        }
        None
    }

    fn between(&mut self, byte: u8, tell: &mut impl FnMut(usize, Part<'_>)) -> Option<Broken> {
        let opens = match self.within {
            Within::Section(Section::Entries) => byte == b'"',
            Within::Top | Within::List | Within::Section(_) => byte == b'{',
        };
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => {}
            _ if opens => {
                self.begin(Tracker::default());
                return self.inside(byte, tell);
            }
            b'[' if self.within == Within::Top => self.within = Within::List,
            b']' if self.within == Within::List => self.within = Within::Top,
            b']' | b'}' if self.closes(byte) => {
                self.within = Within::Top;
                // The rest of the object around the list.
                self.begin(Tracker::inside_object());
                self.part.push(b'{');
            }
            _ => {
                self.begun = self.line;
                return Some(Broken::NotJson);
            }
        }
        None
    }

    fn closes(&self, byte: u8) -> bool {
        match self.within {
            Within::Section(Section::Entries) => byte == b'}',
            Within::Section(_) => byte == b']',
            Within::Top | Within::List => false,
        }
    }

    fn begin(&mut self, tracker: Tracker) {
        self.begun = self.line;
        self.part.clear();
        self.tracker = tracker;
        self.state = State::Inside;
    }

    fn inside(&mut self, byte: u8, tell: &mut impl FnMut(usize, Part<'_>)) -> Option<Broken> {
        if self.within == Within::Top
            && let Some(section) = self.tracker.opens_section(byte, &self.part)
        {
            self.tracker.cut_key(&mut self.part);
            self.part.push(b'}');
            tell(self.begun, Part::Head(&self.part));
            self.in_envelope = true;
            self.within = Within::Section(section);
            self.state = State::Between;
            self.part.clear();
            return None;
        }
        // Between what stood before a list and what comes after it.
        if byte == b',' && self.part == b"{" {
            return None;
        }
        let is_pair = self.within == Within::Section(Section::Entries);
        let step = self.tracker.step(byte, self.part.len(), is_pair);
        if step == Step::Broken {
            return Some(Broken::NotJson);
        }
        if self.part.len() == LONGEST {
            return Some(Broken::TooLong);
        }
        self.part.push(byte);
        if step == Step::Done {
            self.state = State::Between;
            match self.within {
                Within::Section(section) => tell(self.begun, Part::Member(section, &self.part)),
                Within::Top if self.in_envelope => {
                    self.in_envelope = false;
                    tell(self.begun, Part::Head(&self.part));
                    tell(self.begun, Part::End);
                }
                Within::Top | Within::List => tell(self.begun, Part::Value(&self.part)),
            }
            self.part.clear();
        }
        None
    }

    /// What came after the first line of a part that goes over several.
    fn after_first_line(&self) -> Option<Vec<u8>> {
        let end = self.part.iter().position(|byte| *byte == b'\n')?;
        self.part.get(end + 1..).map(<[u8]>::to_vec)
    }
}
