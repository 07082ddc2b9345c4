//! Where in a JSON value one is, byte by byte: quotes and brackets only.

use super::Section;

/// How deep a value may go; records need four.
const DEEPEST: u32 = 40;

/// What stands for a number or a word among the bytes that matter.
const WORD: u8 = b'0';

/// What became of a value with a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// It goes on.
    More,
    /// This byte ends it.
    Done,
    /// It is no value.
    Broken,
}

/// A place in a value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tracker {
    /// A bit for each bracket that is open, the innermost last: 1 for an object.
    open: u64,
    depth: u32,
    in_text: bool,
    is_escaped: bool,
    /// The last byte outside of texts that was no space; 0 before the first.
    last: u8,
    /// Where the last text begins.
    text: usize,
    /// Whether a pair of key and value has its colon.
    has_colon: bool,
}

impl Tracker {
    /// Behind the opening bracket of an object.
    pub(super) fn inside_object() -> Self {
        Self {
            open: 1,
            depth: 1,
            last: b'{',
            ..Self::default()
        }
    }

    /// Goes on by the byte that stands at a place. A pair is a key and its value, without brackets.
    pub(super) fn step(&mut self, byte: u8, place: usize, is_pair: bool) -> Step {
        if self.in_text {
            return self.in_text(byte, is_pair);
        }
        let may_begin = matches!(self.last, 0 | b',' | b':' | b'[');
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => return Step::More,
            b'"' if may_begin || self.last == b'{' => {
                self.in_text = true;
                self.text = place;
                return Step::More;
            }
            b'{' | b'[' if may_begin && self.depth < DEEPEST => {
                self.open = (self.open << 1) | u64::from(byte == b'{');
                self.depth += 1;
            }
            b'}' | b']' if self.depth > 0 && (self.open & 1 == 1) == (byte == b'}') => {
                self.open >>= 1;
                self.depth -= 1;
                self.last = byte;
                return if self.depth == 0 { Step::Done } else { Step::More };
            }
            // A pair by itself has one colon and nothing else: it must not go on for ever.
            b',' if is_pair && self.depth == 0 => return Step::Broken,
            b':' if is_pair && self.depth == 0 && self.has_colon => return Step::Broken,
            b',' | b':' if matches!(self.last, b'"' | b'}' | b']' | WORD) => {
                self.has_colon |= byte == b':';
            }
            b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z'
                if may_begin || self.last == WORD =>
            {
                self.last = WORD;
                return if self.depth == 0 { Step::Broken } else { Step::More };
            }
            _ => return Step::Broken,
        }
        self.last = byte;
        Step::More
    }

    fn in_text(&mut self, byte: u8, is_pair: bool) -> Step {
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' => self.is_escaped = true,
            b'"' => {
                self.in_text = false;
                self.last = byte;
                if is_pair && self.depth == 0 && self.has_colon {
                    return Step::Done;
                }
            }
            0..0x20 => return Step::Broken,
            _ => {}
        }
        Step::More
    }

    /// The list of many that a byte opens, in an object at the top of which this much came already.
    pub(super) fn opens_section(&self, byte: u8, part: &[u8]) -> Option<Section> {
        if !matches!(byte, b'[' | b'{')
            || self.in_text
            || self.depth != 1
            || self.last != b':'
            || self.open & 1 == 0
        {
            return None;
        }
        let key = part.get(self.text..)?;
        let key = key.strip_prefix(b"\"")?;
        let end = key.iter().position(|byte| *byte == b'"')?;
        match (byte, key.get(..end)?) {
            (b'[', b"clients") => Some(Section::Clients),
            (b'[', b"records") => Some(Section::Records),
            (b'{', b"entries") => Some(Section::Entries),
            _ => None,
        }
    }

    /// Takes the last key off an object, with the comma before it.
    pub(super) fn cut_key(&self, part: &mut Vec<u8>) {
        part.truncate(self.text);
        while part
            .last()
            .is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b',')
        {
            part.pop();
        }
    }
}
