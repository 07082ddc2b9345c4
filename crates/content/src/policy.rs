//! The committee's recommendations with the systems named beside them, as the page needs them: words in the packs
//! (`words`), everything else as static tables of Rust source.

mod tables;

use std::path::Path;

use crate::context::{self, System};
use crate::problem::Problem;
use crate::questionnaire::{self, Questionnaire};
use crate::recommendations::{self, Recommendations};
use crate::{catalogue, evidence::Evidence};

pub use tables::rust;

/// All that is said about policy, and the questions that touch it.
#[derive(Debug)]
pub struct Policy {
    /// The areas, the recommendations and their sources.
    pub recommendations: Recommendations,
    /// Other systems, in the order shown.
    pub systems: Vec<System>,
    /// The questions with the recommendations that each touches.
    pub questionnaire: Questionnaire,
}

impl Policy {
    /// Reads and checks the files below the folder `content`.
    ///
    /// # Errors
    /// Every problem found in the first file that has any.
    pub fn load(content: &Path) -> Result<Self, Vec<Problem>> {
        let questionnaire = questionnaire::load(content)?;
        let recommendations = recommendations::load(content)?;
        let catalogue = catalogue::load(content, &questionnaire)?;
        let systems = context::load(content, &recommendations, &catalogue)?;
        Ok(Self {
            recommendations,
            systems,
            questionnaire,
        })
    }

    /// The records of all sources: those of the recommendations, then those that stand with a system.
    fn sources(&self) -> Vec<&Evidence> {
        let own = self.systems.iter().flat_map(|system| &system.sources);
        let own = own.filter_map(|source| match source {
            context::SystemSource::Own(evidence) => Some(evidence),
            context::SystemSource::Of(_) => None,
        });
        self.recommendations.sources.iter().chain(own).collect()
    }
}
