//! The profile of a business.

use crate::questionnaire::ProfileQuestionId;

/// What is mainly sold. The order is that of the profile question's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sector {
    /// Goods.
    Retail,
    /// Food and drink.
    Catering,
}

/// How many people work in the business. The order is that of the profile question's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Staff {
    /// The owner only.
    Alone,
    /// Up to 9.
    Micro,
    /// 10 to 49.
    Small,
    /// 50 or more.
    Larger,
}

/// The answers to the profile questions, of which sector and staff are always given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    sector: Sector,
    staff: Staff,
    options: [Option<u8>; ProfileQuestionId::COUNT],
}

impl Profile {
    /// A profile with nothing but the required answers.
    #[must_use]
    pub fn new(sector: Sector, staff: Staff) -> Self {
        let mut options = [None; ProfileQuestionId::COUNT];
        options[ProfileQuestionId::SECTOR.index()] = Some(sector as u8);
        options[ProfileQuestionId::STAFF.index()] = Some(staff as u8);
        Self {
            sector,
            staff,
            options,
        }
    }

    /// The profile of these answers, each the place of an option; none if sector or staff is missing or
    /// an option does not exist.
    #[must_use]
    pub fn from_options(options: [Option<u8>; ProfileQuestionId::COUNT]) -> Option<Self> {
        let sector = match options[ProfileQuestionId::SECTOR.index()]? {
            0 => Sector::Retail,
            1 => Sector::Catering,
            _ => return None,
        };
        let staff = match options[ProfileQuestionId::STAFF.index()]? {
            0 => Staff::Alone,
            1 => Staff::Micro,
            2 => Staff::Small,
            3 => Staff::Larger,
            _ => return None,
        };
        let exists = |question: ProfileQuestionId| {
            options[question.index()]
                .is_none_or(|option| usize::from(option) < question.rules().options.len())
        };
        ProfileQuestionId::all().all(exists).then_some(Self {
            sector,
            staff,
            options,
        })
    }

    /// The answers, each the place of an option, in the order of the profile questions.
    #[must_use]
    pub fn options(&self) -> [Option<u8>; ProfileQuestionId::COUNT] {
        self.options
    }

    /// The answer to a profile question: the place of an option.
    #[must_use]
    pub fn get(&self, question: ProfileQuestionId) -> Option<u8> {
        self.options[question.index()]
    }

    /// The id of the answer to a profile question.
    #[must_use]
    pub fn option_id(&self, question: ProfileQuestionId) -> Option<&'static str> {
        question
            .rules()
            .options
            .get(usize::from(self.get(question)?))
            .copied()
    }

    /// What is mainly sold: decides the questions.
    #[must_use]
    pub fn sector(&self) -> Sector {
        self.sector
    }

    /// How many people work there: decides the targets.
    #[must_use]
    pub fn staff(&self) -> Staff {
        self.staff
    }

    /// The value of the scheme fact `sector`: `retail` or `food_beverage`.
    #[must_use]
    pub fn scheme_sector(&self) -> &'static str {
        let values = ProfileQuestionId::SECTOR.rules().scheme_values;
        values.get(self.sector as usize).copied().unwrap_or_default()
    }
}
