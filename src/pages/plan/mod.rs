//! The plan: every step in order, what is decided about each, and what some of them would change.
//!
//! [`board`] holds what all parts share. [`rounds`] draws the steps as [`card`]s, each with its [`form`];
//! [`what_if`] the trial beside them, [`money`] what the steps cost and who may help to pay.

mod board;
mod calendar;
mod card;
mod costs;
pub(super) mod done;
mod empty;
mod filter;
mod form;
mod head;
mod money;
mod rounds;
pub(super) mod step_words;
mod stray;
mod ticks;
mod told;
mod what_if;

use leptos::prelude::*;

use crate::session::Session;
use board::Board;

/// Draws the plan of the open check. What was ticked and opened stays when the language changes.
pub(super) fn plan(session: Session) -> impl IntoView {
    let board = Board::new(session);
    move || {
        let words = session.words();
        view! {
            <div class="columns plan">
                <div>
                    {head::head(board, words)} {stray::stray(board, words)} {empty::empty(board, words)}
                    {filter::filters(board, words)} {rounds::rounds(board, words)} {done::done(board, words)}
                    {done::aside(board, words)}
                </div>
                <div>
                    {what_if::beside(board, words)} {money::money(board, words)}
                    {calendar::calendar(board, words)}
                </div>
            </div>
            {told::told(board, words)}
            {what_if::at_the_foot(board, words)}
        }
    }
}
