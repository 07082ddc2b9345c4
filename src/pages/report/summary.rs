//! The result as a plain text for a message: short enough for every messenger.

use shopready_engine::plan::Step;

use super::holds::{self, next_action};
use super::paper::{Paper, join};
use super::stands;
use crate::pages::outcome::Outcome;
use crate::pages::result::step;
use crate::words::{Words, app, report as text, result, schemes};

/// So many characters a summary has at most.
const MOST: usize = 1200;

/// The summary. Schemes are left out from the last on where it would grow too long.
pub(super) fn summary(paper: Paper, outcome: &Outcome) -> String {
    let words = paper.words;
    let mut before = vec![words.get(app::NAME).to_owned(), paper.subject(outcome)];
    before.push(score(words, outcome));
    before.extend(stage(words, outcome));
    before.extend(lacks(words, outcome));
    before.extend(steps(words, outcome));
    let after = [words.get(text::SUMMARY_FOOT).to_owned(), paper.edition()];
    let mut room = MOST.saturating_sub(length(&before) + length(&after));
    let mut lines = before;
    for line in support(paper) {
        let length = length(std::slice::from_ref(&line));
        if length > room {
            break;
        }
        room -= length;
        lines.push(line);
    }
    lines.push(String::new());
    lines.extend(after);
    lines.join("\n")
}

/// Characters of lines with their ends.
fn length(lines: &[String]) -> usize {
    lines.iter().map(|line| line.chars().count() + 1).sum()
}

fn score(words: Words, outcome: &Outcome) -> String {
    let label = words.get(result::READINESS);
    let score = match outcome.score.overall {
        None => words.get(result::NO_SCORE).to_owned(),
        Some(overall) if overall.high > overall.score => {
            let [score, high] = [overall.score, overall.high].map(|number| number.to_string());
            text::points_to(words, &high, &score)
        }
        Some(overall) => text::points(words, &overall.score.to_string()),
    };
    let marks = [
        (outcome.is_rough(), result::ROUGH),
        (outcome.first_open().is_some(), result::PROVISIONAL),
    ];
    let marks = marks
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, mark)| words.get(mark));
    let marks: Vec<_> = marks.collect();
    join(&[&result::labelled(words, label, &score), &marks.join(" · ")])
}

fn stage(words: Words, outcome: &Outcome) -> Option<String> {
    let stage = outcome.score.stage.shown?;
    Some(result::labelled(
        words,
        words.get(result::STAGE),
        words.stage(stage),
    ))
}

/// What lacks for the next stage.
fn lacks(words: Words, outcome: &Outcome) -> Option<String> {
    let lack = holds::lack(outcome)?;
    let points = holds::points(words, &lack).into_iter();
    let basics = lack.foundations.iter();
    let basics = basics.map(|question| next_action(words, outcome, question).to_owned());
    let parts: Vec<_> = points.chain(basics).collect();
    let label = text::lacks(words, words.stage(lack.stage));
    Some(result::labelled(words, &label, &parts.join(words.get(text::AND))))
}

fn steps(words: Words, outcome: &Outcome) -> Vec<String> {
    let steps = &outcome.steps;
    let line = |(step, number): (&Step, usize)| {
        let takes = [&step::hours(words, step.hours), words.cost_band(step.cost)].join(words.get(text::AND));
        text::summary_step(
            words,
            &number.to_string(),
            &step::title(words, step.question, step.from),
            &takes,
        )
    };
    let lines: Vec<_> = steps
        .quick
        .iter()
        .chain(&steps.projects)
        .zip(1..)
        .map(line)
        .collect();
    if lines.is_empty() {
        return vec![String::new(), words.get(result::NO_STEPS).to_owned()];
    }
    let head = [String::new(), words.get(text::FIRST_STEPS).to_owned()];
    head.into_iter().chain(lines).collect()
}

fn support(paper: Paper) -> Vec<String> {
    let words = paper.words;
    let Some(sheet) = paper.sheet else {
        return vec![String::new(), words.get(text::NO_CATALOGUE).to_owned()];
    };
    let stands = stands::first(&stands::stands(sheet), [3, 2, 1]);
    let lines = stands.into_iter().map(|stand| {
        let verdict = sheet.label("verdict", stand.assessment.verdict.id());
        let name = sheet.say(&stand.scheme.name);
        text::summary_scheme(words, &sheet.evidence(stand.scheme), name, verdict)
    });
    let head = [String::new(), words.get(schemes::HEADING).to_owned()];
    head.into_iter().chain(lines).collect()
}
