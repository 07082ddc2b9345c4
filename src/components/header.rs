//! The sign above every screen: name, languages, menu.

use leptos::prelude::*;

use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Language, Text, app};

/// The shop front of the brand, on a grid of 32.
const MARK: &str = "M4 4h24l3 8a4 4 0 0 1-3 4.6V29H4V16.6A4 4 0 0 1 1 12zM8 17v8.5h16V17a4.6 4.6 0 0 1-4-2 4.7 4.7 0 0 1-8 0 4.6 4.6 0 0 1-4 2zm2.2 4.2 1.8-1.8 2.6 2.6 5.6-5.6 1.8 1.8-7.4 7.4z";

/// The screens of the menu.
const MENU: [(Route, Text); 7] = [
    (Route::Result, app::RESULT),
    (Route::Plan, app::PLAN),
    (Route::Schemes, app::SCHEMES),
    (Route::Pilot, app::PILOT),
    (Route::Policy, app::POLICY),
    (Route::Settings, app::SETTINGS),
    (Route::About, app::ABOUT),
];

/// The header. It stays in place while screens and languages change.
#[component]
pub fn Header() -> impl IntoView {
    let session = Session::get();
    let opened = RwSignal::new(false);
    let word = move |text| move || session.words().get(text);
    view! {
        <a
            class="skip-link"
            href="#main"
            on:click=move |event| {
                // The hash is the route, so the link only moves the focus.
                event.prevent_default();
                document::focus("main");
            }
        >
            {word(app::SKIP_TO_CONTENT)}
        </a>
        <header class="header">
            <div class="header__inner">
                <a class="brand" href="#/" aria-label=word(app::NAME)>
                    <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
                        <path fill-rule="evenodd" d=MARK></path>
                    </svg>
                    <span class="brand__name">
                        <span>{word(app::NAME_FIRST)}</span>
                        <span>{word(app::NAME_SECOND)}</span>
                    </span>
                </a>
                <div class="languages" role="group" aria-label=word(app::LANGUAGE)>
                    {Language::ALL.into_iter().map(|language| language_button(session, language)).collect_view()}
                </div>
                <button
                    class="menu-button"
                    aria-controls="site-nav"
                    aria-expanded=move || opened.get().to_string()
                    aria-label=word(app::MENU)
                    on:click=move |_| opened.update(|opened| *opened = !*opened)
                >
                    {icon(Icon::Menu)}
                </button>
                <nav
                    class="site-nav"
                    id="site-nav"
                    data-open=move || opened.get().to_string()
                    aria-label=word(app::MENU)
                    on:click=move |_| opened.set(false)
                >
                    {move || session.is_adviser().then(|| menu_link(session, Route::Adviser("clients", String::new()), app::CLIENTS))}
                    {MENU
                        .map(|(route, text)| menu_link(session, route, text))
                        .into_iter()
                        .collect_view()}
                </nav>
            </div>
        </header>
    }
}

fn menu_link(session: Session, route: Route, text: Text) -> impl IntoView {
    let hash = route.hash();
    let screen = route.screen();
    let current = move || (session.route().screen() == screen).then_some("page");
    view! {
        <a href=hash aria-current=current>
            {move || session.words().get(text)}
        </a>
    }
}

fn language_button(session: Session, language: Language) -> impl IntoView {
    view! {
        <button
            data-language=language.code()
            lang=language.tag()
            aria-pressed=move || (session.words().language() == language).to_string()
            title=language.name()
            on:click=move |_| session.choose_language(language)
        >
            {language.short_name()}
        </button>
    }
}
