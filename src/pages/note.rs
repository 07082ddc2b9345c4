//! The note on an answer, in a fold under the question. It belongs to the later part: the first
//! questions do not wait for it.

use std::time::Duration;

use leptos::{ev, prelude::*};
use shopready_engine::questionnaire::QuestionId;
use shopready_store::notes::MOST;

use super::evidence;
use crate::session::Session;
use crate::words::{Words, evidence as known, notes as text};

/// A pause in typing, after which the note is saved.
const PAUSE: Duration = Duration::from_millis(500);
/// From so few characters left it says how many.
const NEAR: usize = 200;

/// Draws the fold with the note on an answer and how the answer is known. It stands open where something is written,
/// and for advisers.
pub(super) fn note(session: Session, question: QuestionId) -> AnyView {
    let words = session.words();
    let is_open = untrack(|| session.is_adviser() || !session.note(question).is_empty());
    view! {
        <details class="fold fold--lined" data-part="note" open=is_open>
            <summary>
                <span>{words.get(text::NOTE)}</span>
            </summary>
            <div class="fold__body stack">
                {editor(session, question, "note".to_owned())}
                <div class="known">
                    <span class="known__label" id="known-label">
                        {words.get(known::LABEL)}
                    </span>
                    {evidence::evidence(session, question, "known-label".to_owned())}
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// Draws the field for the note on an answer, under an id.
pub(super) fn editor(session: Session, question: QuestionId, id: String) -> impl IntoView {
    let words = session.words();
    let kept = Memo::new(move |_| session.note(question));
    let typed = RwSignal::new(kept.get_untracked());
    let keep = keeper(session, question, typed);
    // What another tab has written shows too, but never takes the place of what is being typed.
    Effect::new(move |before: Option<String>| {
        let now = kept.get();
        if before.is_some_and(|before| typed.with_untracked(|typed| *typed == before)) {
            typed.set(now.clone());
        }
        now
    });
    let mut after_pause = debounce(PAUSE, keep);
    let room_id = format!("{id}-room");
    let place = StoredValue::new(id.clone());
    view! {
        <div class="field">
            <label class="field__help" for=id.clone()>
                {words.get(text::HELP)}
            </label>
            <textarea
                class="input"
                id=id
                rows="4"
                dir="auto"
                aria-describedby=room_id.clone()
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    after_pause(());
                }
                on:blur=move |_| keep(())
            ></textarea>
            <div id=room_id>
                {move || place.with_value(|id| room(words, id, typed.with(|typed| typed.chars().count())))}
            </div>
        </div>
    }
}

/// Saves what is typed, also when the page is left or goes out of sight before the pause.
fn keeper(session: Session, question: QuestionId, typed: RwSignal<String>) -> impl Fn(()) + Copy + 'static {
    let check = StoredValue::new(untrack(|| session.open_id()).unwrap_or_default());
    let keep = move |()| {
        let typed = typed.try_get_untracked();
        check.try_with_value(|check| typed.map(|typed| session.keep_note(check, question, &typed)));
    };
    let hidden = window_event_listener(ev::visibilitychange, move |_| keep(()));
    let left = window_event_listener(ev::pagehide, move |_| keep(()));
    on_cleanup(move || {
        keep(());
        hidden.remove();
        left.remove();
    });
    keep
}

/// How many characters are left, where there are few; what happens to those that are too many.
fn room(words: Words, id: &str, typed: usize) -> Option<AnyView> {
    if typed > MOST {
        let over = (typed - MOST).to_string();
        let most = MOST.to_string();
        // Told once; the number that follows changes with every key.
        return Some(
            view! {
                <p class="field__error" role="alert" id=format!("{id}-over")>
                    {text::over(words, &most)}
                </p>
                <p class="field__help">{text::over_by(words, &over)}</p>
            }
            .into_any(),
        );
    }
    let left = MOST - typed;
    (left <= NEAR).then(|| {
        view! {
            <p class="field__help" id=format!("{id}-left") data-left=left.to_string()>
                {text::left(words, &left.to_string())}
            </p>
        }
        .into_any()
    })
}
