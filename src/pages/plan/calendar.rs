//! The planned days, and the day of the next check, for the owner's own calendar.

use leptos::prelude::*;
use shopready_engine::calendar::{Event, write};
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire::SUGGEST_AFTER_MONTHS;

use super::board::Board;
use super::step_words::title;
use crate::browser::clock;
use crate::components::icon::{Icon, icon};
use crate::pages::result::step::hours;
use crate::text::date;
use crate::words::{Words, plan as text, result};

/// The name of the file.
const FILE: &str = "shopready-plan.ics";

/// Draws what the file holds and the button that offers it; nothing where it would hold nothing.
pub(super) fn calendar(board: Board, words: Words) -> impl IntoView {
    let planned = Memo::new(move |_| board.planned());
    move || {
        let count = planned.with(Vec::len);
        let holds = match recheck(board) {
            Some(day) if count == 0 => text::calendar_holds_recheck(words, &date::day(words, day)),
            Some(day) => text::calendar_holds(words, &count.to_string(), &date::day(words, day)),
            None if count == 0 => return None,
            None => text::calendar_holds_dates(words, &count.to_string()),
        };
        Some(view! {
            <section class="section" aria-labelledby="calendar">
                <div class="section__head">
                    <h2 id="calendar">{words.get(text::CALENDAR)}</h2>
                </div>
                <p data-calendar=count.to_string()>{holds}</p>
                <button
                    class="button button--quiet"
                    id="calendar-file"
                    type="button"
                    on:click=move |_| offer(board, words)
                >
                    {icon(Icon::Download)}
                    {words.get(text::CALENDAR_FILE)}
                </button>
                <p class="small soft">{words.get(text::CALENDAR_HELP)}</p>
            </section>
        })
    }
}

/// The day from which another check is worth the time, unless it has come already.
fn recheck(board: Board) -> Option<Date> {
    let begun = date::day_of(&board.session.begun()?)?;
    let day = begun.plus_months(SUGGEST_AFTER_MONTHS)?;
    board.today.is_none_or(|today| day >= today).then_some(day)
}

fn offer(board: Board, words: Words) {
    let file = untrack(|| {
        let check = board.session.open_id()?;
        let steps = board.planned().into_iter().map(|(step, day)| Event {
            uid: Event::uid_of_step(&check, step),
            day,
            summary: title(words, step),
            description: description(board, words, step),
        });
        let recheck = recheck(board).map(|day| Event {
            uid: Event::uid_of_recheck(&check),
            day,
            summary: words.get(text::CALENDAR_RECHECK).to_owned(),
            description: words.get(text::CALENDAR_RECHECK_HELP).to_owned(),
        });
        let events: Vec<_> = steps.chain(recheck).collect();
        write(&events, &clock::now())
    });
    if let Some(file) = file {
        board.session.offer_calendar(FILE, &file);
    }
}

/// Hours, cost, and the question behind the step.
fn description(board: Board, words: Words, step: StepId) -> String {
    let takes = board.path.with(|path| {
        path.find(step)
            .map(|found| [hours(words, found.hours), words.cost_band(found.cost).to_owned()].join("\n"))
    });
    let question = result::labelled(
        words,
        words.dimension(step.question.rules().dimension),
        words.question(step.question),
    );
    [question, takes.unwrap_or_default()]
        .join("\n")
        .trim_end()
        .to_owned()
}
