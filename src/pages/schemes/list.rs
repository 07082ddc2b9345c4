//! All schemes in groups, with what is asked next above them.

use leptos::prelude::*;
use shopready_engine::catalogue::Status;

use super::sheet::Sheet;
use super::{answers, ask, care, fold, waiting};
use crate::text::date;
use crate::words::schemes as text;

/// Draws all schemes.
pub(super) fn list(sheet: Sheet) -> impl IntoView {
    let words = sheet.words;
    view! {
        <div class="columns">
            <div>
                {head(sheet)} {waiting::refused(sheet.session, words)} {ask::panel(sheet)}
                <div>{answers::answers(sheet)} {care::care(sheet)}</div> {group(sheet, "open", sheet.order)}
            </div>
            <div>
                {still(sheet, "announced", &[Status::Announced])} {still(sheet, "unknown", &[Status::Unknown])}
                {still(sheet, "closed", &[Status::Closed, Status::Ended])} {care::watch(sheet)}
            </div>
        </div>
    }
}

fn head(sheet: Sheet) -> impl IntoView {
    let words = sheet.words;
    let edition = &sheet.catalogue.edition;
    let dates = edition
        .evidence_newest
        .zip(edition.compiled)
        .map(|(newest, compiled)| {
            let [compiled, newest] = [compiled, newest].map(|day| date::partial(words, day));
            view! { <p class="small soft">{text::dates(words, &compiled, &newest)}</p> }
        });
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <p class="soft">{text::lead(words, &sheet.catalogue.schemes.len().to_string())}</p>
            {dates}
        </div>
    }
}

/// A group whose order does not depend on answers.
fn still(sheet: Sheet, id: &'static str, statuses: &[Status]) -> impl IntoView {
    group(sheet, id, RwSignal::new(sheet.with_status(statuses)))
}

/// A group under the words of a status; nothing where it is empty.
fn group(sheet: Sheet, id: &'static str, places: RwSignal<Vec<usize>>) -> impl IntoView {
    let count = places.with_untracked(Vec::len);
    let heading = ["group-", id].concat();
    (count > 0).then(|| {
        view! {
            <section class="section" data-group=id aria-labelledby=heading.clone()>
                <div class="section__head">
                    <h2 id=heading.clone()>{sheet.label("status", id)}</h2>
                    <span class="section__note">{text::in_group(sheet.words, &count.to_string())}</span>
                </div>
                <div class="schemes">
                    <For each=move || places.get() key=|place| *place children=move |place| fold::fold(sheet, place) />
                </div>
            </section>
        }
    })
}
