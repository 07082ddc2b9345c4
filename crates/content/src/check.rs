//! Everything in the content folder, checked in one run.

use std::path::Path;

use crate::problem::Problem;
use crate::{benchmarks, catalogue, context, interface, questionnaire, recommendations};

/// Every problem of the content below the folder `content`, file by file. What refers to a file that cannot be used
/// is not checked: mend that file first.
#[must_use]
pub fn check(content: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    keep(interface::load(content), &mut problems);
    let recommendations = keep(recommendations::load(content), &mut problems);
    let Some(questionnaire) = keep(questionnaire::load(content), &mut problems) else {
        return problems;
    };
    keep(benchmarks::load(content, &questionnaire), &mut problems);
    let catalogue = keep(catalogue::load(content, &questionnaire), &mut problems);
    if let (Some(recommendations), Some(catalogue)) = (recommendations, catalogue) {
        keep(
            context::load(content, &recommendations, &catalogue),
            &mut problems,
        );
    }
    problems
}

fn keep<T>(read: Result<T, Vec<Problem>>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|found| problems.extend(found)).ok()
}
