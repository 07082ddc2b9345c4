//! The facts that a catalogue's rules speak of.

use super::{FactId, FactValue, MAX_INT};
use crate::catalogue::{FactSource, Named, Text};

/// The fact that follows from the profile.
const SECTOR: &str = "sector";

/// What kind of answer a fact takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactKind {
    /// Yes or no.
    Bool,
    /// A whole number from 0 to [`MAX_INT`].
    Int,
    /// One of these values.
    Enum(Vec<String>),
    /// Any of these values, or none.
    Set(Vec<String>),
}

impl FactKind {
    /// The values to choose from; none for `Bool` and `Int`.
    #[must_use]
    pub fn values(&self) -> &[String] {
        match self {
            Self::Enum(values) | Self::Set(values) => values,
            Self::Bool | Self::Int => &[],
        }
    }

    /// Its id in the catalogue: `bool`, `int`, `enum` or `set`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Enum(_) => "enum",
            Self::Set(_) => "set",
        }
    }
}

/// A number that stands for a word, offered as a button beside the number field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// "None": no money, no projects.
    None(u64),
    /// "Never": the number of months that means that it has not happened.
    Never(u64),
}

/// One fact of a vocabulary. Texts may be empty in a catalogue that only scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its id, as in the check record.
    pub id: String,
    /// The kind of answer.
    pub kind: FactKind,
    /// Asking order: lower is asked earlier.
    pub order: u32,
    /// One of the few facts that settle most open schemes.
    pub ask_up_front: bool,
    /// A `bool` fact that is nearly always "no", asked together with its like.
    pub checklist: bool,
    /// The button that an `int` fact offers.
    pub shortcut: Option<Shortcut>,
    /// The question.
    pub ask: Text,
    /// One explanation.
    pub help: Text,
    /// The fact as a line of the checklist.
    pub tick: Text,
    /// The words for the values, in their order.
    pub labels: Vec<Text>,
}

/// All facts of a catalogue, by id in alphabetical order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    facts: Vec<Fact>,
}

impl Vocabulary {
    /// Takes over the facts of a catalogue file.
    ///
    /// # Errors
    /// The id of the fact that cannot be used, and why.
    pub(crate) fn new(sources: Named<FactSource>) -> Result<Self, (String, String)> {
        if sources.len() > usize::from(u16::MAX) {
            return Err((String::new(), "there are too many facts".to_owned()));
        }
        let facts = sources.into_iter().map(|(id, source)| match fact(id.clone(), source) {
            Ok(fact) => Ok(fact),
            Err(reason) => Err((id, reason)),
        });
        Ok(Self { facts: facts.collect::<Result<_, _>>()? })
    }

    /// How many facts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The fact with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<FactId> {
        let place = self.facts.binary_search_by(|fact| fact.id.as_str().cmp(id)).ok()?;
        u16::try_from(place).ok().map(FactId)
    }

    /// Every fact with its place, in alphabetical order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (FactId, &Fact)> {
        (0..).map(FactId).zip(&self.facts)
    }

    /// What a fact is.
    ///
    /// # Panics
    /// If the fact is of another, larger vocabulary.
    #[must_use]
    pub fn fact(&self, fact: FactId) -> &Fact {
        &self.facts[fact.index()]
    }

    /// Whether the fact follows from the profile and must not be given or asked.
    #[must_use]
    pub fn follows_from_profile(&self, fact: FactId) -> bool {
        self.fact(fact).id == SECTOR
    }

    /// The fact `sector` with one of its values, if the vocabulary has both.
    pub(super) fn sector(&self, value: &str) -> Option<(FactId, FactValue)> {
        let fact = self.find(SECTOR)?;
        let FactKind::Enum(values) = &self.fact(fact).kind else { return None };
        let place = values.iter().position(|known| known == value)?;
        Some((fact, FactValue::Enum(u8::try_from(place).ok()?)))
    }
}

fn fact(id: String, source: FactSource) -> Result<Fact, String> {
    if source.values.len() > 64 {
        return Err("has more than 64 values".to_owned());
    }
    let mut label = source.label;
    let labels = source.values.iter().map(|value| label.take(value).unwrap_or_default()).collect();
    let kind = match source.kind.as_str() {
        "bool" => FactKind::Bool,
        "int" => FactKind::Int,
        "enum" => FactKind::Enum(source.values),
        "set" => FactKind::Set(source.values),
        other => return Err(format!("type '{other}' is not one of bool, int, enum, set")),
    };
    let shortcut = match (source.none_value, source.never_value) {
        (Some(value), _) => Some(Shortcut::None(value)),
        (None, Some(value)) => Some(Shortcut::Never(value)),
        (None, None) => None,
    };
    match shortcut {
        Some(Shortcut::None(value) | Shortcut::Never(value)) if kind != FactKind::Int || value > MAX_INT => {
            return Err("none_value and never_value are whole numbers of an int fact".to_owned());
        }
        _ if source.checklist && kind != FactKind::Bool => {
            return Err("only a bool fact can stand in the checklist".to_owned());
        }
        _ => {}
    }
    Ok(Fact {
        id,
        kind,
        order: source.order,
        ask_up_front: source.ask_up_front,
        checklist: source.checklist,
        shortcut,
        ask: source.ask,
        help: source.help,
        tick: source.tick,
        labels,
    })
}
