//! The screens: one a file. They read and change the session, and are built of components.

mod about;
mod profile;
mod question;
mod result;
mod review;
mod schemes;
mod settings;
mod start;

use leptos::prelude::*;

use crate::route::Route;
use crate::session::Session;

/// The screen of a route.
pub fn screen(session: Session, route: Route) -> AnyView {
    match route {
        Route::Start => start::start(session).into_any(),
        Route::Profile => profile::profile(session).into_any(),
        Route::Question(question) => question::question(session, question).into_any(),
        Route::Review => review::review(session).into_any(),
        Route::Result => result::result(session).into_any(),
        Route::Schemes => schemes::schemes(session, None).into_any(),
        Route::Scheme(id) => schemes::schemes(session, Some(id)).into_any(),
        Route::Settings => settings::settings(session).into_any(),
        Route::About => about::about(session).into_any(),
    }
}
