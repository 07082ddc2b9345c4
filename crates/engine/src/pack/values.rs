//! One fact of the table: its value in as few bits as its kind needs.
//!
//! A value that is not written as its kind is (another edition's type, a set in another order) is spelled out.

use super::bits::{Fault, Reader, Writer};
use super::table::Kind;
use crate::facts::MAX_INT;
use crate::json;

const DONT_KNOW: &str = "dont_know";

/// The value of a fact.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value {
    Bool(bool),
    Int(u64),
    /// The place among the values of the table.
    Enum(usize),
    /// Bit n stands for the value n of the table.
    Set(u64),
    DontKnow,
    /// JSON as it stands in the record.
    Spelled(String),
}

impl Value {
    /// The value that a JSON text means for a fact of that kind.
    pub(super) fn of(kind: Kind, json: &str) -> Self {
        let json = json.trim();
        let word = json::text(json);
        if word.as_deref() == Some(DONT_KNOW) {
            return Self::DontKnow;
        }
        let value = match kind {
            Kind::Bool => json.parse().ok().map(Self::Bool),
            Kind::Int => int(json).map(Self::Int),
            Kind::Enum(values) => {
                let mut values = values.iter();
                values
                    .position(|value| word.as_deref() == Some(value))
                    .map(Self::Enum)
            }
            Kind::Set(values) => set(values, json).map(Self::Set),
        };
        value.unwrap_or_else(|| Self::Spelled(json.to_owned()))
    }

    /// The value as JSON.
    pub(super) fn json(self, kind: Kind) -> String {
        let values = match kind {
            Kind::Enum(values) | Kind::Set(values) => values,
            Kind::Bool | Kind::Int => &[],
        };
        let quoted = |place: usize| format!("\"{}\"", values.get(place).copied().unwrap_or_default());
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Enum(place) => quoted(place),
            Self::Set(members) => {
                let members = (0..values.len()).filter(|place| members >> place & 1 == 1);
                format!("[{}]", members.map(quoted).collect::<Vec<_>>().join(","))
            }
            Self::DontKnow => format!("\"{DONT_KNOW}\""),
            Self::Spelled(json) => json,
        }
    }

    /// The first bit says whether the value is another than a plain one of its kind; two bits do for a bool.
    pub(super) fn write(&self, out: &mut Writer) {
        match self {
            Self::Bool(value) => out.bits(u64::from(*value), 2),
            Self::DontKnow => out.bits(2, 2),
            Self::Spelled(json) => {
                out.bits(3, 2);
                out.text(json);
            }
            Self::Int(value) => {
                out.flag(false);
                write_int(out, *value);
            }
            Self::Enum(place) => {
                out.flag(false);
                out.number(*place as u64, 3);
            }
            Self::Set(members) => {
                out.flag(false);
                out.number(*members, 5);
            }
        }
    }

    pub(super) fn read(kind: Kind, bits: &mut Reader<'_>) -> Result<Self, Fault> {
        if bits.flag()? {
            return if bits.flag()? {
                spelled(bits).map(Self::Spelled)
            } else {
                Ok(Self::DontKnow)
            };
        }
        match kind {
            Kind::Bool => bits.flag().map(Self::Bool),
            Kind::Int => read_int(bits).map(Self::Int),
            Kind::Enum(values) => {
                let place = bits.number(3)? as usize;
                (place < values.len())
                    .then_some(Self::Enum(place))
                    .ok_or(Fault::Later)
            }
            Kind::Set(values) => {
                let members = bits.number(5)?;
                (members.checked_shr(values.len() as u32).unwrap_or_default() == 0)
                    .then_some(Self::Set(members))
                    .ok_or(Fault::Later)
            }
        }
    }
}

/// A JSON value that is spelled out: exactly one, without space around it.
pub(super) fn spelled(bits: &mut Reader<'_>) -> Result<String, Fault> {
    let json = bits.text()?;
    let listed = ["[", &json, "]"].concat();
    match json::list(&listed).as_deref() {
        Some([value]) if *value == json => Ok(json),
        _ => Err(Fault::Wrong),
    }
}

fn int(json: &str) -> Option<u64> {
    let digits = json.bytes().all(|byte| byte.is_ascii_digit());
    json.parse().ok().filter(|value| digits && *value <= MAX_INT)
}

/// Members in the order of the table, each once; in another order or with repeats it is not the same list.
fn set(values: &[&str], json: &str) -> Option<u64> {
    let mut members = 0_u64;
    for member in json::list(json)? {
        let member = json::text(member)?;
        let place = values.iter().position(|value| *value == member)?;
        if members >> place != 0 {
            return None;
        }
        members |= 1 << place;
    }
    Some(members)
}

/// Amounts are round more often than not: the zeros at their end are counted.
fn write_int(out: &mut Writer, value: u64) {
    let zeros = (1..=8)
        .rev()
        .find(|zeros| value != 0 && value.is_multiple_of(10_u64.pow(*zeros)));
    out.flag(zeros.is_some());
    if let Some(zeros) = zeros {
        out.bits(u64::from(zeros) - 1, 3);
    }
    out.number(value / 10_u64.pow(zeros.unwrap_or_default()), 4);
}

fn read_int(bits: &mut Reader<'_>) -> Result<u64, Fault> {
    let zeros = if bits.flag()? { bits.bits(3)? as u32 + 1 } else { 0 };
    let value = bits.number(4)?.checked_mul(10_u64.pow(zeros));
    value.filter(|value| *value <= MAX_INT).ok_or(Fault::Wrong)
}
