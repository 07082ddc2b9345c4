//! What is measured: pages, and how an owner gets to the first scored question in
//! them.

use std::path::PathBuf;

/// Pages that ask the questionnaire.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    /// Its name in the report.
    pub(crate) name: &'static str,
    /// The folder that is served.
    pub(crate) folder: PathBuf,
    /// What is tapped, in order, from the first screen to the first scored
    /// question: the fewest taps that lead there.
    pub(crate) way: &'static [&'static str],
    /// An answer of a scored question.
    pub(crate) answer: &'static str,
    /// The button to the next question.
    pub(crate) next: &'static str,
    /// Scored questions that are answered after the first.
    pub(crate) questions: usize,
}

impl Subject {
    /// The app as built in `folder`: a quick check of a shop.
    pub(crate) fn app(folder: PathBuf) -> Self {
        Self {
            name: "ShopReady",
            folder,
            way: &[
                "#start-quick",
                "input[name='sector'][value='retail']",
                "input[name='staff'][value='micro']",
                "#profile-next",
            ],
            answer: "input[name='answer'][value='2']",
            next: "#next",
            questions: 11,
        }
    }
}
