//! The app's screens, one file each, with methods in the user's words.
//!
//! A screen is found by `data-screen` of its root and its parts by ids and data
//! attributes, never by texts: those are in three languages and belong to the
//! editors.

mod clients;
mod compare;
mod entry;
mod files;
mod header;
mod locked;
mod next_fact;
mod pilot;
mod plan;
mod policy;
mod profile;
mod question;
mod result;
mod review;
mod schemes;
mod settings;
mod start;

pub use clients::{ClientForm, Clients};
pub use compare::Compare;
pub use entry::Entry;
pub use files::Files;
pub use header::Header;
pub use locked::Locked;
pub use next_fact::NextFact;
pub use pilot::Pilot;
pub use plan::Plan;
pub use policy::Policy;
pub use profile::Profile;
pub use question::Question;
pub use result::ResultScreen;
pub use review::Review;
pub use schemes::Schemes;
pub use settings::Settings;
pub use start::Start;

use crate::{Page, Result};

/// A screen of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and the ways to begin.
    Start,
    /// The questions on the business.
    Profile,
    /// One question.
    Question,
    /// All answers.
    Review,
    /// Score, stage, steps.
    Result,
    /// All support schemes.
    Schemes,
    /// One support scheme.
    Scheme,
    /// Every step, its marks, and what if.
    Plan,
    /// Another check of the same business.
    Again,
    /// Two checks beside each other.
    Compare,
    /// The result as it goes on paper.
    Report,
    /// Cyberport's pilot programme.
    Pilot,
    /// The committee's recommendations.
    Policy,
    /// Language, data.
    Settings,
    /// Method, sources, limits.
    About,
    /// The adviser's clients.
    Clients,
    /// One client with all visits.
    Client,
    /// A client's details.
    ClientForm,
    /// Two clients that are one.
    Merge,
    /// The bin, and the last changes.
    History,
    /// All questions of an area on one screen.
    Entry,
    /// Figures over all clients.
    Portfolio,
    /// Backup, tables, import.
    Files,
    /// A check handed over by link or code.
    Handover,
    /// A check that was handed over.
    Receive,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::Start,
        Self::Profile,
        Self::Question,
        Self::Review,
        Self::Result,
        Self::Schemes,
        Self::Scheme,
        Self::Plan,
        Self::Again,
        Self::Compare,
        Self::Report,
        Self::Pilot,
        Self::Policy,
        Self::Settings,
        Self::About,
        Self::Clients,
        Self::Client,
        Self::ClientForm,
        Self::Merge,
        Self::History,
        Self::Entry,
        Self::Portfolio,
        Self::Files,
        Self::Handover,
        Self::Receive,
    ];

    /// Its name in `data-screen`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Profile => "profile",
            Self::Question => "question",
            Self::Review => "review",
            Self::Result => "result",
            Self::Schemes => "schemes",
            Self::Scheme => "scheme",
            Self::Plan => "plan",
            Self::Again => "again",
            Self::Compare => "compare",
            Self::Report => "report",
            Self::Pilot => "pilot",
            Self::Policy => "policy",
            Self::Settings => "settings",
            Self::About => "about",
            Self::Clients => "clients",
            Self::Client => "client",
            Self::ClientForm => "client-form",
            Self::Merge => "merge",
            Self::History => "history",
            Self::Entry => "entry",
            Self::Portfolio => "portfolio",
            Self::Files => "files",
            Self::Handover => "handover",
            Self::Receive => "receive",
        }
    }

    /// An address at which it is seen, if a check was made, and, for the adviser's screens, clients were planted
    /// ([`crate::PlantedClients`]).
    pub fn address(self) -> &'static str {
        match self {
            Self::Start => "#/",
            Self::Profile => "#/profile",
            Self::Question => "#/question/pay_accept",
            Self::Review => "#/review",
            Self::Result => "#/result",
            Self::Schemes => "#/schemes",
            Self::Scheme => "#/scheme/bud_easy",
            Self::Plan => "#/plan",
            Self::Again => "#/again",
            Self::Compare => "#/compare",
            Self::Report => "#/report",
            Self::Pilot => "#/pilot",
            Self::Policy => "#/policy",
            Self::Settings => "#/settings",
            Self::About => "#/about",
            Self::Clients => "#/clients",
            Self::Client => "#/client/c0001",
            Self::ClientForm => "#/client-form",
            Self::Merge => "#/merge/c0001",
            Self::History => "#/history",
            Self::Entry => "#/entry",
            Self::Portfolio => "#/portfolio",
            Self::Files => "#/files",
            Self::Handover => "#/handover",
            Self::Receive => "#/receive",
        }
    }

    /// Waits until `page` shows this screen, drawn: its heading is there.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn arrive(self, page: &Page) -> Result {
        page.wait_for(&format!("[data-screen='{}'] #heading", self.name()))
            .await
    }

    /// Goes to the screen by its address, as a link would, and waits for it.
    ///
    /// # Errors
    /// When the page does not show it in time.
    pub async fn go(self, page: &Page) -> Result {
        page.script::<()>("location.hash = arguments[0]", vec![self.address().into()])
            .await?;
        self.arrive(page).await
    }
}
