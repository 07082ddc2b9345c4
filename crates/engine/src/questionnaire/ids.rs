//! Numbers that stand for the ids of the questionnaire, in its order.

use super::{DIMENSION_WEIGHTS, QUESTIONS, Question};

/// What every kind of number has: all of them, its index, its id, and the way back.
macro_rules! id {
    ($(#[$meaning:meta])* $name:ident) => {
        $(#[$meaning])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(in crate::questionnaire) u8);

        impl $name {
            /// All of them, in questionnaire order.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..Self::COUNT as u8).map(Self)
            }

            /// Its place in the questionnaire's list, from 0.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }

            /// The one at that place of the list.
            #[must_use]
            pub fn from_index(index: usize) -> Option<Self> {
                (index < Self::COUNT).then_some(Self(index as u8))
            }

            /// Its id in content, records and results.
            #[must_use]
            pub fn id(self) -> &'static str {
                Self::IDS[self.index()]
            }

            /// The one with that id.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                Self::IDS.iter().position(|known| *known == id).and_then(Self::from_index)
            }
        }
    };
}
pub(super) use id;

id! {
    /// A scored question.
    QuestionId
}

id! {
    /// A group of questions that is scored for itself.
    DimensionId
}

id! {
    /// A kind of solution of the pilot programme.
    SolutionId
}

impl QuestionId {
    /// What the rules know of the question.
    #[must_use]
    pub fn rules(self) -> &'static Question {
        &QUESTIONS[self.index()]
    }
}

impl DimensionId {
    /// Its weight in the overall, in percent; all weights add up to 100.
    #[must_use]
    pub fn weight(self) -> u8 {
        DIMENSION_WEIGHTS[self.index()]
    }
}
