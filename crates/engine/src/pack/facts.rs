//! The facts of a pack: those of the table by their numbers, the others by name.

use super::bits::{Fault, Reader, Writer};
use super::table::{FACTS, number};
use super::values::{Value, spelled};
use crate::record::Entries;

/// A fact that follows from the profile and is never given.
const SECTOR: &str = "sector";

/// Takes the facts of a pack as they are read.
pub(super) trait Sink {
    /// A fact of the table, by its number.
    fn known(&mut self, number: usize, value: Value);
    /// Another one, with its value as JSON.
    fn named(&mut self, id: &str, json: String);
}

/// For those who only ask whether the facts are sound.
pub(super) struct Nobody;

impl Sink for Nobody {
    fn known(&mut self, _: usize, _: Value) {}
    fn named(&mut self, _: &str, _: String) {}
}

impl Sink for Entries<'static> {
    fn known(&mut self, number: usize, value: Value) {
        if let Some((id, kind)) = FACTS.get(number) {
            self.push_new(id, value.json(*kind));
        }
    }

    fn named(&mut self, id: &str, json: String) {
        self.push_new(id, json);
    }
}

pub(super) fn write(out: &mut Writer, facts: &Entries<'_>) {
    let mut known = [const { None }; FACTS.len()];
    let mut named: Vec<(&str, usize, &str)> = Vec::new();
    // Backwards, because of a repeated key the last counts.
    for (place, (id, json)) in facts.texts().rev().enumerate() {
        match number(id) {
            _ if id == SECTOR => {}
            Some(number) => {
                known[number].get_or_insert_with(|| Value::of(FACTS[number].1, json));
            }
            None => named.push((id, place, json)),
        }
    }
    named.sort_unstable();
    named.dedup_by_key(|(id, ..)| *id);
    let length = known.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    out.number(length as u64, 6);
    for value in known.iter().take(length) {
        out.flag(value.is_some());
        if let Some(value) = value {
            value.write(out);
        }
    }
    out.number(named.len() as u64, 2);
    for (id, _, json) in named {
        out.text(id);
        out.text(json.trim());
    }
}

pub(super) fn read(bits: &mut Reader<'_>, into: &mut impl Sink) -> Result<(), Fault> {
    let length = bits.number(6)?;
    for number in 0..length {
        if !bits.flag()? {
            continue;
        }
        let number = usize::try_from(number).map_err(|_| Fault::Later)?;
        let (id, kind) = FACTS.get(number).ok_or(Fault::Later)?;
        let value = Value::read(*kind, bits)?;
        if *id == SECTOR {
            return Err(Fault::Wrong);
        }
        into.known(number, value);
    }
    let mut before = String::new();
    for place in 0..bits.number(2)? {
        let id = bits.text()?;
        let json = spelled(bits)?;
        // In order and each once, as they were written; a fact of the table has its number.
        if (place > 0 && id <= before) || number(&id).is_some() {
            return Err(Fault::Wrong);
        }
        into.named(&id, json);
        before = id;
    }
    Ok(())
}
