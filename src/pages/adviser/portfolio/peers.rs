//! One client beside the adviser's other clients of the same sector: a part of the client's screen.

use leptos::prelude::*;
use shopready_engine::check::Mode;
use shopready_engine::portfolio::{Beside, FEWEST, Peers, Place, Standing};
use shopready_engine::questionnaire::DimensionId;
use shopready_engine::score::score;
use shopready_store::visit::VisitLine;

use super::board::sector_words;
use super::parts::{Folds, as_table, part, row, table};
use super::strip::{Strip, overall_name, spread};
use crate::adviser::{Adviser, Book};
use crate::pages::result::figures::decimal;
use crate::session::Session;
use crate::words::{Text, Words, portfolio as text, result};

/// Draws where a client stands by its latest full check; where that cannot be said, why. It follows the book.
pub(in crate::pages::adviser) fn peers(session: Session, client: String) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let folds = Folds::new();
    move || {
        let compared = adviser.with_book(|book| compared(book, &client));
        match compared {
            None => told(words, (), "none", words.get(text::PEERS_NONE).to_owned()).into_any(),
            Some((own, peers)) => {
                let count = peers.count.to_string();
                let sector = words.get(sector_words(Some(own.sector)));
                let note = text::peers_note(words, &count, sector);
                if peers.count < FEWEST as usize {
                    told(words, note, "few", text::peers_few(words, &count)).into_any()
                } else {
                    beside(words, folds, note, own, peers).into_any()
                }
            }
        }
    }
}

/// The client's latest full check, and where it stands among the latest checks of the others.
fn compared(book: &Book, client: &str) -> Option<(Standing, Peers)> {
    let standing = |visit: &VisitLine| Standing::of(&visit.check, &score(&visit.check));
    let own = book
        .visits(client)
        .iter()
        .find(|visit| visit.check.mode == Mode::Full)?;
    let own = standing(own);
    let others = book.clients().filter(|(other, _)| other.id != client);
    let others = others.filter_map(|(_, entry)| entry.latest()).map(standing);
    Some((own, Peers::of(&own, others)))
}

fn told(words: Words, note: impl IntoView, state: &'static str, why: String) -> impl IntoView {
    part(
        words,
        "peers",
        text::PEERS,
        note,
        view! { <p data-peers=state>{why}</p> },
    )
}

fn beside(words: Words, folds: Folds, note: String, own: Standing, peers: Peers) -> impl IntoView {
    let strips = all(words, &own, &peers)
        .into_iter()
        .map(|(id, name, score, beside)| {
            let none = if score.is_none() {
                result::AREA_TOO_FEW
            } else {
                text::TOO_FEW
            };
            let strip = Strip {
                id,
                name,
                quartiles: beside.map(|beside| beside.others),
                own: score,
            };
            let figure = beside.map(|beside| figure(words, &beside)).unwrap_or_default();
            strip.draw(words, figure, beside.map(|beside| place(&beside)), none)
        });
    let strips = strips.collect_view();
    part(
        words,
        "peers",
        text::PEERS,
        note,
        view! {
            <p class="soft small">{words.get(text::PEERS_LEAD)}</p>
            <p class="soft small">{words.get(text::PEERS_KEY)}</p>
            <ul class="strips" data-peers="shown">
                {strips}
            </ul>
            {as_table(words, folds, "peers-table", move || in_figures(words, &own, &peers))}
        },
    )
}

/// The overall and the areas: id, name, the client's own score, and the others beside it.
type Line = (&'static str, &'static str, Option<u8>, Option<Beside>);

fn all(words: Words, own: &Standing, peers: &Peers) -> Vec<Line> {
    let (id, name) = overall_name(words);
    let areas = DimensionId::all().map(|area| {
        let place = area.index();
        (
            area.id(),
            words.dimension(area),
            own.dimensions[place],
            peers.dimensions[place],
        )
    });
    std::iter::once((id, name, own.overall, peers.overall))
        .chain(areas)
        .collect()
}

fn in_figures(words: Words, own: &Standing, peers: &Peers) -> impl IntoView + use<> {
    let none = || "–".to_owned();
    let rows = all(words, own, peers)
        .into_iter()
        .map(|(id, name, score, beside)| {
            let own = score.map_or_else(none, |score| score.to_string());
            let others =
                beside.map(|beside| [beside.others.lower, beside.others.median, beside.others.upper]);
            let others = others.map_or_else(|| [(); 3].map(|()| none()), |others| others.map(decimal));
            let place = beside.map_or_else(none, |beside| words.get(place(&beside)).to_owned());
            row(id, name, [own].into_iter().chain(others).chain([place]))
        });
    let columns = [
        result::AREA,
        text::THIS_CLIENT,
        text::LOWER,
        text::MEDIAN,
        text::UPPER,
        text::PLACE,
    ];
    table(words, text::PEERS, columns, rows.collect_view())
}

/// The client's score, and the median and the middle half of the others.
fn figure(words: Words, beside: &Beside) -> String {
    text::peers_figure(words, &spread(words, beside.others), &beside.score.to_string())
}

/// Where the client stands, in words.
fn place(beside: &Beside) -> Text {
    match beside.place() {
        Place::Below => text::BELOW,
        Place::Within => text::WITHIN,
        Place::Above => text::ABOVE,
    }
}
