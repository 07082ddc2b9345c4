//! The other systems named with the recommendations: where each stands, and what a shop does about it.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::pages::contents::part;
use crate::pages::sources::sources;
use crate::policy::{self, System};
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{SystemSaid, Words, policy as text};

/// Draws all systems under a heading with that id.
pub(super) fn systems(session: Session, id: &'static str) -> impl IntoView {
    let words = session.words();
    let folds = policy::systems().map(|(place, one)| fold(session, words, place, one));
    let body = view! {
        <p class="soft">{words.get(text::SYSTEMS_LEAD)}</p>
        <div class="schemes">{folds.collect_view()}</div>
    };
    part(id, words.get(text::SYSTEMS), (), body)
}

fn fold(session: Session, words: Words, place: usize, one: &'static System) -> impl IntoView {
    let as_of = text::as_of(words, &date::written(words, one.as_of));
    view! {
        <details class="fold scheme" data-system=one.id>
            <summary>
                <span>
                    <h3 class="scheme__name">{words.system(place, SystemSaid::Name)}</h3>
                    <span class="scheme__signs">
                        <span class="tag" data-relevance=one.relevance.id()>
                            {words.relevance(one.relevance)}
                        </span>
                        <span class="scheme__date">{as_of}</span>
                    </span>
                </span>
            </summary>
            <div class="scheme__body">
                <h4 class="scheme__part">{words.get(text::STATE)}</h4>
                <p>{words.system(place, SystemSaid::State)}</p>
                <h4 class="scheme__part">{words.get(text::FOR_SHOP)}</h4>
                <p>{words.system(place, SystemSaid::ForShop)}</p>
                <ul class="list">
                    {move || one.scheme.map(|id| scheme(session, words, id))}
                    <li>{recommendation(words, one.recommendation)}</li>
                </ul>
                {sources(words, one.sources())}
            </div>
        </details>
    }
}

/// The way to the scheme that a system is, if the catalogue at hand has it.
fn scheme(session: Session, words: Words, id: &'static str) -> Option<impl IntoView> {
    let name = session.scheme_name(id)?;
    Some(view! {
        <li>
            <a class="list__row" data-way="scheme" href=Route::Scheme(id.to_owned()).hash()>
                <span>{name} <span class="given">{words.get(text::TO_SCHEME)}</span></span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    })
}

/// The way to the recommendation that a system belongs to.
fn recommendation(words: Words, number: u8) -> impl IntoView {
    view! {
        <a class="list__row" data-way="recommendation" href=Route::Recommendation(number).hash()>
            <span>
                {words.recommendation(number)}
                <span class="given">{text::number(words, &number.to_string())}</span>
            </span>
            {icon(Icon::ChevronRight)}
        </a>
    }
}
