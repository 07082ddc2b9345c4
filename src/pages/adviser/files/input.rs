//! Choosing a file and reading it, slice by slice.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_store::exchange::{FileFault, Preview, Reader, Stopped};
use shopready_store::seal::file::{Head, HeadFault, Opening};

use super::held::{Desk, Opened};
use super::preview::preview;
use super::sealed_input::{Waiting, ask};
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
    Sealed(Head),
}

/// Draws the way in, and what an open file holds.
pub(super) fn input(session: Session, work: &Work, looked: RwSignal<u32>) -> impl IntoView + use<> {
    let words = session.words();
    let desk = Desk::new();
    let refused = RwSignal::new(None::<(String, Refusal)>);
    let waiting = Waiting::new();
    let reading = work.clone();
    let begin = move |chosen: Chosen, opening: Option<Opening>| {
        let work = reading.clone();
        refused.set(None);
        desk.open(None);
        spawn_local(async move {
            let read = read(Adviser::of(session), &chosen, opening, &work).await;
            work.end();
            match read {
                Ok(Read::Whole(file)) => {
                    desk.open(Some(*file));
                    document::bring_later("preview".to_owned());
                }
                Ok(Read::Sealed(head)) => waiting.wait(chosen, head),
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
    let open_it = move |chosen, opening| begin.with_value(|begin| begin(chosen, Some(opening)));
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
    mut opening: Option<Opening>,
    work: &Work,
) -> Result<Read, Refusal> {
    let (mut reader, mut preview, mut found) = (Reader::new(&clock::now()), Preview::new(), Vec::new());
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
                Ok(head) => Ok(Read::Sealed(head)),
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
