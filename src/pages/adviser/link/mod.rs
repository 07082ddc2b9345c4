//! A check that came by a link: what it holds, and what can be done with it. Nothing is saved before a button is
//! pressed, and no check of the device is ever overwritten.

mod clients;
mod new_client;
mod own;
mod wrong;

use leptos::prelude::*;
use shopready_engine::pack::{self, PackError};

use super::contents::{Contents, contents};
use crate::adviser::Handed;
use crate::components::page_head::page_head;
use crate::pages::outcome::Outcome;
use crate::pages::result::head::figures;
use crate::session::Session;
use crate::words::link as text;
pub(super) use wrong::reason;

/// Draws the screen of a payload.
pub(super) fn link(session: Session, payload: String) -> impl IntoView {
    match open(&payload) {
        Ok(handed) => whole(session, handed).into_any(),
        Err(error) => wrong::wrong(session, &error).into_any(),
    }
}

fn open(payload: &str) -> Result<Handed, PackError> {
    // Behind the mark of a link: what is left of one that was cut is no foreign text.
    let bytes = pack::from_text(&["#c=", payload].concat())?;
    let packed = pack::decode(&bytes)?;
    Ok(Handed { bytes, packed })
}

fn whole(session: Session, handed: Handed) -> impl IntoView {
    let words = session.words();
    let outcome = Outcome::of(handed.packed.check.clone());
    let held = contents(words, &Contents::of(&handed.packed.check, &handed.packed.facts));
    let handed = StoredValue::new(handed);
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        <div class="columns">
            <section class="section handed" aria-label=words.get(text::HOLDS)>
                <div class="score">
                    <div class="score__top">{figures(words, &outcome)}</div>
                </div>
                {held}
            </section>
            <div>
                {move || {
                    if session.is_adviser() {
                        view! {
                            {clients::clients(session, handed)}
                            {new_client::new_client(session, handed)}
                            {own::without_client(session, handed)}
                        }
                            .into_any()
                    } else {
                        own::own(session, handed).into_any()
                    }
                }}
            </div>
        </div>
    }
}
