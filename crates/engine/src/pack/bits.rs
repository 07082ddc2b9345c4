//! Bits in a row, the highest of a byte first.

/// Why bits cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// They end too early.
    End,
    /// They mean nothing.
    Wrong,
    /// They speak of a number that was given out later than this program was made.
    Later,
}

/// Writes bits.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// How many bits of the last byte are taken, 0 if it is full.
    taken: u32,
}

impl Writer {
    /// The lowest `width` bits of a value.
    pub(super) fn bits(&mut self, value: u64, width: u32) {
        for place in (0..width).rev() {
            let bit = (value >> place & 1) as u8;
            if self.taken == 0 {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= bit << (7 - self.taken);
            }
            self.taken = (self.taken + 1) % 8;
        }
    }

    pub(super) fn flag(&mut self, value: bool) {
        self.bits(u64::from(value), 1);
    }

    /// A number of any size, `width` bits at a time, lowest first, each with a bit that says whether more follow.
    pub(super) fn number(&mut self, mut value: u64, width: u32) {
        loop {
            let rest = value >> width;
            self.flag(rest != 0);
            self.bits(value, width);
            if rest == 0 {
                return;
            }
            value = rest;
        }
    }

    /// A text with its length.
    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64, 5);
        for byte in text.bytes() {
            self.bits(u64::from(byte), 8);
        }
    }

    /// The bytes; the last one is filled up with zeros.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads bits.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// How many bits have been read.
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next `width` bits, at most 8.
    pub(super) fn bits(&mut self, width: u32) -> Result<u64, Fault> {
        if width == 0 {
            return Ok(0);
        }
        let first = u32::from(*self.bytes.get(self.at / 8).ok_or(Fault::End)?);
        let skipped = (self.at % 8) as u32;
        let second = match self.bytes.get(self.at / 8 + 1) {
            Some(&byte) => u32::from(byte),
            None if skipped + width > 8 => return Err(Fault::End),
            None => 0,
        };
        self.at += width as usize;
        let pair = (first << 8 | second) << skipped & 0xffff;
        Ok(u64::from(pair >> (16 - width)))
    }

    pub(super) fn flag(&mut self) -> Result<bool, Fault> {
        Ok(self.bits(1)? == 1)
    }

    /// A number as [`Writer::number`] writes it.
    pub(super) fn number(&mut self, width: u32) -> Result<u64, Fault> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let more = self.flag()?;
            let part = self.bits(width)?;
            if part.checked_shl(shift).map(|moved| moved >> shift) != Some(part) {
                return Err(Fault::Wrong);
            }
            value |= part << shift;
            shift += width;
            if !more {
                return Ok(value);
            }
        }
    }

    /// A text as [`Writer::text`] writes it.
    pub(super) fn text(&mut self) -> Result<String, Fault> {
        let length = usize::try_from(self.number(5)?).map_err(|_| Fault::Wrong)?;
        // No memory is taken for a length that is only claimed.
        if length > self.bytes.len() {
            return Err(Fault::End);
        }
        let bytes = (0..length).map(|_| self.bits(8).map(|byte| byte as u8));
        String::from_utf8(bytes.collect::<Result<_, _>>()?).map_err(|_| Fault::Wrong)
    }

    /// Whether all was read: what is left of the last byte is zeros.
    pub(super) fn finish(mut self) -> Result<(), Fault> {
        let left = self.bytes.len() * 8 - self.at;
        match left {
            0 => Ok(()),
            1..8 if self.bits(left as u32)? == 0 => Ok(()),
            _ => Err(Fault::Wrong),
        }
    }
}
