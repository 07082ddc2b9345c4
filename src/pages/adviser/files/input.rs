//! Choosing a file and reading it, slice by slice.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_store::exchange::{FileFault, Preview, Reader, Stopped};
use shopready_store::seal::UnreadableLock;
use shopready_store::seal::file::{Head, HeadFault};

use super::held::{Desk, Opened};
use super::preview::preview;
use super::sealed_input::{self, SealedBy, Waiting, ask};
use super::told::{Refusal, refusal};
use super::work::{Doing, WasStopped, Work};
use crate::adviser::Adviser;
use crate::browser::file::Chosen;
use crate::browser::{clock, document};
use crate::session::Session;
use crate::words::files as text;

/// Bytes that are fetched of the file at a time.
const SLICE: u64 = 1 << 18;

/// Bytes that are gone through between two looks at the clock.
const BETWEEN_LOOKS: usize = 1 << 14;

impl From<WasStopped> for Refusal {
    fn from(_: WasStopped) -> Self {
        Self::Stopped
    }
}

/// What became of a file that was chosen.
enum Read {
    /// What it holds.
    Whole(Box<Opened>),
    /// It is sealed: its passphrase is asked for first.
    Sealed(SealedBy),
}

/// Draws the way in, and what an open file holds.
pub(super) fn input(session: Session, work: &Work, looked: RwSignal<u32>) -> impl IntoView + use<> {
    let words = session.words();
    let desk = Desk::new();
    let refused = RwSignal::new(None::<(String, Refusal)>);
    let waiting = Waiting::new();
    let reading = work.clone();
    let begin = move |chosen: Chosen, opened: Option<sealed_input::Opened>| {
        let work = reading.clone();
        refused.set(None);
        desk.open(None);
        spawn_local(async move {
            let read = read(Adviser::of(session), &chosen, opened, &work).await;
            work.end();
            match read {
                Ok(Read::Whole(file)) => {
                    desk.open(Some(*file));
                    document::bring_later("preview".to_owned());
                }
                Ok(Read::Sealed(by)) => waiting.wait(chosen, by),
                Err(why) => {
                    refused.try_set(Some((chosen.name(), why)));
                    document::bring_later("refusal".to_owned());
                }
            }
        });
    };
    let begin = StoredValue::new(begin);
    let read_it = move |event| {
        if let Some(chosen) = Chosen::of(&event) {
            waiting.put_away();
            begin.with_value(|begin| begin(chosen, None));
        }
    };
    // The screen may have been left while the key was derived.
    let open_it = move |chosen, opened| {
        begin.try_with_value(|begin| begin(chosen, Some(opened)));
    };
    let busy = work.clone();
    view! {
        <section class="section" aria-labelledby="in">
            <div class="section__head">
                <h2 id="in">{words.get(text::IN_HEADING)}</h2>
            </div>
            <p>{words.get(text::IN_NOTE)}</p>
            <div class="files-choose">
                <input
                    class="visually-hidden files-choose__input"
                    type="file"
                    id="file"
                    disabled=move || busy.is_busy()
                    on:change=read_it
                />
                <label class="button button--quiet" for="file">
                    {words.get(text::CHOOSE_FILE)}
                </label>
            </div>
            {ask(words, waiting, open_it)}
            {move || refused.get().map(|(name, why)| refusal(words, &name, why))}
            {preview(session, desk, work, looked)}
        </section>
    }
}

/// Reads a file and puts what it holds beside the device. Nothing is changed.
async fn read(
    adviser: &'static Adviser,
    file: &Chosen,
    opened: Option<sealed_input::Opened>,
    work: &Work,
) -> Result<Read, Refusal> {
    let now = clock::now();
    let (mut reader, mut opening) = match opened {
        None => (Reader::new(&now), None),
        Some(sealed_input::Opened::Backup(opening)) => (Reader::new(&now), Some(*opening)),
        Some(sealed_input::Opened::Device(data_key)) => (Reader::opening(&now, *data_key), None),
    };
    let (mut preview, mut found) = (Preview::new(), Vec::new());
    let size = file.size();
    let mut stretch = work.begin(Doing::Reading, size as usize);
    work.show().await;
    let mut at = 0;
    while at < size {
        let to = size.min(at + SLICE);
        let mut bytes = file.bytes(at, to).await.ok_or(Refusal::Unreadable)?;
        if let Some(opening) = &mut opening {
            let mut opened = Vec::new();
            opening.feed(&bytes, &mut opened).map_err(|_| Refusal::Altered)?;
            bytes = opened;
        } else if let Some(head) = (at == 0).then(|| Head::read(&bytes)).flatten() {
            return match head {
                Ok(head) => Ok(Read::Sealed(SealedBy::Backup(head))),
                Err(HeadFault::Later) => Err(Refusal::File(FileFault::Later)),
                Err(HeadFault::Damaged) => Err(Refusal::Altered),
            };
        }
        for (number, bytes) in bytes.chunks(BETWEEN_LOOKS).enumerate() {
            reader.feed(bytes, &mut found).map_err(Refusal::File)?;
            for found in found.drain(..) {
                adviser.take_in(&mut preview, found).map_err(stopped)?;
            }
            stretch.done(at as usize + number * BETWEEN_LOOKS).await?;
        }
        at = to;
    }
    if let Some(opening) = opening {
        let mut opened = Vec::new();
        opening.finish(&mut opened).map_err(|_| Refusal::Altered)?;
        reader.feed(&opened, &mut found).map_err(Refusal::File)?;
    }
    let outcome = reader.finish(&mut found).map_err(Refusal::File)?;
    for found in found.drain(..) {
        adviser.take_in(&mut preview, found).map_err(stopped)?;
    }
    match outcome.waits_for {
        Some(Ok(lock)) => return Ok(Read::Sealed(SealedBy::Device(lock))),
        Some(Err(UnreadableLock::Later)) => return Err(Refusal::File(FileFault::Later)),
        // Where the record of the passphrase is lost, what was not sealed can be taken all the same.
        Some(Err(UnreadableLock::Damaged)) if preview.is_empty() => return Err(Refusal::Altered),
        _ => {}
    }
    adviser.end_of_file(&mut preview).map_err(stopped)?;
    Ok(Read::Whole(Box::new(Opened {
        name: file.name(),
        outcome,
        preview,
    })))
}

fn stopped(why: Stopped) -> Refusal {
    match why {
        Stopped::Device(_) => Refusal::Device,
        Stopped::TooMuch => Refusal::TooMuch,
    }
}
