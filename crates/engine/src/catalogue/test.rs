//! What a predicate asks of a value, resolved once so that asking is cheap.

use std::cmp::Ordering;

use super::CatalogueError;
use super::value::Value;
use crate::facts::{Fact, FactKind, FactValue};

/// The comparison of a predicate. The operators of the catalogue (`eq ne lt le gt ge in not_in contains_any`)
/// become one of these, by the type of the fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// A yes or no (as value 0 or 1) or an enum value that is among these bits.
    OneOf(u64),
    /// A set that shares a member with these bits.
    Shares(u64),
    /// A set that has exactly these members, or, where `equal` is false, any others.
    Members {
        /// The members.
        bits: u64,
        /// Whether they must be these or must not.
        equal: bool,
    },
    /// A number that is less than, equal to or greater than `than`, where that is accepted.
    Number {
        /// The number to compare with.
        than: u64,
        /// Whether a smaller number, the same or a greater one is accepted.
        accepts: [bool; 3],
    },
    /// A number that is in the list, or, where `listed` is false, not in it.
    NumberIn {
        /// The numbers.
        list: Vec<u64>,
        /// Whether it must stand in the list or must not.
        listed: bool,
    },
}

impl Test {
    /// Whether the value is as asked; a value of another type never is.
    #[must_use]
    pub fn passes(&self, value: FactValue) -> bool {
        match (self, value) {
            (Self::OneOf(bits), FactValue::Bool(value)) => bits >> u8::from(value) & 1 == 1,
            (Self::OneOf(bits), FactValue::Enum(value)) => bits >> value & 1 == 1,
            (Self::Shares(bits), FactValue::Set(members)) => bits & members != 0,
            (Self::Members { bits, equal }, FactValue::Set(members)) => (*bits == members) == *equal,
            (Self::Number { than, accepts }, FactValue::Int(value)) => {
                accepts[match value.cmp(than) {
                    Ordering::Less => 0,
                    Ordering::Equal => 1,
                    Ordering::Greater => 2,
                }]
            }
            (Self::NumberIn { list, listed }, FactValue::Int(value)) => list.contains(&value) == *listed,
            _ => false,
        }
    }

    /// Resolves an operator and a value of the catalogue for a fact.
    ///
    /// # Errors
    /// Why they do not fit the fact or each other.
    pub(super) fn resolve(fact: &Fact, operator: &str, value: &Value) -> Result<Self, CatalogueError> {
        let accepts = match operator {
            "lt" => [true, false, false],
            "le" => [true, true, false],
            "eq" => [false, true, false],
            "ne" => [true, false, true],
            "ge" => [false, true, true],
            "gt" => [false, false, true],
            "in" | "not_in" | "contains_any" => [false; 3],
            other => {
                let known = "eq, ne, lt, le, gt, ge, in, not_in, contains_any";
                return Err(misfit(format!("no such operator: '{other}'; there are {known}")));
            }
        };
        let unfit = || {
            let kind = fact.kind.id();
            misfit(format!("'{operator}' does not fit a fact of type {kind}"))
        };
        match (&fact.kind, operator) {
            (FactKind::Int, "in" | "not_in") => {
                let list = each(value, |value| number(fact, value))?;
                Ok(Self::NumberIn {
                    list,
                    listed: operator == "in",
                })
            }
            (FactKind::Int, "contains_any") => Err(unfit()),
            (FactKind::Int, _) => Ok(Self::Number {
                than: number(fact, value)?,
                accepts,
            }),
            (FactKind::Set(_), "contains_any") => Ok(Self::Shares(bits(fact, value)?)),
            (FactKind::Set(_), "eq" | "ne") => Ok(Self::Members {
                bits: bits(fact, value)?,
                equal: operator == "eq",
            }),
            (FactKind::Bool | FactKind::Enum(_), "eq") => Ok(Self::OneOf(bit(fact, value)?)),
            (FactKind::Bool | FactKind::Enum(_), "ne") => Ok(Self::OneOf(!bit(fact, value)?)),
            (FactKind::Bool | FactKind::Enum(_), "in") => Ok(Self::OneOf(bits(fact, value)?)),
            (FactKind::Bool | FactKind::Enum(_), "not_in") => Ok(Self::OneOf(!bits(fact, value)?)),
            _ => Err(unfit()),
        }
    }
}

/// A single value of a fact as the catalogue writes it.
///
/// # Errors
/// Why it is none.
pub(super) fn value(fact: &Fact, value: &Value) -> Result<FactValue, CatalogueError> {
    match fact.kind {
        FactKind::Int => number(fact, value).map(FactValue::Int),
        FactKind::Set(_) => bits(fact, value).map(FactValue::Set),
        FactKind::Bool => bit(fact, value).map(|bit| FactValue::Bool(bit == 0b10)),
        FactKind::Enum(_) => bit(fact, value).map(|bit| FactValue::Enum(bit.trailing_zeros() as u8)),
    }
}

fn each<T>(
    value: &Value,
    read: impl FnMut(&Value) -> Result<T, CatalogueError>,
) -> Result<Vec<T>, CatalogueError> {
    match value {
        Value::List(values) => values.iter().map(read).collect(),
        other => Err(misfit(format!("the value must be a list, not {}", other.name()))),
    }
}

fn number(fact: &Fact, value: &Value) -> Result<u64, CatalogueError> {
    match value {
        Value::Int(number) => Ok(*number),
        other => Err(wrong(fact, other)),
    }
}

/// The bits of all members of a list.
fn bits(fact: &Fact, value: &Value) -> Result<u64, CatalogueError> {
    Ok(each(value, |value| bit(fact, value))?
        .into_iter()
        .fold(0, |bits, bit| bits | bit))
}

/// The bit of one value of a fact that is not a number.
fn bit(fact: &Fact, value: &Value) -> Result<u64, CatalogueError> {
    match (&fact.kind, value) {
        (FactKind::Bool, Value::Bool(value)) => Ok(1 << u8::from(*value)),
        (FactKind::Enum(values) | FactKind::Set(values), Value::Word(word)) => {
            let place = values.iter().position(|value| value == word);
            place.map(|place| 1 << place).ok_or_else(|| {
                let (fact, values) = (&fact.id, values.join(", "));
                misfit(format!(
                    "'{word}' is not a value of '{fact}'; its values are {values}"
                ))
            })
        }
        (_, other) => Err(wrong(fact, other)),
    }
}

fn wrong(fact: &Fact, value: &Value) -> CatalogueError {
    let (id, kind) = (&fact.id, fact.kind.id());
    misfit(format!(
        "the value is {}, but '{id}' is of type {kind}",
        value.name()
    ))
}

/// The place is that of the predicate.
fn misfit(reason: String) -> CatalogueError {
    CatalogueError::new("", reason)
}
