//! Taking down what is wrong in a file.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

use crate::locate;
use crate::problem::Problem;

/// The problems found in one file.
pub(crate) struct Notes<'a> {
    file: &'a Path,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Notes<'a> {
    pub(crate) fn new(file: &'a Path) -> Self {
        Self {
            file,
            problems: RefCell::new(Vec::new()),
        }
    }

    pub(crate) fn add(&self, place: &str, reason: impl Into<String>) {
        self.problems
            .borrow_mut()
            .push(Problem::new(self.file, place, reason));
    }

    /// Notes every id of a list that an earlier item has.
    pub(crate) fn repeated_ids<'i>(&self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let mut known = BTreeSet::new();
        for (number, id) in (1..).zip(ids) {
            if !id.is_empty() && !known.insert(id) {
                self.add(&format!("{list}.{number}.id"), format!("'{id}' stands twice"));
            }
        }
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// The problems with their positions in the text of the file, from top to bottom.
    pub(crate) fn into_problems_of(self, text: &str) -> Vec<Problem> {
        let mut problems = self.into_problems();
        locate::all(&mut problems, text);
        problems
    }
}
