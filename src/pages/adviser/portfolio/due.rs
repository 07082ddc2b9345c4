//! Who is due: for a visit, or for another check.

use leptos::prelude::*;
use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_engine::questionnaire::SUGGEST_AFTER_MONTHS;

use super::super::clients::AHEAD;
use super::board::{Board, client_count};
use super::figures::{Figures, Person};
use super::parts::{as_table, part, row, table};
use super::tally::Tally;
use crate::text::date;
use crate::words::{Text, Words, portfolio as text};

/// How many of the next visits are named.
const NAMED: usize = 6;

/// A kind of being due: its id in addresses, its name, and how many clients.
type Kind = (&'static str, Text, usize);

/// Draws who is due, with the next visits by name.
pub(super) fn due(board: Board) -> impl IntoView {
    let words = board.words;
    let today = board.today;
    let bars = board.draw(move |figures, sector| {
        let people = figures.of_sector(sector).count();
        let bars = kinds(figures, sector, today).map(|kind| bar(board, kind, people).draw());
        view! { <ul class="tallies">{bars.into_iter().collect_view()}</ul> }
    });
    let named = board.draw(move |figures, sector| {
        let today = today?;
        let visits = soonest(figures, sector, today).map(|(day, person)| visit(words, today, day, person));
        let visits: Vec<_> = visits.collect();
        (!visits.is_empty()).then(|| {
            view! {
                <h3 class="portfolio__sub">{words.get(text::SOONEST)}</h3>
                <ul class="list" id="soonest">
                    {visits}
                </ul>
            }
        })
    });
    let counts = move || {
        let rows = board.draw(move |figures, sector| {
            let rows = kinds(figures, sector, today);
            let rows = rows.map(|(id, name, count)| row(id, words.get(name), [count.to_string()]));
            rows.into_iter().collect_view()
        });
        table(words, text::DUE, [text::DUE_WHAT, text::CLIENTS], rows)
    };
    part(
        words,
        "due",
        text::DUE,
        (),
        view! {
            {bars}
            {named}
            {as_table(words, board.folds, "due-table", counts)}
        },
    )
}

fn kinds(figures: &Figures, sector: Option<Sector>, today: Option<Date>) -> [Kind; 2] {
    let count = |is: fn(&Person, Date) -> bool| {
        let is = |person: &&Person| today.is_some_and(|today| is(person, today));
        figures.of_sector(sector).filter(is).count()
    };
    [
        ("visit", text::DUE_VISIT, count(is_visit_due)),
        ("check", text::DUE_CHECK, count(is_check_due)),
    ]
}

/// Whether the next visit has passed or is near.
fn is_visit_due(person: &Person, today: Date) -> bool {
    person
        .next_visit
        .is_some_and(|day| day.days() - today.days() <= AHEAD)
}

/// Whether the latest check is so old that another one is worth the time.
fn is_check_due(person: &Person, today: Date) -> bool {
    person.latest.as_ref().is_some_and(|latest| {
        let is_old = |begun: Date| {
            begun
                .plus_months(SUGGEST_AFTER_MONTHS)
                .is_some_and(|from| from <= today)
        };
        let Some(day) = latest.begun.get(..10).and_then(Date::parse) else {
            return false;
        };
        // In no zone the day is more than one off, and asking the browser for it takes time.
        let [before, after] = [-1, 1].map(|days| day.plus_days(days).is_some_and(is_old));
        if before == after {
            before
        } else {
            date::day_of(&latest.begun).is_some_and(is_old)
        }
    })
}

/// The visits that are due, the earliest first.
fn soonest(figures: &Figures, sector: Option<Sector>, today: Date) -> impl Iterator<Item = (Date, &Person)> {
    let due = figures
        .of_sector(sector)
        .filter(|person| is_visit_due(person, today));
    let mut due: Vec<_> = due
        .filter_map(|person| Some((person.next_visit?, person)))
        .collect();
    due.sort_by(|(day, one), (other_day, other)| (day, &one.name).cmp(&(other_day, &other.name)));
    due.into_iter().take(NAMED)
}

fn bar(board: Board, (id, name, count): Kind, people: usize) -> Tally {
    Tally {
        id,
        name: board.words.get(name),
        count,
        high: count,
        of: people,
        figure: match count {
            0 => board.words.get(text::DUE_NOBODY).to_owned(),
            count => client_count(board.words, count),
        },
        more: String::new(),
        address: (count > 0).then(|| board.clients("due", id)),
    }
}

fn visit(words: Words, today: Date, day: Date, person: &Person) -> impl IntoView + use<> {
    let written = date::day(words, day);
    let when = if day < today {
        text::passed(words, &written)
    } else {
        written
    };
    view! {
        <li>
            <a class="list__row" href=["#/client/", &person.id].concat()>
                <span class="portfolio__name">
                    <bdi>{person.name.clone()}</bdi>
                </span>
                <span class="soft small nowrap">{when}</span>
            </a>
        </li>
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use shopready_engine::portfolio::Portfolio;

    use super::super::figures::Latest;
    use super::*;

    fn person(sector: Sector, next: Option<&str>, begun: Option<&str>) -> Person {
        Person {
            id: String::new(),
            name: String::new(),
            sector,
            next_visit: next.map(|day| Date::parse(day).unwrap()),
            done: 0,
            latest: begun.map(|begun| Latest {
                begun: begun.to_owned(),
                planned: 0,
                packed: Vec::new(),
            }),
        }
    }

    #[test]
    fn due_are_visits_up_to_a_fortnight_ahead_and_checks_of_six_months_ago() {
        use Sector::{Catering, Retail};
        let figures = Figures {
            people: vec![
                person(Retail, Some("2026-01-02"), None),
                person(Retail, Some("2026-12-06"), Some("2026-05-20T03:00:00.000Z")),
                person(Catering, Some("2026-12-07"), Some("2026-05-25T03:00:00.000Z")),
                person(Catering, Some("2026-11-22"), Some("2024-02-29T03:00:00.000Z")),
                person(Catering, None, Some("no moment")),
            ],
            portfolio: Portfolio::new(),
        };
        let today = Date::parse("2026-11-22");
        let counts = |sector| kinds(&figures, sector, today).map(|(.., count)| count);
        assert_eq!(counts(None), [3, 2]);
        assert_eq!(counts(Some(Retail)), [2, 1]);
        assert_eq!(counts(Some(Catering)), [1, 1]);
        let first = soonest(&figures, None, today.unwrap()).map(|(day, _)| day.to_string());
        assert_eq!(
            first.collect::<Vec<_>>(),
            ["2026-01-02", "2026-11-22", "2026-12-06"]
        );
    }
}
