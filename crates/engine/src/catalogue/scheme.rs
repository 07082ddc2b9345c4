//! One support scheme.

use super::{RuleSet, Text};
use crate::date::{Date, PartialDate};
use crate::questionnaire::QuestionId;

/// Whether applications are taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// Applications are taken, as far as the evidence goes.
    Open,
    /// The application period is over.
    Closed,
    /// Announced, not open yet.
    Announced,
    /// The scheme is over.
    Ended,
    /// Not established.
    #[default]
    Unknown,
}

impl Status {
    /// Every status with its id in the catalogue.
    pub const IDS: [(&str, Self); 5] = [
        ("open", Self::Open),
        ("closed", Self::Closed),
        ("announced", Self::Announced),
        ("ended", Self::Ended),
        ("unknown", Self::Unknown),
    ];

    /// The id in the catalogue, which is also its key in the labels.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize].0
    }
}

/// How useful a scheme is for a shop or restaurant, in this project's own view; the most useful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relevance {
    /// Most useful to shops.
    Core,
    /// Useful to some shops.
    Useful,
    /// Fits few shops.
    Niche,
    /// A past scheme.
    Historic,
    /// Not for shops.
    None,
}

impl Relevance {
    /// Every relevance with its id in the catalogue.
    pub const IDS: [(&str, Self); 5] = [
        ("core", Self::Core),
        ("useful", Self::Useful),
        ("niche", Self::Niche),
        ("historic", Self::Historic),
        ("none", Self::None),
    ];

    /// The id in the catalogue, which is also its key in the labels.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize].0
    }
}

/// The part of the cost that public money pays, as an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Parts paid, at least 1.
    pub parts: u32,
    /// Parts in all, at least `parts`.
    pub of: u32,
}

impl Share {
    /// Reads `1/4`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (parts, of) = text.split_once('/')?;
        let share = Self {
            parts: parts.parse().ok()?,
            of: of.parse().ok()?,
        };
        (1..=share.of).contains(&share.parts).then_some(share)
    }
}

/// Where something about a scheme was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its address; empty where none is recorded.
    pub url: String,
    /// Its date, perhaps partial; empty where it carries none.
    pub date: String,
    /// What was read there, in English: a record of the evidence and no text of the page.
    pub what: String,
    /// Whether the address is that of the page and not only of the site.
    pub exact: bool,
}

/// One support scheme with its rules. Texts and words may be empty in a catalogue that only scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its id, unique in the catalogue.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it was called before.
    pub former_name: Text,
    /// Who runs it.
    pub administrator: Text,
    /// What kind of help it is: a key of the labels (`kind`).
    pub kind: String,
    /// The status that was published; see [`Scheme::status_on`](crate::eligibility) for the status on a day.
    pub status: Status,
    /// The date of the evidence behind the status; `None` where it is undated.
    pub status_as_of: Option<PartialDate>,
    /// A published end that may lie ahead.
    pub closes: Option<PartialDate>,
    /// An end that has passed.
    pub closed: Option<PartialDate>,
    /// How useful it is for a shop.
    pub relevance: Option<Relevance>,
    /// For which trades it is: keys of the labels (`audience`).
    pub audience: Vec<String>,
    /// How strong the evidence is: a key of the labels (`confidence`).
    pub confidence: String,
    /// Tags of the questions that it can help with.
    pub needs: Vec<String>,
    /// Kinds of digital solution that it pays for.
    pub dtspp_categories: Vec<String>,
    /// The part of the cost that it pays.
    pub gov_share: Option<Share>,
    /// The most that it pays, in HK$.
    pub cap_hkd: Option<u64>,
    /// Government to enterprise, or the share that is guaranteed: `1:3`, `80% guarantee`.
    pub ratio: String,
    /// The scheme in one sentence.
    pub summary: Text,
    /// What it offers.
    pub pays_for: Text,
    /// How much.
    pub cap_text: Text,
    /// How to apply.
    pub how_to_apply: Text,
    /// What to watch out for.
    pub caution: Text,
    /// What an applicant needs.
    pub documents: Vec<Text>,
    /// What the list of documents rests on, where it is not official: a key of the labels (`certainty`).
    pub documents_certainty: String,
    /// Its deadlines and durations.
    pub time_limits: Vec<Text>,
    /// What it does not cover.
    pub exclusions: Vec<Text>,
    /// Whether its sources contradict each other.
    pub contradictory: bool,
    /// Official addresses.
    pub url: Vec<String>,
    /// Those of `url` that were never opened to check them.
    pub url_unverified: Vec<String>,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// The rules.
    pub rules: RuleSet,
    /// Rules carried over from an earlier round: shown as unconfirmed, they decide nothing.
    pub provisional: RuleSet,
    /// First day that `status_as_of` may mean.
    pub(crate) evidence_from: Option<Date>,
    /// Last day that `closes` may mean.
    pub(crate) open_until: Option<Date>,
}

impl Scheme {
    /// Whether it can help with a question: they share a need.
    #[must_use]
    pub fn helps_with(&self, question: QuestionId) -> bool {
        let needs = question.rules().needs;
        needs.iter().any(|need| self.needs.iter().any(|tag| tag == need))
    }
}
