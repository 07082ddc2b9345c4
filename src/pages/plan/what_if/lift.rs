//! What would reach the next stage: a trial to begin with.

use leptos::prelude::*;
use shopready_engine::plan::lift as lift_of;

use super::super::board::Board;
use crate::components::icon::{Icon, icon};
use crate::words::{Words, plan as text};

/// Draws a button that ticks the steps by which the stage rises; nothing where no steps do that.
pub(super) fn lift(board: Board, words: Words) -> impl IntoView {
    let found = Memo::new(move |_| {
        board
            .path
            .with(|path| board.current.with(|outcome| lift_of(&outcome.check, path)))
            .and_then(|lift| Some((lift.stage, lift.steps?)))
    });
    move || {
        found.get().map(|(stage, steps)| {
            view! {
                <button
                    class="button button--quiet"
                    type="button"
                    data-lift=stage.id()
                    on:click=move |_| board.tick_all(steps)
                >
                    {text::lift(words, words.stage(stage))}
                    {icon(Icon::ArrowRight)}
                </button>
            }
        })
    }
}
