//! Ticking: what goes with a tick, and what becomes of the ticks when the answers change.
//!
//! The ticks are a trial, so they are not saved. They outlive the screen all the same, until the page is
//! closed, so that a look at a question does not undo them.

use std::cell::RefCell;

use leptos::prelude::*;
use shopready_engine::plan::{Choice, Path, StepId};

use super::board::Board;
use crate::session::Session;

/// What happened to other steps than the one that was tapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carried {
    /// So many were ticked too, because they must be done first.
    Ticked(usize),
    /// So many were taken off too, because they wait for it.
    Unticked(usize),
    /// So many do not exist any more.
    Dropped(usize),
}

/// The ticks of a check.
struct Kept {
    check: String,
    steps: Vec<StepId>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Brings the ticks of an earlier visit back, and takes off those that the path does not hold any more
/// whenever it changes.
pub(super) fn keep(
    session: Session,
    path: Memo<Path>,
    choice: RwSignal<Choice>,
    carried: RwSignal<Option<Carried>>,
) {
    let fit = move |path: &Path| {
        let check = session.open_id().unwrap_or_default();
        let steps = KEPT.with_borrow(|kept| match kept {
            Some(kept) if kept.check == check => kept.steps.clone(),
            _ => Vec::new(),
        });
        let mut fitting = Choice::default();
        steps.iter().for_each(|step| fitting.tick(path, *step));
        let dropped = steps.iter().filter(|step| !fitting.contains(**step)).count();
        if choice.get_untracked() != fitting {
            choice.set(fitting);
        }
        if dropped > 0 {
            carried.set(Some(Carried::Dropped(dropped)));
        }
        put(check, fitting.steps(path).map(|step| step.id).collect());
    };
    untrack(|| path.with(fit));
    Effect::new(move |is_first: Option<()>| {
        path.with(|path| {
            if is_first.is_some() {
                untrack(|| fit(path));
            }
        });
    });
}

/// Ticks a step, or takes it off.
pub(super) fn toggle(board: Board, step: StepId) {
    let before = board.choice.get_untracked();
    let mut after = before;
    let ticks = !before.contains(step);
    board.path.with_untracked(|path| {
        if ticks {
            after.tick(path, step);
        } else {
            after.untick(path, step);
        }
    });
    let others = after.len().abs_diff(before.len()).saturating_sub(1);
    let carried = if ticks {
        Carried::Ticked(others)
    } else {
        Carried::Unticked(others)
    };
    board.carried.set((others > 0).then_some(carried));
    board.choice.set(after);
    remember(board);
}

/// Keeps what is ticked for the next visit of the screen.
pub(super) fn remember(board: Board) {
    let choice = board.choice.get_untracked();
    let steps = board
        .path
        .with_untracked(|path| choice.steps(path).map(|step| step.id).collect());
    put(untrack(|| board.session.open_id()).unwrap_or_default(), steps);
}

/// A step is about to leave the path because it is done: nobody need be told.
pub(super) fn forget(step: StepId) {
    KEPT.with_borrow_mut(|kept| {
        if let Some(kept) = kept {
            kept.steps.retain(|ticked| *ticked != step);
        }
    });
}

fn put(check: String, steps: Vec<StepId>) {
    KEPT.set(Some(Kept { check, steps }));
}
