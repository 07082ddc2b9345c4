//! Going from screen to screen, and from language to language.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::disk::Disk;
use shopready_store::key::Key;

use super::{Message, Saving, Session};
use crate::browser::boot::{self, Update};
use crate::browser::{document, window};
use crate::later::{self, LaterState};
use crate::route::Route;
use crate::words::{Language, Words};

impl Session {
    /// The words of the language chosen. Whoever draws with them is drawn anew when it changes.
    #[must_use]
    pub fn words(self) -> Words {
        self.words.get()
    }

    /// The screen shown.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a screen; the visited one stays in the history.
    pub fn go(self, route: &Route) {
        window::go(&route.hash());
    }

    /// Shows the screen that the address names. An address of none shows the start page and says so.
    pub fn follow_address(self) {
        match Route::parse(&window::hash()) {
            Ok(route) => self.show(route),
            Err(_) => {
                window::replace(&Route::Start.hash());
                self.show(Route::Start);
                self.tell(Message::UnknownAddress);
            }
        }
    }

    /// Writes into the address what a screen was changed to, such as a filter. The screen stays as it is.
    pub fn note_address(self, route: Route) {
        window::rewrite(&route.hash());
        self.route.update_untracked(|shown| *shown = route);
    }

    fn show(self, route: Route) {
        let is_locked = self.is_locked_now();
        if is_locked || !matches!(route, Route::Start | Route::Profile | Route::Question(_)) {
            self.fetch_later();
        }
        let needs_check = !is_locked
            && matches!(
                route,
                Route::Question(_)
                    | Route::Review
                    | Route::Result
                    | Route::Plan
                    | Route::Again
                    | Route::Compare
                    | Route::Report
            );
        if needs_check && self.open.with_untracked(Option::is_none) && !self.open_latest() {
            self.tell(Message::NoCheck);
            window::replace(&Route::Start.hash());
            self.route.set(Route::Start);
        } else if self.route.with_untracked(|shown| *shown != route) {
            // Why the start page was shown is of no use on the next screen.
            let told = self.message.get_untracked();
            if matches!(told, Some(Message::UnknownAddress | Message::NoCheck)) {
                self.put_message_away();
            }
            self.route.set(route);
        }
    }

    /// Goes to where answering goes on: the first open question, or the result.
    pub fn go_on(self) {
        let next = self.with_check(|check| check.path().find(|question| check.is_open(*question)));
        self.go(&next.flatten().map_or(Route::Result, Route::Question));
    }

    /// Goes to the next open question after one: nothing is asked again. Behind the last one to what is
    /// left: the gaps, or the result.
    pub fn go_after(self, question: QuestionId) {
        let (next, gap) = self
            .with_check(|check| {
                let open = check.path().filter(|question| check.is_open(*question));
                (open.clone().find(|other| *other > question), open.clone().next())
            })
            .unwrap_or_default();
        let end = if gap.is_some() {
            Route::Review
        } else {
            Route::Result
        };
        self.go(&next.map_or(end, Route::Question));
    }

    /// Goes to the question before one; before the first to the profile.
    pub fn go_before(self, question: QuestionId) {
        let before = self.asked_now().into_iter().rev().find(|other| *other < question);
        self.go(&before.map_or(Route::Profile, Route::Question));
    }

    /// Changes the language everywhere, without leaving the place.
    pub fn choose_language(self, language: Language) {
        if self.words.with_untracked(|words| words.language() == language) {
            return;
        }
        spawn_local(async move {
            let Some(words) =
                boot::fetch_words(language, self.words.with_untracked(|words| words.is_whole())).await
            else {
                self.tell(Message::WordsMissing);
                return;
            };
            // Only a convenience for the next visit: a failure loses nothing.
            let _ = self
                .store
                .with_value(|store| store.disk().set(&Key::Language.text(), language.code()));
            let focused = document::focused_id();
            self.words.set(words);
            if !focused.is_empty() {
                document::focus_later(focused);
            }
        });
    }

    /// What is to be told above the screen.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        self.message.get()
    }

    /// Tells something above the screen until it is put away or something else is told.
    pub fn tell(self, message: Message) {
        self.message.set(Some(message));
    }

    /// Puts the message away.
    pub fn put_message_away(self) {
        self.message.set(None);
    }

    /// The later part of the app, or whether it is on its way.
    #[must_use]
    pub fn later(self) -> LaterState {
        self.later.get()
    }

    /// Fetches the later part of the app.
    pub fn fetch_later(self) {
        later::fetch(self.later, self.words);
    }

    /// What there is to tell about versions of the app.
    #[must_use]
    pub fn update(self) -> Option<Update> {
        self.update_told.track();
        boot::update()
    }

    /// There is something else to tell about versions of the app.
    pub fn tell_update(self) {
        self.update_told.set(true);
    }

    /// Lets other tabs see whether what was answered here is only on this page: then none of them changes the version.
    pub fn show_unsaved(self) {
        Effect::new(move || {
            let is_unsaved = matches!(self.saving(), Saving::Failed(_) | Saving::Waiting);
            document::set_attribute("data-busy", if is_unsaved { "true" } else { "" });
        });
    }
}
