//! The app around the screens: address, language, title, focus, messages.

use leptos::prelude::*;

use crate::browser::{document, keys, window};
use crate::components::footer::Footer;
use crate::components::header::Header;
use crate::components::messages::Messages;
use crate::later::LaterState;
use crate::pages;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, about, again, app, compare, profile, report, review, settings};

/// The whole app.
#[component]
pub fn App(
    /// The shared state.
    session: Session,
) -> impl IntoView {
    provide_context(session);
    window::on_hash_change(move || session.follow_address());
    window::on_storage_change(move || {
        if session.follow_lock() {
            return;
        }
        session.take_over_changes();
        session.take_over_appearance();
        session.take_over_adviser();
    });
    window::on_update(move || session.tell_update());
    Effect::new(move || {
        if let LaterState::Here(later) = session.later()
            && !session.is_locked()
        {
            (later.begin)(session);
        }
    });
    follow_language_and_title(session);
    follow_route(session);
    let screen = move || {
        let route = session.route();
        let is_locked = session.is_locked();
        let wide = !is_locked
            && matches!(
                route,
                Route::Start
                    | Route::Question(_)
                    | Route::Result
                    | Route::Plan
                    | Route::Schemes
                    | Route::Adviser(..)
            );
        let name = if is_locked { "lock" } else { route.screen() };
        view! {
            <main
                class="main"
                class:main--wide=wide
                id="main"
                data-screen=name
                tabindex="-1"
                on:click:capture=move |event| {
                    if session.keeps_off() {
                        keys::stop_on_control(&event);
                    }
                }
                on:beforeinput:capture=move |event| {
                    if session.keeps_off() {
                        keys::stop_on_control(&event);
                    }
                }
            >
                <Messages />
                {pages::screen(session, route)}
            </main>
        }
    };
    view! {
        <Header />
        {screen}
        <Footer />
    }
}

/// The document says in which language it is, and which screen it shows.
fn follow_language_and_title(session: Session) {
    Effect::new(move || {
        let words = session.words();
        document::set_language(words.language().tag());
        document::set_title(&title(session, words, &session.route()));
    });
}

fn title(session: Session, words: Words, route: &Route) -> String {
    if session.is_locked() {
        return words.get(app::NAME).to_owned();
    }
    let screen: Text = match route {
        Route::Start => return words.get(app::NAME).to_owned(),
        Route::Question(question) => return app::title(words, words.question(*question)),
        Route::Profile => profile::HEADING,
        Route::Review => review::HEADING,
        Route::Result => app::RESULT,
        Route::Scheme(id) => match session.scheme_name(id) {
            Some(name) => return app::title(words, name),
            None => app::SCHEMES,
        },
        Route::Schemes => app::SCHEMES,
        Route::Plan => app::PLAN,
        Route::Again => again::HEADING,
        Route::Compare => compare::HEADING,
        Route::Report => report::HEADING,
        Route::Pilot => app::PILOT,
        Route::Policy => app::POLICY,
        Route::Recommendation(number) => return app::title(words, words.recommendation(*number)),
        Route::Settings => settings::HEADING,
        Route::About => about::HEADING,
        Route::Adviser(screen, rest) => match session.later() {
            LaterState::Here(later) => return app::title(words, &(later.title)(session, screen, rest)),
            _ => app::CLIENTS,
        },
    };
    app::title(words, words.get(screen))
}

/// A new screen is read from its top: the heading takes the focus, which also tells a screen reader.
/// The first screen leaves the focus where the browser put it.
fn follow_route(session: Session) {
    Effect::new(move |before: Option<Route>| {
        let route = session.route();
        if before.is_some_and(|before| before != route) {
            document::scroll_to_top();
            document::focus_later("heading".to_owned());
        }
        route
    });
}
