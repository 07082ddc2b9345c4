//! A backup under a passphrase: asking for it, sealing, and opening what was sealed.

use leptos::prelude::*;
use shopready_store::seal::file::{Head, Opening, PIECE, PREFIX, Sealing};
use shopready_store::seal::{DataKey, Purpose};

use super::export::name;
use super::out::{Made, NotMade};
use super::work::{Doing, Work};
use crate::browser::{document, random};
use crate::pages::lock::{Field, field, show, tick, told};
use crate::session::{Refused, SHORTEST, Session, new_lock, open_lock};
use crate::words::{Text, Words, files as text, lock};

/// Whether the next backup is sealed, and by what; free to copy.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    is_wished: RwSignal<bool>,
    passphrase: Field,
    again: Field,
    /// Whether a passphrase is set on the device: then it is that one.
    is_of_device: bool,
}

impl Wish {
    /// While a passphrase is set a backup is sealed unless it is wished otherwise.
    pub(super) fn new(session: Session) -> Self {
        let is_of_device = session.has_passphrase();
        let label = if is_of_device {
            text::BACKUP_SAME
        } else {
            lock::NEW
        };
        Self {
            is_wished: RwSignal::new(is_of_device),
            passphrase: Field::new("backup-passphrase", label, !is_of_device),
            again: Field::new("backup-again", lock::AGAIN, true),
            is_of_device,
        }
    }

    /// The passphrase typed, if one is wished.
    ///
    /// # Errors
    /// It is none that can be used: that is told where it stands.
    pub(super) async fn passphrase(self, session: Session) -> Result<Option<String>, NotMade> {
        if !self.is_wished.get_untracked() {
            return Ok(None);
        }
        let typed = self.passphrase.typed.get_untracked();
        if self.is_of_device {
            if let Err(why) = session.check_passphrase(&typed).await {
                return Err(self.refuse(self.passphrase, told(why)));
            }
        } else if typed.chars().count() < SHORTEST {
            return Err(self.refuse(self.passphrase, lock::SHORT));
        } else if typed != self.again.typed.get_untracked() {
            return Err(self.refuse(self.again, lock::DIFFERS));
        }
        Ok(Some(typed))
    }

    fn refuse(self, field: Field, why: Text) -> NotMade {
        field.wrong.try_set(Some(why));
        document::bring_later(field.id.to_owned());
        NotMade::Passphrase
    }

    /// Forgets what was typed.
    pub(super) fn clear(self) {
        self.passphrase.clear();
        self.again.clear();
    }
}

/// Draws the wish, and the fields while it is one.
pub(super) fn wish(words: Words, wish: Wish) -> impl IntoView {
    let shown = RwSignal::new(false);
    let fields = move || {
        wish.is_wished.get().then(|| {
            view! {
                <div class="stack lock-form" id="backup-fields">
                    {field(words, wish.passphrase, shown)}
                    {(!wish.is_of_device).then(|| field(words, wish.again, shown))}
                    {show(words, "show-backup", shown)}
                    <p class="small soft">{words.get(text::SEALED_NOTE)}</p>
                </div>
            }
        })
    };
    view! {
        {tick("with-passphrase", words.get(text::WITH_PASSPHRASE), wish.is_wished)}
        {fields}
    }
}

/// Seals a backup, and opens it again before it is handed out.
pub(super) async fn seal(made: Made, passphrase: &str, work: &Work, now: &str) -> Result<Made, NotMade> {
    let (mut bytes, mut prefix) = ([0; 32], [0; PREFIX]);
    if !(random::fill(&mut bytes) && random::fill(&mut prefix)) {
        return Err(NotMade::NoCrypto);
    }
    let data_key = DataKey::new(&bytes);
    let lock = new_lock(Purpose::File, &data_key, passphrase).await;
    let head = Head::new(lock.map_err(|_| NotMade::NoCrypto)?, prefix);
    let mut sealing = Sealing::new(head.clone(), data_key);
    let plain = made.text.as_bytes();
    let mut stretch = work.begin(Doing::Writing, plain.len().div_ceil(PIECE));
    let mut pieces = plain.chunks(PIECE).enumerate().peekable();
    while let Some((number, piece)) = pieces.next() {
        sealing
            .push(piece, pieces.peek().is_none())
            .ok_or(NotMade::Differs)?;
        stretch.done(number).await?;
    }
    let sealed = sealing.finish();
    let (mut opening, mut opened) = (
        Opening::new(head, DataKey::new(&bytes)),
        Vec::with_capacity(plain.len()),
    );
    let mut stretch = work.begin(Doing::Checking, sealed.len().div_ceil(PIECE));
    for (number, slice) in sealed.as_bytes().chunks(PIECE).enumerate() {
        opening.feed(slice, &mut opened).map_err(|_| NotMade::Differs)?;
        stretch.done(number).await?;
    }
    opening.finish(&mut opened).map_err(|_| NotMade::Differs)?;
    if opened != plain {
        return Err(NotMade::Differs);
    }
    Ok(Made {
        name: name("backup-sealed", now, "txt"),
        text: sealed,
        ..made
    })
}

/// Begins to open a sealed backup by its passphrase.
pub(super) async fn begin_opening(head: Head, passphrase: &str) -> Result<Opening, Refused> {
    let data_key = open_lock(Purpose::File, head.lock(), passphrase).await?;
    Ok(Opening::new(head, data_key))
}
