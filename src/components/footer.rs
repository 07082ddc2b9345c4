//! The foot of every screen: whether the answers are saved.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::session::{Saving, Session};
use crate::words::app;

/// The state of saving in two words, always in view; what to do about a failure stands in a notice.
#[component]
pub fn Footer() -> impl IntoView {
    let session = Session::get();
    let state = move || {
        let words = session.words();
        match session.saving() {
            Saving::Nothing => None,
            Saving::Waiting => Some(("waiting", Icon::Clock, words.get(app::SAVING))),
            Saving::Saved => Some(("saved", Icon::Check, words.get(app::SAVED))),
            Saving::Failed(_) => Some(("failed", Icon::Warning, words.get(app::NOT_SAVED))),
        }
    };
    view! {
        <footer class="footer">
            <div class="footer__inner">
                {move || {
                    state()
                        .map(|(name, sign, text)| {
                            view! {
                                <span class="save-state" data-state=name data-save=name role="status">
                                    {icon(sign)}
                                    {text}
                                </span>
                            }
                        })
                }}
            </div>
        </footer>
    }
}
