//! Both clients side by side, what becomes of them, and whose details stay.

use leptos::prelude::*;
use shopready_store::client::Client;

use crate::adviser::Adviser;
use crate::browser::document;
use crate::components::notice::{Tone, notice};
use crate::pages::adviser::address::of_client;
use crate::pages::adviser::clients::sector;
use crate::session::Session;
use crate::text::date;
use crate::words::{Text, Words, client as client_words, client_form, clients, merge as text};

/// One side of the table.
struct Side {
    client: Client,
    visits: usize,
}

/// Draws the pair. Whose details stay is chosen above; at first it is the one with more visits.
pub(super) fn pair(
    session: Session,
    this: &Client,
    other_id: &str,
    chosen: RwSignal<Option<String>>,
) -> AnyView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let sides = adviser.with_book_now(|book| {
        let side = |client: &Client| Side {
            client: client.clone(),
            visits: book.visits(&client.id).len(),
        };
        Some((side(this), side(book.client(other_id)?)))
    });
    let Some((one, other)) = sides else {
        return ().into_any();
    };
    let other_trade =
        (one.client.sector != other.client.sector).then(|| notice(Tone::Warn, words.get(text::OTHER_TRADE)));
    let other_stays = RwSignal::new(other.visits > one.visits);
    let ids = (one.client.id.clone(), other.client.id.clone());
    let confirm = move |_| {
        let (from, into) = if other_stays.get_untracked() {
            (&ids.0, &ids.1)
        } else {
            (&ids.1, &ids.0)
        };
        if adviser.merge(from, into) {
            session.go(&of_client("client", into));
        } else {
            document::scroll_to_top();
        }
    };
    let names = [one.client.name.clone(), other.client.name.clone()];
    let stays = names.into_iter().enumerate().map(move |(place, name)| {
        let id = format!("stays-{place}");
        view! {
            <div class="answer">
                <input
                    class="answer__input"
                    type="radio"
                    name="stays"
                    id=id.clone()
                    prop:checked=move || other_stays.get() == (place == 1)
                    on:change=move |_| other_stays.set(place == 1)
                />
                <label class="answer__card" for=id>
                    <span class="answer__text merge__name">
                        <bdi>{name}</bdi>
                        <span class="answer__note">
                            {words.get(if place == 0 { text::THIS_ONE } else { text::OTHER_ONE })}
                        </span>
                    </span>
                </label>
            </div>
        }
    });
    let sides = StoredValue::new((one, other));
    view! {
        {other_trade}
        <fieldset class="group">
            <legend>{words.get(text::WHICH_STAYS)}</legend>
            <div class="answers answers--long">{stays.collect_view()}</div>
        </fieldset>
        <section class="section" aria-labelledby="side-by-side">
            <div class="section__head">
                <h2 id="side-by-side">{words.get(text::SIDE_BY_SIDE)}</h2>
            </div>
            {move || sides.with_value(|(one, other)| table(words, one, other, other_stays.get()))}
            <p class="small soft">{words.get(text::WHAT_HAPPENS)}</p>
        </section>
        <div class="row">
            <button class="button" id="confirm-merge" type="button" on:click=confirm>
                {words.get(text::CONFIRM)}
            </button>
            <button class="button button--quiet" id="choose-another" type="button" on:click=move |_| {
                    chosen.set(None);
                    document::focus_later("merge-search".to_owned());
                }>
                {words.get(text::CHOOSE_ANOTHER)}
            </button>
        </div>
    }
    .into_any()
}

fn table(words: Words, one: &Side, other: &Side, other_stays: bool) -> impl IntoView + use<> {
    let together = Side {
        client: if other_stays {
            other.client.merged_with(&one.client)
        } else {
            one.client.merged_with(&other.client)
        },
        visits: one.visits + other.visits,
    };
    let head = [text::THIS_ONE, text::OTHER_ONE, text::OUTCOME];
    let rows = [
        text::NAME,
        clients::SECTOR,
        clients::DISTRICT,
        client_form::CONTACT,
        client_form::TAGS,
        client_form::NEXT_VISIT,
        client_form::NOTE,
        client_words::VISITS,
    ];
    let row = |(place, label): (usize, Text)| {
        let cell = |side: &Side, head: Text| {
            view! {
                <td data-label=words.get(head)>
                    <bdi>{value(words, side, place)}</bdi>
                </td>
            }
        };
        view! {
            <tr>
                <th scope="row">{words.get(label)}</th>
                {cell(one, head[0])}
                {cell(other, head[1])}
                {cell(&together, head[2])}
            </tr>
        }
    };
    let rows: Vec<_> = rows.into_iter().enumerate().map(row).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-labelledby="side-by-side">
            <table class="table merge__table" data-visits=together.visits.to_string()>
                <thead>
                    <tr>
                        <td></td>
                        {head.map(|head| view! { <th scope="col">{words.get(head)}</th> }).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// What stands in a row of the table, by its place.
fn value(words: Words, side: &Side, row: usize) -> String {
    let client = &side.client;
    match row {
        0 => client.name.clone(),
        1 => sector(words, client.sector).to_owned(),
        2 => client
            .district
            .map(|district| words.district(district).to_owned())
            .unwrap_or_default(),
        3 => client.contact.clone(),
        4 => client.tags.join(words.get(client_words::BETWEEN_TAGS)),
        5 => client
            .next_visit
            .map(|day| date::day(words, day))
            .unwrap_or_default(),
        6 => client.note.clone(),
        _ => side.visits.to_string(),
    }
}
