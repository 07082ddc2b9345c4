//! What an open file holds, by how it stands to the device, and what is to become of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_store::exchange::{Choice, Kind, Preview, State};

use super::held::{Desk, places};
use super::import::{NotImported, import, is_all_saved};
use super::sides;
use super::told::{Refusal, bad, refusal};
use super::work::Work;
use crate::adviser::{Adviser, Told};
use crate::browser::document;
use crate::components::notice::{Tone, notice};
use crate::session::Session;
use crate::text::{date, number};
use crate::words::{Text, Words, files as text};

/// Rows that are shown of a group before more are asked for.
const SHOWN: usize = 30;

const GROUPS: [(State, &str, Text); 4] = [
    (State::Conflict, "conflict", text::CONFLICT),
    (State::New, "new", text::NEW),
    (State::Newer, "newer", text::NEWER),
    (State::Older, "older", text::OLDER),
];

/// Draws it, where a file is open.
pub(super) fn preview(
    session: Session,
    desk: Desk,
    work: &Work,
    looked: RwSignal<u32>,
) -> impl IntoView + use<> {
    let words = session.words();
    let stopped = RwSignal::new(false);
    let work = work.clone();
    let begin = move || {
        if !is_all_saved(session) {
            document::focus_later("heading".to_owned());
            document::scroll_to_top();
            return;
        }
        let Some(file) = desk.take() else { return };
        let work = work.clone();
        stopped.set(false);
        spawn_local(async move {
            let outcome = import(session, &file, &work).await;
            work.end();
            match outcome {
                Ok(()) => {}
                Err(NotImported::Stopped) => {
                    desk.open(Some(file));
                    stopped.try_set(true);
                }
                Err(NotImported::Failed(fault)) => {
                    desk.open(Some(file));
                    Adviser::of(session).tell(Told::Failed(fault));
                }
            }
            looked.try_update(|count| *count += 1);
            document::scroll_to_top();
            document::focus_later("heading".to_owned());
        });
    };
    let begin = StoredValue::new(begin);
    move || {
        let what = desk.look(|file| {
            let day = |moment: &String| date::moment(words, moment);
            let kind = match &file.outcome.kind {
                Kind::Backup(made) => text::kind_backup(words, &day(made), &file.name),
                Kind::Storage => text::kind_storage(words, &file.name),
                Kind::Records => text::kind_records(words, &file.name),
            };
            (kind, file.outcome.is_cut)
        });
        let (kind, is_cut) = what?;
        Some(view! {
            <div class="stack" id="preview" tabindex="-1">
                <h3>{words.get(text::PREVIEW)}</h3>
                <p class="files-text">
                    <bdi>{kind}</bdi>
                </p>
                {move || stopped.get().then(|| refusal(words, "", Refusal::Stopped))}
                {is_cut
                    .then(|| {
                        let line = view! { <p id="is-cut">{words.get(text::IS_CUT)}</p> };
                        notice(Tone::Warn, line)
                    })} {counts(words, desk)} {notes(session, desk)}
                {GROUPS.map(|(state, id, label)| group(session, desk, state, id, label)).collect_view()}
                {bad_ones(words, desk)}
                <div class="row">
                    <button
                        class="button button--quiet"
                        id="import"
                        type="button"
                        disabled=move || desk.with_choices(Preview::coming) == 0
                        on:click=move |_| begin.with_value(|begin| begin())
                    >
                        {move || {
                            let coming = desk.with_choices(Preview::coming);
                            text::import_chosen(words, &number::grouped(coming as u64))
                        }}
                    </button>
                    <button
                        class="button button--plain"
                        id="close-file"
                        type="button"
                        on:click=move |_| {
                            desk.open(None);
                            document::focus_later("heading".to_owned());
                        }
                    >
                        {words.get(text::CLOSE_FILE)}
                    </button>
                </div>
            </div>
        })
    }
}

/// How many there are of each kind.
fn counts(words: Words, desk: Desk) -> impl IntoView {
    let counts = desk.look_now(|file| {
        let preview = &file.preview;
        let mut counts: Vec<_> = GROUPS
            .iter()
            .map(|(state, id, label)| (*id, *label, places(preview, *state).len()))
            .collect();
        counts.push(("same", text::SAME, preview.same()));
        counts.push(("bad", text::BAD, preview.bad_count()));
        counts
    });
    let cells = counts.unwrap_or_default().into_iter().map(|(id, label, count)| {
        view! {
            <div class="cell">
                <dt>{words.get(label)}</dt>
                <dd data-count=id>{number::grouped(count as u64)}</dd>
            </div>
        }
    });
    view! { <dl class="cells">{cells.collect_view()}</dl> }
}

/// What to know before anything is taken.
fn notes(session: Session, desk: Desk) -> impl IntoView {
    let words = session.words();
    let (is_nothing, has_clients, aside) = desk
        .look_now(|file| {
            let items = file.preview.items();
            let has_clients = items.iter().any(|item| item.client().is_some());
            (items.is_empty(), has_clients, file.preview.aside())
        })
        .unwrap_or_default();
    let aside_line = (aside > 0).then(|| text::aside(words, &number::grouped(aside as u64)));
    let line = if is_nothing && aside == 0 {
        Some(text::NOTHING_TO_TAKE)
    } else {
        (has_clients && !session.is_adviser()).then_some(text::SWITCHES_ON)
    };
    view! {
        {line.map(|line| view! { <p>{words.get(line)}</p> })}
        {aside_line.map(|line| view! { <p data-aside=aside>{line}</p> })}
    }
}

/// Those in one state, with what can be chosen for all of them.
fn group(session: Session, desk: Desk, state: State, id: &'static str, label: Text) -> Option<impl IntoView> {
    let words = session.words();
    let all = desk
        .look_now(|file| places(&file.preview, state))
        .unwrap_or_default();
    if all.is_empty() {
        return None;
    }
    let shown = RwSignal::new(SHOWN);
    let count = all.len();
    let rows = move || {
        let places = all.iter().take(shown.get());
        places
            .map(|place| sides::row(session, desk, *place))
            .collect_view()
    };
    let name = text::group(words, &number::grouped(count as u64), words.get(label));
    let all_of_them = move |choice: Choice, what, label| {
        view! {
            <button
                class="button button--plain"
                type="button"
                id=[what, "-", id].concat()
                on:click=move |_| desk.choose_all(state, &choice)
            >
                {words.get(label)}
            </button>
        }
    };
    Some(view! {
        <details class="fold fold--lined" data-state=id open=state == State::Conflict>
            <summary>
                <span>{name}</span>
            </summary>
            <div class="fold__body stack">
                <div class="row">
                    {all_of_them(Choice::Take, "take", text::TAKE_ALL)}
                    {all_of_them(Choice::Leave, "leave", text::LEAVE_ALL)}
                </div>
                <ul class="list">{rows}</ul>
                <button
                    class="button button--plain"
                    type="button"
                    hidden=move || shown.get() >= count
                    on:click=move |_| shown.update(|shown| *shown += 10 * SHOWN)
                >
                    {move || text::show_more(words, &(count.saturating_sub(shown.get())).to_string())}
                </button>
            </div>
        </details>
    })
}

/// Those that are skipped, each with the reason.
fn bad_ones(words: Words, desk: Desk) -> Option<impl IntoView> {
    let (lines, count) = desk.look_now(|file| {
        let lines: Vec<_> = file.preview.bad().iter().map(|one| bad(words, one)).collect();
        (lines, file.preview.bad_count())
    })?;
    if count == 0 {
        return None;
    }
    let more = count - lines.len();
    let more = (more > 0).then(|| text::bad_more(words, &number::grouped(more as u64)));
    let name = text::group(words, &number::grouped(count as u64), words.get(text::BAD));
    let lines = lines
        .into_iter()
        .map(|line| view! { <li class="files-text"><bdi>{line}</bdi></li> });
    Some(view! {
        <details class="fold fold--lined" data-state="bad" open=true>
            <summary>
                <span>{name}</span>
            </summary>
            <div class="fold__body stack">
                <ul class="bullets">{lines.collect_view()}</ul>
                <p>{more}</p>
                <p class="small soft">{words.get(text::BAD_NOTE)}</p>
            </div>
        </details>
    })
}
