//! The note on an answer, in a fold under the question. It belongs to the later part: the first
//! questions do not wait for it.

use std::time::Duration;

use leptos::{ev, prelude::*};
use shopready_engine::questionnaire::QuestionId;
use shopready_store::notes::MOST;

use crate::session::Session;
use crate::words::{Words, notes as text};

/// A pause in typing, after which the note is saved.
const PAUSE: Duration = Duration::from_millis(500);
/// From so few characters left it says how many.
const NEAR: usize = 200;

/// Draws the fold with the note on an answer. It stands open where something is written.
pub(super) fn note(session: Session, question: QuestionId) -> AnyView {
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
    view! {
        <details
            class="fold fold--lined"
            data-part="note"
            open=typed.with_untracked(|typed| !typed.is_empty())
        >
            <summary>
                <span>{words.get(text::NOTE)}</span>
            </summary>
            <div class="fold__body field">
                <label class="field__help" for="note">
                    {words.get(text::HELP)}
                </label>
                <textarea
                    class="input"
                    id="note"
                    rows="4"
                    dir="auto"
                    aria-describedby="note-room"
                    prop:value=move || typed.get()
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        after_pause(());
                    }
                    on:blur=move |_| keep(())
                ></textarea>
                <div id="note-room">{move || room(words, typed.with(|typed| typed.chars().count()))}</div>
            </div>
        </details>
    }
    .into_any()
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
fn room(words: Words, typed: usize) -> Option<AnyView> {
    if typed > MOST {
        let over = (typed - MOST).to_string();
        let most = MOST.to_string();
        // Told once; the number that follows changes with every key.
        return Some(
            view! {
                <p class="field__error" role="alert" id="note-over">
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
            <p class="field__help" id="note-left" data-left=left.to_string()>
                {text::left(words, &left.to_string())}
            </p>
        }
        .into_any()
    })
}
