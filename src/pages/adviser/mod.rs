//! The adviser's screens, one a file or folder.

mod address;
mod client;
mod client_form;
mod clients;
mod contents;
mod entry;
mod files;
mod gate;
mod handover;
mod history;
mod link;
mod merge;
mod portfolio;
mod receive;
mod told;
mod what;

use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// Draws an adviser's screen: its name, and the rest of its address.
pub fn screen(session: Session, screen: &'static str, rest: String) -> AnyView {
    let body = match screen {
        "client" => client::client(session, rest).into_any(),
        "client-form" => client_form::client_form(session, rest).into_any(),
        "merge" => merge::merge(session, rest).into_any(),
        "history" => history::history(session).into_any(),
        "entry" => entry::entry(session, rest).into_any(),
        "portfolio" => portfolio::portfolio(session).into_any(),
        "files" => files::files(session).into_any(),
        "handover" => handover::handover(session).into_any(),
        "receive" => receive::receive(session).into_any(),
        "link" => link::link(session, rest).into_any(),
        _ => clients::clients(session, rest).into_any(),
    };
    view! {
        {told::told(session)}
        {body}
    }
    .into_any()
}

/// The title of a screen, to stand before the app's name.
pub fn title(session: Session, screen: &'static str, rest: &str) -> String {
    let text = match screen {
        "entry" => return entry::title(session, rest),
        "client" => match client::name(session, rest) {
            Some(name) => return name,
            None => words::client::HEADING,
        },
        "client-form" => client_form::heading(rest),
        "merge" => words::merge::HEADING,
        "history" => words::history::HEADING,
        "portfolio" => words::portfolio::HEADING,
        "files" => words::files::HEADING,
        "handover" => words::handover::HEADING,
        "receive" => words::receive::HEADING,
        "link" => words::link::HEADING,
        _ => words::clients::HEADING,
    };
    session.words().get(text).to_owned()
}
