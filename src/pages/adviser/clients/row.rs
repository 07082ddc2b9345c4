//! A client as the list needs it.

use std::sync::OnceLock;

use shopready_engine::check::{Check, Sector};
use shopready_engine::date::Date;
use shopready_engine::questionnaire::Stage;
use shopready_engine::score::score;
use shopready_store::client::Client;
use shopready_store::district::District;

use super::query::searched_with;
use super::state::{State, is_ahead_of_backup};
use crate::adviser::Entry;

/// A client with its latest visit. What takes long to work out is worked out when it is asked for, once.
#[derive(Debug)]
pub(in super::super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) sector: Sector,
    pub(super) district: Option<District>,
    pub(super) tags: Vec<String>,
    pub(super) next_visit: Option<Date>,
    pub(super) latest: Option<Latest>,
    /// Whether something was changed after the last backup.
    pub(super) is_ahead: bool,
    revision: u64,
    handed_over: Option<String>,
    /// All that is searched, folded, a field a line.
    folded: String,
    state: OnceLock<State>,
    came_to: OnceLock<CameTo>,
}

/// The visit begun last.
#[derive(Debug)]
pub(super) struct Latest {
    pub(super) id: String,
    pub(super) begun: String,
    pub(super) changed: String,
    pub(super) check: Check,
}

/// What a check came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in super::super) struct CameTo {
    pub(in super::super) score: Option<u8>,
    pub(in super::super) high: Option<u8>,
    pub(in super::super) stage: Option<Stage>,
}

impl CameTo {
    /// What a check came to.
    pub(in super::super) fn of(check: &Check) -> Self {
        let score = score(check);
        Self {
            score: score.overall.map(|overall| overall.score),
            high: score.overall.map(|overall| overall.high),
            stage: score.stage.shown,
        }
    }
}

/// What tells whether two rows look the same.
pub(super) type Stamp = (String, u64, Option<(String, String)>, bool);

impl Row {
    /// A client of the book. `backup` is the moment of the last backup of everything, `district_words` what a
    /// district is called in all languages, folded.
    pub(super) fn of<'a>(
        client: &Client,
        entry: &Entry,
        backup: &str,
        district_words: impl Fn(District) -> &'a str,
    ) -> Self {
        let district = client.district.map(district_words).unwrap_or_default();
        Self {
            id: client.id.clone(),
            name: client.name.clone(),
            sector: client.sector,
            district: client.district,
            tags: client.tags.clone(),
            next_visit: client.next_visit,
            latest: entry.latest().map(|latest| Latest {
                id: latest.id.clone(),
                begun: latest.begun.clone(),
                changed: latest.changed.clone(),
                check: latest.check.clone(),
            }),
            is_ahead: is_ahead_of_backup(client, &entry.visits, backup),
            revision: client.revision,
            handed_over: client.handed_over.clone(),
            folded: searched_with(client, district),
            state: OnceLock::new(),
            came_to: OnceLock::new(),
        }
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    pub(super) fn state(&self) -> State {
        *self.state.get_or_init(|| {
            let latest = self.latest.as_ref();
            State::at(
                self.handed_over.as_deref(),
                latest.map(|latest| (latest.changed.as_str(), &latest.check)),
            )
        })
    }

    /// What the latest visit came to.
    pub(super) fn came_to(&self) -> CameTo {
        *self.came_to.get_or_init(|| {
            let latest = self.latest.as_ref();
            latest.map(|latest| CameTo::of(&latest.check)).unwrap_or_default()
        })
    }

    pub(super) fn stamp(&self) -> Stamp {
        let latest = self.latest.as_ref();
        let latest = latest.map(|latest| (latest.id.clone(), latest.changed.clone()));
        (self.id.clone(), self.revision, latest, self.is_ahead)
    }
}
