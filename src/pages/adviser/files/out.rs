//! Files that go out: backup, without names, tables.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::scope::{Contents, Scope, scope};
use super::seal::{Wish, seal, wish};
use super::tables::{Table, table};
use super::work::Work;
use super::{export, told};
use crate::adviser::Adviser;
use crate::browser::{clock, document, file};
use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::words::{Words, files as text};

/// A file that is ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) clients: usize,
    pub(super) checks: usize,
    /// How many are not in it, because this version cannot read them.
    pub(super) left_out: usize,
}

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotMade {
    Stopped,
    /// Read again, it holds something else.
    Differs,
    /// The device cannot be read.
    Device,
    /// The browser does not take it.
    Refused,
    Nothing,
    /// No passphrase that can be used was typed: that is told where it is typed.
    Passphrase,
    /// The browser cannot derive a key.
    NoCrypto,
}

/// What became of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was handed to the browser: name, clients, checks, left out; whether it was read again.
    Made(String, usize, usize, usize, bool),
    Not(NotMade),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Backup,
    Anonymous,
    Table(Table),
}

/// What is asked for.
#[derive(Clone, Copy)]
struct Order {
    what: What,
    with_district: bool,
    wished: Wish,
}

/// Draws what can be exported.
pub(super) fn out(session: Session, work: &Work, room: RwSignal<u32>) -> impl IntoView + use<> {
    let words = session.words();
    let chosen = Scope::new();
    let outcome = RwSignal::new(None);
    let with_district = RwSignal::new(false);
    let wished = Wish::new(session);
    let busy = work.clone();
    let is_busy = Memo::new(move |_| busy.is_busy());
    let work = work.clone();
    let begin = move |what: What| {
        let work = work.clone();
        if is_busy.get_untracked() {
            return;
        }
        outcome.set(None);
        spawn_local(async move {
            let adviser = Adviser::of(session);
            let now = clock::now();
            let order = Order {
                what,
                with_district: with_district.get_untracked(),
                wished,
            };
            let made = match chosen.contents(adviser) {
                Ok(contents) => make(session, words, order, contents, &work, &now).await,
                Err(_) => Err(NotMade::Device),
            };
            work.end();
            if made == Err(NotMade::Passphrase) {
                return;
            }
            wished.clear();
            outcome.try_set(Some(made.unwrap_or_else(Outcome::Not)));
            room.try_update(|count| *count += 1);
            document::bring_later("made".to_owned());
        });
    };
    let begin = StoredValue::new(begin);
    let button = move |id: &'static str, class: &'static str, label, what: What| {
        view! {
            <button
                class=class
                id=id
                type="button"
                aria-disabled=move || is_busy.get().to_string()
                on:click=move |_| begin.with_value(|begin| begin(what))
            >
                {icon(Icon::Download)}
                {words.get(label)}
            </button>
        }
    };
    let quiet = "button button--quiet";
    view! {
        <section class="section" aria-labelledby="out">
            <div class="section__head">
                <h2 id="out">{words.get(text::OUT)}</h2>
            </div>
            {scope(session, chosen)} {wish(words, wished)} {button("backup", "button", text::BACK_UP, What::Backup)}
            <p class="small soft">{words.get(text::BACK_UP_NOTE)}</p>
            {move || outcome.get().map(|outcome| told::outcome(words, outcome))}
            <h3>{words.get(text::TABLES)}</h3>
            <div class="row">
                {button("table-checks", quiet, text::TABLE_CHECKS, What::Table(Table::Checks))}
                {button("table-answers", quiet, text::TABLE_ANSWERS, What::Table(Table::Answers))}
                {button("table-steps", quiet, text::TABLE_STEPS, What::Table(Table::Steps))}
            </div>
            <p class="small soft">{words.get(text::TABLES_NOTE)}</p>
            <h3>{words.get(text::ANONYMOUS)}</h3>
            {move || session.is_adviser().then(|| district(words, with_district))}
            {button("anonymous", quiet, text::ANONYMOUS, What::Anonymous)}
            <p class="small soft">{words.get(text::ANONYMOUS_NOTE)}</p>
        </section>
    }
}

fn district(words: Words, with_district: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="answer answer--aside">
            <input
                class="answer__input"
                type="checkbox"
                id="with-district"
                prop:checked=move || with_district.get()
                on:change:target=move |event| with_district.set(event.target().checked())
            />
            <label class="answer__card" for="with-district">
                <span class="answer__text">{words.get(text::WITH_DISTRICT)}</span>
            </label>
        </div>
    }
}

/// Makes the file and hands it out; the moment of a backup is written down.
async fn make(
    session: Session,
    words: Words,
    order: Order,
    contents: Contents,
    work: &Work,
    now: &str,
) -> Result<Outcome, NotMade> {
    let adviser = Adviser::of(session);
    let Order {
        what,
        with_district,
        wished,
    } = order;
    let is_empty =
        contents.checks.is_empty() && (contents.clients.is_empty() || matches!(what, What::Table(_)));
    if is_empty {
        return Err(NotMade::Nothing);
    }
    // What changes while the file is made is not in it.
    let held = adviser.revisions_of(&contents.clients, &contents.checks);
    let held = held.map_err(|_| NotMade::Device)?;
    let made = match what {
        What::Backup => {
            let passphrase = wished.passphrase(session).await?;
            let made = export::backup(adviser, &contents, work, now).await?;
            match passphrase {
                Some(passphrase) => seal(made, &passphrase, work, now).await?,
                None => made,
            }
        }
        What::Anonymous => export::anonymous(adviser, &contents, with_district, work, now).await?,
        What::Table(which) => table(adviser, words, which, &contents, work, now).await?,
    };
    let media_type = match made.name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("txt") => "text/plain",
        _ => "application/json",
    };
    if !file::download(&made.name, media_type, &made.text) {
        return Err(NotMade::Refused);
    }
    if what == What::Backup {
        adviser.backed_up(contents.chosen.as_ref(), held, now);
    }
    let is_backup = what == What::Backup;
    Ok(Outcome::Made(
        made.name,
        made.clients,
        made.checks,
        made.left_out,
        is_backup,
    ))
}
