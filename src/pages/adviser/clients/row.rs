//! A client as the list needs it.

use std::sync::OnceLock;

use shopready_engine::check::{Check, Sector};
use shopready_engine::date::Date;
use shopready_engine::questionnaire::Stage;
use shopready_engine::score::score;
use shopready_store::client::Client;
use shopready_store::district::District;

use super::query::fold;
use super::state::{State, is_ahead_of_backup};
use crate::adviser::Entry;

/// A client with its latest visit. What takes long to work out is worked out when it is asked for, once.
#[derive(Debug)]
pub(in super::super) struct Row {
    pub(in super::super) client: Client,
    pub(in super::super) latest: Option<Latest>,
    /// Whether something was changed after the last backup.
    pub(in super::super) is_ahead: bool,
    state: State,
    /// All that is searched, folded, a field a line.
    folded: String,
    came_to: OnceLock<CameTo>,
}

/// The visit begun last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Latest {
    pub(in super::super) id: String,
    pub(in super::super) begun: String,
    pub(in super::super) changed: String,
    pub(in super::super) check: Check,
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
    /// district is called in all languages.
    pub(super) fn of(
        client: &Client,
        entry: &Entry,
        backup: &str,
        district_words: impl Fn(District) -> String,
    ) -> Self {
        let latest = entry.latest();
        let mut searched = client.name.clone();
        let district = client.district.map(district_words);
        let fields = client.tags.iter().chain(district.iter());
        for field in fields.chain(std::iter::once(&client.contact)) {
            searched.push('\n');
            searched.push_str(field);
        }
        Self {
            client: client.clone(),
            latest: latest.map(|latest| Latest {
                id: latest.id.clone(),
                begun: latest.begun.clone(),
                changed: latest.changed.clone(),
                check: latest.check.clone(),
            }),
            is_ahead: is_ahead_of_backup(client, &entry.visits, backup),
            state: State::of(client, latest),
            folded: fold(&searched),
            came_to: OnceLock::new(),
        }
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    pub(super) fn state(&self) -> State {
        self.state
    }

    pub(super) fn sector(&self) -> Sector {
        self.client.sector
    }

    /// What the latest visit came to.
    pub(super) fn came_to(&self) -> CameTo {
        *self.came_to.get_or_init(|| {
            let latest = self.latest.as_ref();
            latest.map(|latest| CameTo::of(&latest.check)).unwrap_or_default()
        })
    }

    /// The day of the next visit, where one is set.
    pub(super) fn next_visit(&self) -> Option<Date> {
        self.client.next_visit
    }

    pub(super) fn stamp(&self) -> Stamp {
        let latest = self.latest.as_ref();
        let latest = latest.map(|latest| (latest.id.clone(), latest.changed.clone()));
        (
            self.client.id.clone(),
            self.client.revision,
            latest,
            self.is_ahead,
        )
    }
}
