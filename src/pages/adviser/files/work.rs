//! Long work: how far it is, and the way to stop it. The page answers meanwhile.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use crate::browser::{clock, document};
use crate::session::Session;
use crate::text::number;
use crate::words::{Words, files as text};

/// How long the page may wait for a slice, in milliseconds.
const SLICE: f64 = 40.0;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// A file is made.
    Writing,
    /// What was made is read again.
    Checking,
    /// A file is read.
    Reading,
    /// What was chosen is written to the device.
    Importing,
}

/// Work on its way.
#[derive(Clone)]
pub(super) struct Work {
    progress: ArcRwSignal<Option<(Doing, usize, usize)>>,
    is_stopped: Arc<AtomicBool>,
}

/// Whether the work was stopped, or the screen left.
pub(super) struct WasStopped;

/// The clock of a stretch of work.
pub(super) struct Stretch {
    work: Work,
    doing: Doing,
    all: usize,
    begun: f64,
}

impl Work {
    /// Nothing is being done. Leaving the screen stops whatever is.
    pub(super) fn new() -> Self {
        let work = Self {
            progress: ArcRwSignal::new(None),
            is_stopped: Arc::new(AtomicBool::new(false)),
        };
        let left = work.is_stopped.clone();
        on_cleanup(move || left.store(true, Ordering::Relaxed));
        work
    }

    /// Whether something is being done.
    pub(super) fn is_busy(&self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// Begins a stretch of so many.
    pub(super) fn begin(&self, doing: Doing, all: usize) -> Stretch {
        self.progress.set(Some((doing, 0, all)));
        Stretch {
            work: self.clone(),
            doing,
            all,
            begun: clock::milliseconds(),
        }
    }

    /// All is done, or stopped.
    pub(super) fn end(&self) {
        self.is_stopped.store(false, Ordering::Relaxed);
        self.progress.set(None);
    }

    /// Lets the user see that something begins before it does.
    pub(super) async fn show(&self) {
        clock::pause().await;
    }
}

impl Stretch {
    /// So many are done. From time to time the page may answer.
    pub(super) async fn done(&mut self, done: usize) -> Result<(), WasStopped> {
        if clock::milliseconds() - self.begun > SLICE {
            self.work.progress.set(Some((self.doing, done, self.all)));
            clock::pause().await;
            self.begun = clock::milliseconds();
        }
        if self.work.is_stopped.load(Ordering::Relaxed) {
            Err(WasStopped)
        } else {
            Ok(())
        }
    }
}

/// Draws how far it is, with the way to stop.
pub(super) fn progress(session: Session, work: &Work) -> impl IntoView + use<> {
    let words = session.words();
    let busy = work.clone();
    let is_busy = Memo::new(move |_| busy.is_busy());
    let (line, share, stop) = (work.clone(), work.clone(), work.is_stopped.clone());
    move || {
        let (line, share, stop) = (line.clone(), share.clone(), stop.clone());
        is_busy.get().then(|| {
            let share = move || {
                share
                    .progress
                    .get()
                    .map(|(_, done, all)| number::share(done, all))
            };
            view! {
                <div class="work" data-work="">
                    <p role="status" id="work">
                        {move || line.progress.get().map(|(doing, done, all)| told(words, doing, done, all))}
                    </p>
                    <div class="bar__track work__bar" aria-hidden="true" style:--share=share></div>
                    <button
                        class="button button--quiet"
                        id="stop"
                        type="button"
                        on:click=move |_| {
                            stop.store(true, Ordering::Relaxed);
                            document::focus_later("heading".to_owned());
                        }
                    >
                        {words.get(text::STOP)}
                    </button>
                </div>
            }
        })
    }
}

fn told(words: Words, doing: Doing, done: usize, all: usize) -> String {
    let counted = |count: usize| number::grouped(count as u64);
    let line = match doing {
        Doing::Writing => text::writing,
        Doing::Checking => text::checking,
        Doing::Reading => {
            return text::reading(words, &counted(all.div_ceil(1024)), &counted(done.div_ceil(1024)));
        }
        Doing::Importing => text::importing,
    };
    line(words, &counted(all), &counted(done))
}
