//! Which key does what. All of them are pressed alone, and mean nothing while something is typed.

use leptos::{ev, prelude::*};
use shopready_engine::check::Answer;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::evidence::Evidence;

use super::desk::Desk;
use super::help;
use crate::browser::{dialog, keys};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Command {
    Answer(Answer),
    Mark(Evidence),
    Note,
    Confirm,
    Move { forward: bool },
    Turn { forward: bool },
    Gap,
    Help,
}

/// Does what the keys ask for as long as the screen is there.
pub(super) fn listen(desk: Desk) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let Some(command) = keys::name(&event).as_deref().and_then(command) else {
            return;
        };
        event.prevent_default();
        match (command, desk.cursor.get_untracked()) {
            (Command::Turn { forward }, _) => desk.turn(forward),
            (Command::Gap, _) => {
                if let Some(gap) = desk.gap() {
                    desk.jump(gap);
                }
            }
            (Command::Help, _) => dialog::open(help::ID),
            (Command::Move { forward }, _) => desk.step(forward),
            (command, Some(question)) => obey(desk, question, command),
            (_, None) => {}
        }
    });
    on_cleanup(move || handle.remove());
}

/// Does what a key asks for at a question. An answer moves on to the next one.
fn obey(desk: Desk, question: QuestionId, command: Command) {
    match command {
        Command::Answer(answer) if desk.answer(question, answer) => desk.step(true),
        Command::Confirm if desk.confirm(question) => desk.step(true),
        Command::Mark(evidence) => {
            desk.mark(question, evidence);
            desk.move_to(question);
        }
        Command::Note => desk.note(question, true),
        _ => {}
    }
}

fn command(key: &str) -> Option<Command> {
    Some(match key {
        "1" | "2" | "3" | "4" | "5" => {
            let place: u8 = key.parse().ok()?;
            Command::Answer(Answer::level(place - 1)?)
        }
        "0" => Command::Answer(Answer::DontKnow),
        "9" | "n" => Command::Answer(Answer::NotApplicable),
        "s" => Command::Mark(Evidence::Seen),
        "t" => Command::Mark(Evidence::Told),
        "u" => Command::Mark(Evidence::Unchecked),
        "m" => Command::Note,
        "c" => Command::Confirm,
        "ArrowDown" | "j" => Command::Move { forward: true },
        "ArrowUp" | "k" => Command::Move { forward: false },
        "ArrowRight" | "PageDown" => Command::Turn { forward: true },
        "ArrowLeft" | "PageUp" => Command::Turn { forward: false },
        "g" => Command::Gap,
        "?" => Command::Help,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_answers_are_the_five_levels() {
        for level in 0..5_u8 {
            let key = (level + 1).to_string();
            assert_eq!(command(&key), Answer::level(level).map(Command::Answer));
        }
    }

    #[test]
    fn keys_of_the_browser_and_of_nothing_are_left_alone() {
        for key in [
            "6", "7", "8", "Tab", "Enter", " ", "Escape", "F5", "x", "Home", "55", "",
        ] {
            assert_eq!(command(key), None, "{key:?}");
        }
    }
}
