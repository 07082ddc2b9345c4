//! The facts that a catalogue's rules speak of.

use super::{FactId, FactValue, MAX_INT};
use crate::catalogue::{CatalogueError, Reader, Table, Text};

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
    pub order: u64,
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
    /// Takes over the table `facts` of a catalogue file.
    ///
    /// # Errors
    /// The fact that cannot be used, and why.
    pub(crate) fn new(table: Table) -> Result<Self, CatalogueError> {
        let mut facts = Vec::new();
        for entry in table.into_tables() {
            let (id, source) = entry?;
            let place = format!("fact '{id}'");
            facts.push(fact(id, source).map_err(|error| error.within(place))?);
        }
        if facts.len() > usize::from(u16::MAX) {
            return Err(CatalogueError::new("facts", "there are too many"));
        }
        Ok(Self { facts })
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
        let place = self
            .facts
            .binary_search_by(|fact| fact.id.as_str().cmp(id))
            .ok()?;
        u16::try_from(place).ok().map(FactId)
    }

    /// The same where its place is known but for additions since: found at once if it still stands there.
    pub(crate) fn find_near(&self, place: usize, id: &str) -> Option<FactId> {
        let near = self.facts.get(place).filter(|fact| fact.id == id);
        match near {
            Some(_) => u16::try_from(place).ok().map(FactId),
            None => self.find(id),
        }
    }

    /// The same, or the reason why it cannot be spoken of.
    pub(crate) fn named(&self, id: &str) -> Result<FactId, CatalogueError> {
        self.find(id)
            .ok_or_else(|| CatalogueError::new("fact", format!("no such fact: '{id}'")))
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
        let FactKind::Enum(values) = &self.fact(fact).kind else {
            return None;
        };
        let place = values.iter().position(|known| known == value)?;
        Some((fact, FactValue::Enum(u8::try_from(place).ok()?)))
    }
}

fn fact(id: String, table: Table) -> Result<Fact, CatalogueError> {
    let mut keys = Reader::new(table);
    let values = keys.texts("values");
    if values.len() > 64 {
        return Err(CatalogueError::new("values", "there are more than 64"));
    }
    let mut words = keys.table("label");
    let labels = values.iter().map(|value| words.translation(value)).collect();
    let kind = match keys.text("type").as_str() {
        "bool" => FactKind::Bool,
        "int" => FactKind::Int,
        "enum" => FactKind::Enum(values),
        "set" => FactKind::Set(values),
        other => {
            return Err(CatalogueError::new(
                "type",
                format!("'{other}' is not one of bool, int, enum, set"),
            ));
        }
    };
    let checklist = keys.flag("checklist");
    if checklist && kind != FactKind::Bool {
        return Err(CatalogueError::new(
            "checklist",
            "only a bool fact can stand in it",
        ));
    }
    let fact = Fact {
        id,
        shortcut: shortcut(&mut keys, &kind)?,
        kind,
        order: keys.number("order").unwrap_or_default(),
        ask_up_front: keys.flag("ask_up_front"),
        checklist,
        ask: keys.translation("ask"),
        help: keys.translation("help"),
        tick: keys.translation("tick"),
        labels: keys.keep(labels),
    };
    keys.done(fact)
}

fn shortcut(keys: &mut Reader, kind: &FactKind) -> Result<Option<Shortcut>, CatalogueError> {
    let shortcut = match (keys.number("none_value"), keys.number("never_value")) {
        (Some(value), _) => Shortcut::None(value),
        (None, Some(value)) => Shortcut::Never(value),
        (None, None) => return Ok(None),
    };
    let (Shortcut::None(value) | Shortcut::Never(value)) = shortcut;
    if *kind != FactKind::Int || value > MAX_INT {
        return Err(CatalogueError::new(
            "none_value, never_value",
            "are whole numbers of an int fact",
        ));
    }
    Ok(Some(shortcut))
}
