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
    /// Whether it is the app, which works under the policy that it is served with.
    pub(crate) is_app: bool,
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
            is_app: true,
        }
    }

    /// The same questionnaire with SurveyJS. It has no quick check; as many questions are answered.
    pub(crate) fn surveyjs(folder: PathBuf) -> Self {
        Self {
            name: "SurveyJS",
            folder,
            way: &[
                ".sd-navigation__start-btn",
                "input[type='radio'][value='retail']",
                "input[type='radio'][value='micro']",
                ".sd-navigation__next-btn",
            ],
            answer: "input[type='radio'][value='2']",
            next: ".sd-navigation__next-btn",
            questions: 11,
            is_app: false,
        }
    }

    /// The same questionnaire as one page without a framework.
    pub(crate) fn plain(folder: PathBuf) -> Self {
        Self {
            name: "hand-written",
            folder,
            way: &[
                "#quick",
                "input[name='sector'][value='retail']",
                "input[name='staff'][value='micro']",
                "#next",
            ],
            answer: "input[name='answer'][value='2']",
            next: "#next",
            questions: 11,
            is_app: false,
        }
    }
}
