//! The words on policy, found by the numbers of the areas, the recommendations and the systems.

use super::{POLICY, POLICY_AREAS, POLICY_LABELS, POLICY_SYSTEMS, Words};
use crate::policy::Relevance;

/// Lines of one recommendation in a pack.
const RECOMMENDATION_LINES: usize = 6;
/// Lines of one system in a pack.
const SYSTEM_LINES: usize = 3;
/// Where the status of titles stands among the labels: behind the relevances.
const TITLE_STATUS: usize = 3;

/// What is said of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Its title, short where the whole one is long.
    Title,
    /// By when it was to be done.
    Horizon,
    /// What it says.
    Description,
    /// What was done since.
    DoneSince,
    /// How far it is.
    Status,
    /// What it means for a shop.
    ShopMeaning,
}

/// What is said of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SystemSaid {
    /// Its name.
    Name,
    /// Where it stands.
    State,
    /// What it means for a shop.
    ForShop,
}

impl Words {
    /// The title of an area, by its place.
    #[must_use]
    pub fn area(self, place: usize) -> &'static str {
        self.numbered(POLICY_AREAS, place)
    }

    /// What is said of a recommendation, by its number from 1.
    #[must_use]
    pub fn policy(self, number: u8, said: Said) -> &'static str {
        let place = usize::from(number).saturating_sub(1);
        self.numbered(POLICY, place * RECOMMENDATION_LINES + said as usize)
    }

    /// What is said of a system, by its place.
    #[must_use]
    pub fn system(self, place: usize, said: SystemSaid) -> &'static str {
        self.numbered(POLICY_SYSTEMS, place * SYSTEM_LINES + said as usize)
    }

    /// How something touches a shop.
    #[must_use]
    pub fn relevance(self, relevance: Relevance) -> &'static str {
        self.numbered(POLICY_LABELS, relevance as usize)
    }

    /// What an English title rests on: a press summary, or this project's translation.
    #[must_use]
    pub fn title_status(self, translated: bool) -> &'static str {
        self.numbered(POLICY_LABELS, TITLE_STATUS + usize::from(translated))
    }

    /// What all titles rest on.
    #[must_use]
    pub fn titles_note(self) -> &'static str {
        self.numbered(POLICY_LABELS, TITLE_STATUS + 2)
    }
}
