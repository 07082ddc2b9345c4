//! Going through JSON byte by byte, by its grammar (RFC 8259).

use std::borrow::Cow;

use super::{NoObject, Object};

/// A text and how far it was read. `None` of its functions: it is not JSON from there on.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte at which reading has stopped, counted from 1.
    pub(super) fn place(&self) -> usize {
        self.at + 1
    }

    /// Reads an object with nothing behind it. An error without a reason: it is no JSON.
    pub(super) fn whole_object(&mut self) -> Result<Object<'a>, Option<NoObject>> {
        self.space();
        match self.peek() {
            Some(b'{') => self.object().ok_or(None),
            Some(b'[') => Err(Some(NoObject::Other)),
            _ => Err(self.value().map(|()| NoObject::Other)),
        }
    }

    fn object(&mut self) -> Option<Object<'a>> {
        let mut entries = Vec::with_capacity(8);
        if self.opens(b'}') {
            loop {
                let key = self.key()?;
                entries.push((unescaped(key)?, self.raw()?));
                if self.is_last(b'}')? {
                    break;
                }
            }
        }
        self.space();
        self.peek().is_none().then_some(entries)
    }

    /// Reads a list with nothing behind it.
    pub(super) fn whole_list(&mut self) -> Option<Vec<&'a str>> {
        let mut values = Vec::new();
        self.space();
        if self.peek() != Some(b'[') {
            return None;
        }
        if self.opens(b']') {
            loop {
                values.push(self.raw()?);
                if self.is_last(b']')? {
                    break;
                }
            }
        }
        self.space();
        self.peek().is_none().then_some(values)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn needed(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Whether an object or a list ends here, where else a comma must stand.
    fn is_last(&mut self, end: u8) -> Option<bool> {
        self.space();
        if self.take(end) {
            return Some(true);
        }
        self.needed(b',')?;
        self.space();
        Some(false)
    }

    /// Reads a key, its colon and the space behind it; the key without its quotes, as it is written.
    fn key(&mut self) -> Option<&'a str> {
        let start = self.at + 1;
        self.string()?;
        let key = self.text.get(start..self.at - 1)?;
        self.space();
        self.needed(b':')?;
        self.space();
        Some(key)
    }

    /// Reads a value; as it is written, without the space around it.
    fn raw(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.value()?;
        self.text.get(start..self.at)
    }

    fn value(&mut self) -> Option<()> {
        // The ends of the objects and lists that are open: no value lies too deep.
        let mut ends = Vec::new();
        loop {
            match self.peek()? {
                b'{' if self.opens(b'}') => {
                    ends.push(b'}');
                    self.key()?;
                    continue;
                }
                b'[' if self.opens(b']') => {
                    ends.push(b']');
                    continue;
                }
                b'{' | b'[' => {}
                b'"' => self.string()?,
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => self.number()?,
            }
            loop {
                let Some(end) = ends.last().copied() else {
                    return Some(());
                };
                if !self.is_last(end)? {
                    if end == b'}' {
                        self.key()?;
                    }
                    break;
                }
                ends.pop();
            }
        }
    }

    /// Passes the beginning of an object or a list, and its end if it is empty; says whether it is not.
    fn opens(&mut self, end: u8) -> bool {
        self.at += 1;
        self.space();
        !self.take(end)
    }

    fn word(&mut self, word: &str) -> Option<()> {
        word.bytes().try_for_each(|byte| self.needed(byte))
    }

    fn string(&mut self) -> Option<()> {
        self.needed(b'"')?;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    let is_code = self.peek()? == b'u';
                    if !matches!(
                        self.peek()?,
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' | b'u'
                    ) {
                        return None;
                    }
                    self.at += 1;
                    for _ in 0..4 * u8::from(is_code) {
                        if !self.peek()?.is_ascii_hexdigit() {
                            return None;
                        }
                        self.at += 1;
                    }
                }
                0..0x20 => return None,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}

/// What is written between the quotes of a text, without escapes. `None` where an escape stands for half a
/// character.
pub(super) fn unescaped(inside: &str) -> Option<Cow<'_, str>> {
    if !inside.bytes().any(|byte| byte == b'\\') {
        return Some(Cow::Borrowed(inside));
    }
    let mut out = String::with_capacity(inside.len());
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        out.push(match letters.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = code(&mut letters)?;
                match high {
                    0xd800..0xdc00 => {
                        let is_escape = letters.next() == Some('\\') && letters.next() == Some('u');
                        let low = code(&mut letters).filter(|_| is_escape)?.checked_sub(0xdc00)?;
                        char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low).filter(|_| low < 0x400)?
                    }
                    _ => char::from_u32(high)?,
                }
            }
            plain => plain,
        });
    }
    Some(Cow::Owned(out))
}

/// Four hexadecimal digits.
fn code(letters: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |code, _| Some(16 * code + letters.next()?.to_digit(16)?))
}
