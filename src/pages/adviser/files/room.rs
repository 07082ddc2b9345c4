//! What the device holds, how much room that takes, and when it was backed up last.

use leptos::prelude::*;

use crate::adviser::{Adviser, Own, ROOM_SHORT};
use crate::browser::device;
use crate::components::notice::{Tone, notice};
use crate::pages::keeping::last_backup;
use crate::session::Session;
use crate::text::number;
use crate::words::{Words, files as text};

/// What a client with two visits usually takes, in characters, while there are too few to tell.
const USUAL_CLIENT: usize = 1000;

/// What a check of an owner usually takes, with the copy beside it.
const USUAL_CHECK: usize = 4000;

/// Clients or checks from which an average says something.
const ENOUGH: usize = 5;

/// Draws it, and again when `looked` is changed.
pub(super) fn room(session: Session, looked: RwSignal<u32>) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let cells = move || {
        looked.track();
        // A change that is told or undone may change what there is.
        let _ = adviser.told();
        let own = adviser.own().unwrap_or_default();
        cells(words, &own, session.is_adviser(), last_backup(words, adviser))
    };
    view! {
        <section class="section" aria-labelledby="room">
            <div class="section__head">
                <h2 id="room">{words.get(text::ROOM)}</h2>
            </div>
            {cells}
            <p class="small soft">{words.get(text::ROOM_NOTE)}</p>
        </section>
    }
}

fn cells(words: Words, own: &Own, is_adviser: bool, backup: String) -> impl IntoView + use<> {
    let limit = device::usual_room();
    let percent = 100 * own.characters / limit;
    let used = text::space_of(
        words,
        &millions(limit),
        &percent.to_string(),
        &millions(own.characters),
    );
    let short = (percent >= ROOM_SHORT).then(|| {
        let short = view! { <p id="room-short">{words.get(text::ROOM_SHORT)}</p> };
        notice(Tone::Warn, short)
    });
    let counted = |count: usize| number::grouped(count as u64);
    let left = if is_adviser {
        text::more_clients(words, &counted(left(own, limit, own.clients.len(), USUAL_CLIENT)))
    } else {
        text::more_checks(words, &counted(left(own, limit, own.checks.len(), USUAL_CHECK)))
    };
    let cell = |label, value: String, name: &'static str| {
        view! {
            <div class="cell">
                <dt>{words.get(label)}</dt>
                <dd data-room=name>{value}</dd>
            </div>
        }
    };
    view! {
        {short}
        <dl class="cells cells--rows">
            {is_adviser.then(|| cell(text::CLIENTS, counted(own.clients.len()), "clients"))}
            {cell(text::CHECKS, counted(own.checks.len()), "checks")} {cell(text::SPACE, used, "space")}
            {cell(text::ROOM_FOR, left, "left")}
            {cell(text::LAST_BACKUP, backup, "backup")}
        </dl>
    }
}

/// How many more fit, if they take as much as those that are there.
fn left(own: &Own, limit: usize, count: usize, usual: usize) -> usize {
    let each = if count < ENOUGH {
        usual
    } else {
        own.characters / count
    };
    limit.saturating_sub(own.characters) / each.max(1)
}

/// Millions with one decimal, rounded up.
fn millions(count: usize) -> String {
    let tenths = count.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_told_in_millions_and_clients() {
        assert_eq!(millions(0), "0.0");
        assert_eq!(millions(1), "0.1");
        assert_eq!(millions(5_200_000), "5.2");
        let own = Own {
            characters: 1_000_000,
            ..Own::default()
        };
        assert_eq!(left(&own, 5_200_000, 1000, USUAL_CLIENT), 4200);
        assert_eq!(left(&own, 900_000, 0, USUAL_CLIENT), 0);
    }
}
