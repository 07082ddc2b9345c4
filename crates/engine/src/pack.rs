//! A check in as few bytes as it takes, for a link that one phone shows and another opens.
//!
//! One format byte, the questionnaire's version, mode, profile, answers and facts, and a checksum. No id, no
//! names, no notes: what a link holds may be read by whoever sees it. The same check always gives the same
//! bytes, and nothing is read that is not whole.

mod bits;
mod error;
mod facts;
mod head;
mod seal;
mod table;
mod text;
mod values;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use error::PackError;

use crate::check::Check;
use crate::facts::{Facts, Vocabulary};
use crate::questionnaire;
use crate::record::{Entries, Record};
use bits::{Fault, Reader, Writer};
use facts::{Nobody, Sink};
use vocabulary::Known;

/// The format that is written here. Whatever a later format changes, its first byte is a number up to
/// [`LAST_FORMAT`] and its end the same checksum, so that this program can tell it from damage.
const FORMAT: u8 = 1;
const LAST_FORMAT: u8 = 15;

/// What a pack holds.
#[derive(Debug, Clone)]
pub struct Packed {
    /// Mode, profile and answers.
    pub check: Check,
    /// The facts by their ids, with the values that a record has.
    pub facts: Entries<'static>,
}

/// Packs what the rules know of a record. Answers to the questions of the other sector are left out, as
/// [`Record::write`] leaves them out.
#[must_use]
pub fn encode(record: &Record<'_>) -> Vec<u8> {
    let mut out = Writer::default();
    out.bits(u64::from(FORMAT), 8);
    head::write_version(&mut out, questionnaire::VERSION);
    head::write_check(&mut out, &record.check);
    facts::write(&mut out, &record.facts);
    seal::seal(out.finish())
}

/// Unpacks a check.
///
/// # Errors
/// Whatever is wrong with the bytes.
pub fn decode(bytes: &[u8]) -> Result<Packed, PackError> {
    let mut facts = Entries::default();
    let check = read(bytes, &mut facts)?;
    Ok(Packed { check, facts })
}

/// The check of a pack. Its facts are looked at all the same, but no memory is taken for them.
///
/// # Errors
/// As [`decode`].
pub fn check(bytes: &[u8]) -> Result<Check, PackError> {
    read(bytes, &mut Nobody)
}

/// The facts of a pack that a vocabulary knows, and the sector that follows from its profile, into facts of that
/// vocabulary, which are cleared first: what [`Record::known_facts`] gives, without the way over JSON.
///
/// # Errors
/// As [`decode`]; `into` then holds nothing to rely on.
pub fn known_facts(bytes: &[u8], vocabulary: &Vocabulary, into: &mut Facts) -> Result<(), PackError> {
    into.clear();
    let facts = &mut *into;
    let check = read(bytes, &mut Known { vocabulary, facts })?;
    into.set_sector(vocabulary, check.profile.scheme_sector());
    Ok(())
}

/// The text that stands in a link behind `#c=`.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    text::write(bytes)
}

/// The bytes of a text that [`to_text`] made of any bytes, a pack or not; `None` for another text.
#[must_use]
pub fn bytes_of(text: &str) -> Option<Vec<u8>> {
    text::exact(text)
}

/// The bytes of such a text, of a whole link, or of a message with a link in it.
///
/// # Errors
/// It is no such text, or it was cut or altered; what [`decode`] checks is not checked here.
pub fn from_text(text: &str) -> Result<Vec<u8>, PackError> {
    text::read(text)
}

fn read(bytes: &[u8], facts: &mut impl Sink) -> Result<Check, PackError> {
    let (body, sealed) = seal::open(bytes);
    if !sealed {
        return Err(fault(bytes));
    }
    match body.first() {
        Some(&FORMAT) => {}
        Some(format) if (FORMAT..=LAST_FORMAT).contains(format) => return Err(PackError::LaterFormat),
        _ => return Err(PackError::NotALink),
    }
    let mut bits = Reader::new(&body[1..]);
    match head::read_version(&mut bits) {
        Ok(None) => {}
        Ok(Some(version)) => return Err(PackError::OtherQuestionnaire(version)),
        Err(_) => return Err(PackError::Damaged),
    }
    contents(bits, facts).map_err(|fault| match fault {
        Fault::Later => PackError::LaterFormat,
        Fault::End | Fault::Wrong => PackError::Damaged,
    })
}

/// All behind the version.
fn contents(mut bits: Reader<'_>, into: &mut impl Sink) -> Result<Check, Fault> {
    let check = head::read_check(&mut bits)?;
    facts::read(&mut bits, into)?;
    bits.finish()?;
    Ok(check)
}

/// What is wrong with bytes whose checksum is not right. Bytes that make sense until they end were cut.
fn fault(bytes: &[u8]) -> PackError {
    if !bytes
        .first()
        .is_none_or(|format| (FORMAT..=LAST_FORMAT).contains(format))
    {
        return PackError::NotALink;
    }
    let (body, _) = seal::open(bytes);
    let mut bits = Reader::new(body.get(1..).unwrap_or_default());
    let read = head::read_version(&mut bits).and_then(|version| match version {
        None => contents(bits, &mut Nobody).map(|_| ()),
        Some(_) => Err(Fault::Wrong),
    });
    match read {
        Err(Fault::End) => PackError::Cut,
        _ => PackError::Damaged,
    }
}
