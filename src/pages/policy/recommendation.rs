//! One recommendation as a fold: title and state always, the rest once it is opened.

use leptos::html::Details;
use leptos::prelude::*;

use super::answers;
use crate::components::icon::{Icon, icon};
use crate::pages::outcome::Current;
use crate::pages::pilot::round;
use crate::pages::sources::sources;
use crate::policy::{self, Recommendation};
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Language, Said, Words, policy as text};

/// Shows the fold of a recommendation that the address names.
pub(super) fn show(id: &'static str) {
    super::show(id, id);
}

/// Marks an English title that is this project's own.
pub(super) fn mark(words: Words, translated: bool) -> Option<impl IntoView> {
    let is_marked = translated && words.language() == Language::En;
    is_marked.then(|| view! { <span class="tag">{words.get(text::TRANSLATED)}</span> })
}

/// Draws a recommendation.
pub(super) fn fold(
    session: Session,
    current: Current,
    number: u8,
    one: &'static Recommendation,
    is_open: bool,
) -> impl IntoView {
    let words = session.words();
    let was_opened = RwSignal::new(is_open);
    let node = NodeRef::<Details>::new();
    let toggle = move || {
        let is_open = node.get_untracked().is_some_and(|details| details.open());
        if is_open && !was_opened.get_untracked() {
            was_opened.set(true);
        }
    };
    view! {
        <details
            class="fold scheme policy"
            data-recommendation=one.id
            open=is_open
            node_ref=node
            on:toggle=move |_| toggle()
        >
            <summary id=one.id>
                <span>
                    <span class="policy__number">{text::number(words, &number.to_string())}</span>
                    <h3 class="scheme__name">{words.policy(number, Said::Title)}</h3>
                    <span class="scheme__signs">
                        {mark(words, one.title_translated)}
                        <span class="tag">{words.policy(number, Said::Status)}</span>
                        {current.draw(move |outcome| answers::sign(words, outcome, one))}
                        <span class="scheme__date" data-relevance=one.relevance.id()>
                            {words.relevance(one.relevance)}
                        </span>
                    </span>
                </span>
            </summary>
            {move || was_opened.get().then(|| body(session, current, number, one))}
        </details>
    }
}

fn body(session: Session, current: Current, number: u8, one: &'static Recommendation) -> impl IntoView {
    let words = session.words();
    let said = |said| words.policy(number, said);
    let english = words.language() == Language::En;
    let full = one.title_shortened.then(|| {
        view! {
            <div class="cell cell--wide">
                <dt>{words.get(text::FULL_TITLE)}</dt>
                <dd>{words.recommendation(number)}</dd>
            </div>
        }
    });
    let newest = policy::newest(one.sources()).map(|day| date::written(words, day));
    let newest = newest.map(|day| view! { <span class="given">{text::newest(words, &day)}</span> });
    let pilot = (number == policy::PILOT).then(|| pilot(session));
    view! {
        <div class="scheme__body">
            {english.then(|| view! { <p class="small soft">{words.title_status(one.title_translated)}</p> })}
            <dl class="cells facts">
                {full} <div class="cell">
                    <dt>{words.get(text::HORIZON)}</dt>
                    <dd>{said(Said::Horizon)}</dd>
                </div> <div class="cell">
                    <dt>{words.get(text::STATUS)}</dt>
                    <dd>{said(Said::Status)} {newest}</dd>
                </div>
            </dl>
            {passage(words.get(text::SAYS), said(Said::Description))}
            {passage(words.get(text::DONE), said(Said::DoneSince))}
            {passage(words.get(text::MEANS), said(Said::ShopMeaning))}
            {pilot}
            {answers::answers(words, current, one)}
            {sources(words, one.sources())}
        </div>
    }
}

/// The way to the pilot programme, with what the catalogue at hand says of its next round.
fn pilot(session: Session) -> impl IntoView {
    let words = session.words();
    let state = move || round::told(session.catalogue(), words);
    view! {
        <a class="list__row policy__way" data-way="pilot" href=Route::Pilot.hash()>
            <span>
                {words.get(text::TO_PILOT)}
                {move || state().map(|state| view! { <span class="given">{state}</span> })}
            </span>
            {icon(Icon::ChevronRight)}
        </a>
    }
}

fn passage(heading: &'static str, body: &'static str) -> impl IntoView {
    view! {
        <h4 class="scheme__part">{heading}</h4>
        <p>{body}</p>
    }
}
