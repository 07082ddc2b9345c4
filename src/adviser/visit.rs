//! What is done with visits: opening one, beginning another, erasing.

use shopready_engine::check::{Mode, Profile, Staff};
use shopready_store::again::LastAnswers;
use shopready_store::batch::Batch;
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::{Key, check_id};
use shopready_store::saved::SavedCheck;
use shopready_store::store::Opened;
use shopready_store::visit::read_visit;

use super::{Adviser, Told, What};
use crate::browser::{clock, random};

/// How many visits stay on the desk, beside the open one: those worked at last, in this tab or another.
const ON_DESK: usize = 12;

/// How a visit begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// The first of a client: so many people work there.
    First(Staff),
    /// With the last answers, each to be confirmed.
    FromLast,
    /// Without answers.
    Empty,
}

impl Adviser {
    /// Opens a visit. `false` if it cannot be opened: that is told.
    pub fn open_visit(&'static self, id: &str) -> bool {
        if self.session.open_id_now().as_deref() == Some(id) {
            return true;
        }
        if self.session.is_unsaved() {
            self.session.save_again();
        }
        if self.session.is_unsaved() {
            self.tell(Told::SaveFirst);
            return false;
        }
        match self.take_out(id) {
            Ok(()) => {
                let is_open = self.session.open(id);
                self.tidy_desk();
                is_open
            }
            Err(fault) => {
                self.tell(Told::Failed(fault));
                false
            }
        }
    }

    /// Begins a visit of a client and opens it. `false` if that failed, which is told.
    pub fn begin_visit(&'static self, client: &str, begin: Begin) -> bool {
        if self.session.is_unsaved() {
            self.tell(Told::SaveFirst);
            return false;
        }
        let Some(client) = self.client(client) else {
            return false;
        };
        let last = self.with_book_now(|book| book.visits(&client.id).first().map(|last| last.id.clone()));
        let next = match (begin, last) {
            (Begin::First(staff), _) => {
                let profile = Profile::new(client.sector, staff);
                Ok(SavedCheck::begin(
                    random::id(),
                    Mode::Full,
                    profile,
                    &clock::now(),
                ))
            }
            (_, None) => return false,
            (begin, Some(last)) => self.load(&last).map(|last| {
                let answers = match begin {
                    Begin::FromLast => LastAnswers::Kept,
                    _ => LastAnswers::Left,
                };
                let mut next = last.again(random::id(), answers, &clock::now());
                next.check_mut().mode = Mode::Full;
                if begin == Begin::FromLast {
                    next.mark_all_carried();
                }
                next
            }),
        };
        match next {
            Ok(mut next) => {
                next.set_business(&client.id);
                self.session.take_up(next);
                self.tidy_desk();
                true
            }
            Err(fault) => {
                self.tell(Told::Failed(fault));
                false
            }
        }
    }

    /// Erases a visit.
    pub fn erase_one(&'static self, id: &str) -> bool {
        let name = self.with_book_now(|book| {
            let visit = book.visit(id)?;
            Some(book.client(&visit.business)?.name.clone())
        });
        let mut batch = Batch::new();
        batch.erase_visit(id);
        self.change(What::VisitErased(name.unwrap_or_default()), &batch)
    }

    /// Puts all visits of a business among those of another one.
    pub(super) fn move_visits(&self, batch: &mut Batch, from: &str, to: &str) -> Result<(), Fault> {
        for id in self.with_book_now(|book| book.visit_ids(from)) {
            let mut saved = self.load(&id)?;
            saved.set_business(to);
            saved.revision += 1;
            batch.put_visit(&saved);
        }
        Ok(())
    }

    /// A visit, whole, wherever it stands.
    ///
    /// # Errors
    /// The device cannot be read, or the visit cannot.
    pub fn load(&self, id: &str) -> Result<SavedCheck, Fault> {
        self.session.with_store(|store| match store.open(id)? {
            Opened::Good(saved) | Opened::Previous(saved) => Ok(*saved),
            Opened::Damaged | Opened::Later(_) | Opened::Missing => {
                let text = store.disk().get(&Key::Visit(id).text())?.unwrap_or_default();
                read_visit(id, &text).map_err(|_| Fault::Other)
            }
        })
    }

    /// Lays a visit that was put away on the desk, where checks are opened.
    fn take_out(&self, id: &str) -> Result<(), Fault> {
        self.session.write(|store| {
            let desk = Key::Check(id).text();
            let cabinet = Key::Visit(id).text();
            let (None, Some(text)) = (store.disk().get(&desk)?, store.disk().get(&cabinet)?) else {
                return Ok(());
            };
            let saved = read_visit(id, &text).map_err(|_| Fault::Other)?;
            let mut batch = Batch::new();
            batch.put(desk, saved.write());
            batch.remove(cabinet);
            store.apply(&batch).map(|_| ())
        })
    }

    /// Puts away what lies on the desk for longest. What fails stays where it is, and does no harm there.
    fn tidy_desk(&'static self) {
        let open = self.session.open_id_now();
        let outcome = self.session.write(|store| {
            let mut on_desk = Vec::new();
            for key in store.own_keys()? {
                let Some(id) = check_id(&key) else { continue };
                let changed = self.with_book_now(|book| {
                    let visit = book.visit(id)?;
                    book.client(&visit.business)?;
                    Some(visit.changed.clone())
                });
                if let Some(changed) = changed.filter(|_| open.as_deref() != Some(id)) {
                    on_desk.push((changed, id.to_owned()));
                }
            }
            on_desk.sort();
            let mut batch = Batch::new();
            let too_many = on_desk.len().saturating_sub(ON_DESK);
            for (_, id) in on_desk.iter().take(too_many) {
                if let Opened::Good(saved) = store.open(id)? {
                    batch.put_visit(&saved);
                }
            }
            store.apply(&batch)
        });
        let _: Result<_, Fault> = outcome;
    }
}
