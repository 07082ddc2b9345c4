//! What is asked before something is taken away.

use leptos::prelude::*;

use crate::browser::dialog;
use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::words::{Text, app};

const ID: &str = "confirm";
const TITLE: &str = "confirm-title";

/// What is asked: a question, what goes, and the word on the button that takes it away.
pub struct Question {
    /// The question.
    pub title: Text,
    /// What goes, a line each.
    pub goes: Vec<String>,
    /// What to know before answering.
    pub note: Text,
    /// What the button says.
    pub action: Text,
}

/// A dialog that is open as long as something is asked. Escape and "cancel" leave everything as it is.
pub fn confirm<A: Clone + Send + Sync + 'static>(
    session: Session,
    asked: RwSignal<Option<A>>,
    question: impl Fn(A) -> Question + Copy + Send + 'static,
    act: impl Fn(A) + Copy + Send + 'static,
) -> impl IntoView {
    let words = session.words();
    Effect::new(move || {
        if asked.with(Option::is_some) {
            // Once the question is drawn: the focus goes to its first button.
            request_animation_frame(|| dialog::open(ID));
        }
    });
    let yes = move |_| {
        let answered = asked.get_untracked();
        dialog::close(ID);
        if let Some(answered) = answered {
            act(answered);
        }
    };
    let body = move || {
        let Question {
            title,
            goes,
            note,
            action,
        } = question(asked.get()?);
        let goes = goes
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view();
        Some(view! {
            <h2 id=TITLE>{words.get(title)}</h2>
            <ul class="bullets">{goes}</ul>
            <p class="soft">{words.get(note)}</p>
            <div class="dialog__actions">
                <button class="button button--quiet" id="erase-cancel" on:click=|_| dialog::close(ID)>
                    {words.get(app::CANCEL)}
                </button>
                <button class="button button--danger" id="erase-confirm" on:click=yes>
                    {icon(Icon::Trash)}
                    {words.get(action)}
                </button>
            </div>
        })
    };
    view! {
        <dialog class="dialog" id=ID aria-labelledby=TITLE on:close=move |_| asked.set(None)>
            {body}
        </dialog>
    }
}
