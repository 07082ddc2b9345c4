//! Who could use which scheme, by the facts of each client's latest visit.
//!
//! Each client is held against each scheme, which takes long enough over thousands to be felt: it is done in slices,
//! behind the other parts, and once for all sectors.

use std::time::Duration;

use leptos::prelude::*;
use shopready_engine::catalogue::{Catalogue, Relevance, Scheme, Status};
use shopready_engine::check::Sector;
use shopready_engine::facts::Facts;
use shopready_engine::pack;
use shopready_engine::portfolio::{SchemeGroup, SchemeGroups};

use super::board::{Board, client_count};
use super::figures::Figures;
use super::parts::{as_table, folded, part, row, table};
use super::tally::Tally;
use crate::browser::clock;
use crate::catalogue::CatalogueState;
use crate::pages::schemes::waiting;
use crate::words::portfolio as text;

/// How long a slice may take, in milliseconds: less than a tap takes to be felt.
const SLICE: f64 = 40.0;

/// Clients between two looks at the clock.
const BETWEEN_LOOKS: usize = 16;

/// How far the clients are held against the schemes.
#[derive(Clone)]
enum Work {
    /// So many are.
    UnderWay(usize),
    /// All are.
    Done(SchemeGroups),
}

/// Draws the schemes that are open or announced, with who could use them.
pub(super) fn schemes(board: Board) -> impl IntoView {
    let words = board.words;
    let body = move || match board.session.catalogue() {
        CatalogueState::Ready { catalogue, .. } => {
            let work = RwSignal::new(Work::UnderWay(0));
            begin(board, catalogue, work);
            (move || drawn(board, catalogue, work)).into_any()
        }
        _ => waiting::why(board.session, words).into_any(),
    };
    part(
        words,
        "schemes",
        text::SCHEMES,
        (),
        view! {
            <p class="soft small">{words.get(text::SCHEMES_LEAD)}</p>
            {body}
        },
    )
}

fn begin(board: Board, catalogue: &'static Catalogue, work: RwSignal<Work>) {
    if let Some(today) = board.today {
        let groups = SchemeGroups::new(catalogue, today);
        set_timeout(move || slice(board, catalogue, work, groups, 0), Duration::ZERO);
    }
}

/// Goes on from a client until the slice is over. Nothing is left of the work once the screen is gone.
fn slice(
    board: Board,
    catalogue: &'static Catalogue,
    work: RwSignal<Work>,
    mut groups: SchemeGroups,
    from: usize,
) {
    let begun = clock::milliseconds();
    let next = board.figures.try_with_value(|figures| {
        let mut facts = Facts::new(&catalogue.vocabulary);
        let mut next = from;
        for person in &figures.people[from..] {
            if let Some(latest) = &person.latest
                && pack::known_facts(&latest.packed, &catalogue.vocabulary, &mut facts).is_ok()
            {
                groups.add(next, catalogue, &facts);
            }
            next += 1;
            if next.is_multiple_of(BETWEEN_LOOKS) && clock::milliseconds() - begun > SLICE {
                break;
            }
        }
        (next, next == figures.people.len())
    });
    match next {
        Some((_, true)) => drop(work.try_set(Work::Done(groups))),
        Some((next, false)) if work.try_set(Work::UnderWay(next)).is_none() => {
            set_timeout(
                move || slice(board, catalogue, work, groups, next),
                Duration::ZERO,
            );
        }
        _ => {}
    }
}

fn drawn(board: Board, catalogue: &'static Catalogue, work: RwSignal<Work>) -> AnyView {
    let words = board.words;
    match work.get() {
        Work::UnderWay(done) => {
            let total = board.figures.with_value(|figures| figures.people.len());
            let working = text::working(words, &done.to_string(), &total.to_string());
            view! {
                <p class="loading" role="status" data-working=done.to_string()>
                    {working}
                </p>
            }
            .into_any()
        }
        Work::Done(groups) => {
            let groups = StoredValue::new(sorted(catalogue, groups));
            let bars = board.draw(move |figures, sector| bars(board, catalogue, groups, figures, sector));
            let counted = move || {
                let rows = board.draw(move |figures, sector| {
                    groups.with_value(|groups| {
                        let row = |group: &SchemeGroup| {
                            let scheme = &catalogue.schemes[group.scheme];
                            let counts = match group.status {
                                Status::Announced => [words.get(text::ANNOUNCED).to_owned(), String::new()],
                                _ => counts(group, figures, sector).map(|count| count.to_string()),
                            };
                            row(&scheme.id, words.of(&scheme.name), counts)
                        };
                        groups.iter().map(row).collect_view()
                    })
                });
                table(words, text::SCHEMES, [text::SCHEME, text::FIT, text::LACK], rows)
            };
            view! {
                {bars}
                {as_table(words, board.folds, "schemes-table", counted)}
            }
            .into_any()
        }
    }
}

/// The schemes, the most useful to shops first.
fn sorted(catalogue: &Catalogue, groups: SchemeGroups) -> Vec<SchemeGroup> {
    let mut groups = groups.groups().to_vec();
    groups.sort_by_key(|group| {
        let relevance = catalogue.schemes[group.scheme].relevance;
        relevance.map_or(u8::MAX, |relevance| relevance as u8)
    });
    groups
}

/// How many clients of a sector seem to meet the rules, and of how many facts are missing.
fn counts(group: &SchemeGroup, figures: &Figures, sector: Option<Sector>) -> [usize; 2] {
    [&group.eligible, &group.need_facts].map(|clients| {
        let is_in = |client: &&usize| sector.is_none_or(|sector| figures.people[**client].sector == sector);
        clients.iter().filter(is_in).count()
    })
}

/// The schemes that are most useful to shops, and the others in a fold.
fn bars(
    board: Board,
    catalogue: &'static Catalogue,
    groups: StoredValue<Vec<SchemeGroup>>,
    figures: &Figures,
    sector: Option<Sector>,
) -> impl IntoView + use<> {
    let words = board.words;
    let others = groups.with_value(|groups| groups.iter().filter(|group| !is_core(catalogue, group)).count());
    let others = (others > 0).then(|| {
        let summary = text::other_schemes(words, &others.to_string());
        let rest =
            move || board.draw(move |figures, sector| list(board, catalogue, groups, figures, sector, false));
        folded(board.folds, "more-schemes", summary, rest)
    });
    view! {
        <p class="soft small">{words.get(text::SCHEMES_KEY)}</p>
        {list(board, catalogue, groups, figures, sector, true)}
        {others}
    }
}

fn is_core(catalogue: &Catalogue, group: &SchemeGroup) -> bool {
    catalogue.schemes[group.scheme].relevance == Some(Relevance::Core)
}

fn list(
    board: Board,
    catalogue: &'static Catalogue,
    groups: StoredValue<Vec<SchemeGroup>>,
    figures: &Figures,
    sector: Option<Sector>,
    core: bool,
) -> impl IntoView + use<> {
    let checked = figures.portfolio.group(sector).checked();
    let bars = groups.with_value(|groups| {
        let those = groups.iter().filter(|group| is_core(catalogue, group) == core);
        let bars = those.map(|group| {
            let scheme = &catalogue.schemes[group.scheme];
            bar(
                board,
                scheme,
                group.status,
                counts(group, figures, sector),
                checked,
            )
            .draw()
        });
        bars.collect_view()
    });
    view! { <ul class="tallies">{bars}</ul> }
}

fn bar(
    board: Board,
    scheme: &'static Scheme,
    status: Status,
    [fit, lack]: [usize; 2],
    checked: usize,
) -> Tally {
    let words = board.words;
    let is_announced = status == Status::Announced;
    Tally {
        id: &scheme.id,
        name: words.of(&scheme.name),
        count: fit,
        high: fit + lack,
        of: if is_announced { 0 } else { checked },
        figure: if is_announced {
            words.get(text::ANNOUNCED).to_owned()
        } else {
            client_count(words, fit)
        },
        more: if lack > 0 {
            text::lacking(words, &lack.to_string())
        } else {
            String::new()
        },
        address: (fit > 0).then(|| board.clients("scheme", &scheme.id)),
    }
}
