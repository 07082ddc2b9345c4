//! What of the results is the same for every record of a run: written once, copied often.

use shopready_engine::catalogue::{Catalogue, Status};
use shopready_engine::date::Date;

use super::output::text;

/// The catalogue on a day, with the pieces of its results.
pub(crate) struct Pieces {
    pub(super) catalogue: Catalogue,
    pub(super) today: Date,
    /// The id of each fact of the vocabulary, quoted.
    pub(super) facts: Vec<Vec<u8>>,
    /// In catalogue order; schemes that the day decides may be joined.
    pub(super) schemes: Vec<Scheme>,
}

/// The results of schemes.
pub(super) enum Scheme {
    /// Decided by the day alone: the whole results.
    Decided(Vec<u8>),
    /// Decided by the facts.
    Open(Open),
}

/// The pieces of a scheme that the facts decide.
pub(super) struct Open {
    /// Its place in the catalogue.
    pub(super) place: usize,
    /// From the brace, and the comma before it, to the verdict.
    pub(super) begin: Vec<u8>,
    /// The id of each predicate, quoted.
    pub(super) predicates: Vec<Vec<u8>>,
    /// From the lists to the brace.
    pub(super) end: &'static [u8],
}

impl Pieces {
    pub(crate) fn new(catalogue: Catalogue, today: Date) -> Self {
        let mut schemes: Vec<Scheme> = Vec::new();
        for place in 0..catalogue.schemes.len() {
            let open = open(&catalogue, place, today);
            let verdict = match catalogue.schemes[place].status_on(today) {
                Status::Open => {
                    schemes.push(Scheme::Open(open));
                    continue;
                }
                Status::Announced => "announced",
                Status::Unknown => "unknown",
                Status::Closed | Status::Ended => "closed",
            };
            let text = [
                &open.begin,
                verdict.as_bytes(),
                b"\",\"failed\":[],\"missing\":[]",
                open.end,
            ]
            .concat();
            match schemes.last_mut() {
                Some(Scheme::Decided(before)) => before.extend_from_slice(&text),
                _ => schemes.push(Scheme::Decided(text)),
            }
        }
        let facts = catalogue
            .vocabulary
            .iter()
            .map(|(_, fact)| quoted(&fact.id))
            .collect();
        Self {
            catalogue,
            today,
            facts,
            schemes,
        }
    }
}

fn open(catalogue: &Catalogue, place: usize, today: Date) -> Open {
    let scheme = &catalogue.schemes[place];
    let comma: &[u8] = if place == 0 { b"" } else { b"," };
    Open {
        place,
        begin: [comma, b"{\"id\":", &quoted(&scheme.id), b",\"verdict\":\""].concat(),
        predicates: scheme
            .rules
            .predicates()
            .iter()
            .map(|predicate| quoted(&predicate.id))
            .collect(),
        end: if scheme.is_stale_on(today) {
            b",\"stale\":true}"
        } else {
            b",\"stale\":false}"
        },
    }
}

fn quoted(id: &str) -> Vec<u8> {
    let mut quoted = Vec::new();
    text(&mut quoted, id);
    quoted
}
