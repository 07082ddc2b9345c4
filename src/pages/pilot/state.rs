//! Where the programme stands on the device's day, as far as the catalogue knows.

use leptos::prelude::*;
use shopready_engine::catalogue::Status;

use super::round::{FIRST, NEXT, Round};
use crate::components::external::external;
use crate::components::icon::{Icon, icon};
use crate::pages::schemes::sheet::Sheet;
use crate::pages::schemes::{links, waiting};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, pilot as text, schemes};

/// The official site, for when the catalogue cannot name it.
const SITE: &str = "https://dtspp.cyberport.hk/";

/// Draws the state of the next round, and in one line that of the first.
pub(super) fn state(session: Session, words: Words, sheet: Option<Sheet>) -> impl IntoView {
    let Some(sheet) = sheet else {
        return view! {
            {waiting::why(session, words)}
            {elsewhere(words, text::STATE_WITHOUT)}
        }
        .into_any();
    };
    let round = |id| Round::find(sheet.catalogue, sheet.today, id);
    let next = match round(NEXT) {
        Some(next) => self::next(sheet, next).into_any(),
        None => elsewhere(words, text::STATE_UNLISTED).into_any(),
    };
    view! {
        {waiting::refused(session, words)}
        {next}
        {round(FIRST).map(|first| self::first(sheet, first))}
    }
    .into_any()
}

fn next(sheet: Sheet, round: Round) -> impl IntoView {
    let words = sheet.words;
    let Round {
        scheme,
        status,
        is_stale,
    } = round;
    let (sign, sentence) = match status {
        Status::Open => (Icon::Check, text::STATE_OPEN),
        Status::Announced => (Icon::Clock, text::STATE_ANNOUNCED),
        Status::Closed | Status::Ended => (Icon::Lock, text::STATE_OVER),
        Status::Unknown => (Icon::Warning, text::STATE_UNKNOWN),
    };
    let way = Route::Scheme(scheme.id.clone()).hash();
    let (class, ask) = if status == Status::Open {
        ("button", text::STATE_RULES)
    } else {
        ("button button--quiet", text::STATE_MORE)
    };
    let stale = is_stale.then(|| {
        view! { <span class="tag tag--warn" data-stale="true">{sheet.label("phrase", "stale")}</span> }
    });
    let heading = |code| sheet.label("heading", code);
    view! {
        <section
            class="round"
            aria-labelledby="pilot-state"
            data-scheme=scheme.id.as_str()
            data-status=status.id()
        >
            <h2 class="round__label" id="pilot-state">
                {words.get(text::STATE)}
            </h2>
            <p class="round__state">{icon(sign)} <span>{sheet.label("status", status.id())}</span></p>
            <p class="round__date">{sheet.evidence(scheme)} {stale}</p>
            <div class="round__body">
                <p>{words.get(sentence)}</p>
                <dl class="round__facts">
                    {fact(heading("pays_for"), sheet.say(&scheme.pays_for))}
                    {fact(heading("cap"), sheet.say(&scheme.cap_text))}
                    {fact(heading("caution"), sheet.say(&scheme.caution))}
                </dl>
                {links::official(sheet, scheme)}
                <a class=class id="round-more" href=way>
                    {words.get(ask)}
                    {icon(Icon::ArrowRight)}
                </a>
            </div>
        </section>
    }
}

fn fact(title: &'static str, said: &'static str) -> Option<impl IntoView> {
    (!said.is_empty()).then(|| {
        view! {
            <div>
                <dt>{title}</dt>
                <dd>{said}</dd>
            </div>
        }
    })
}

fn first(sheet: Sheet, round: Round) -> impl IntoView {
    let Round { scheme, status, .. } = round;
    let end = scheme.closed.map(|date| sheet.dated("closed_on", date));
    view! {
        <a
            class="list__row round__first"
            data-scheme=scheme.id.as_str()
            data-status=status.id()
            href=Route::Scheme(scheme.id.clone()).hash()
        >
            <span>
                <b>{sheet.words.get(text::STATE_FIRST)}</b>
                <span class="round__signs">
                    <span class="tag">{sheet.label("status", status.id())}</span>
                    <span class="scheme__date">{end}</span>
                </span>
            </span>
            {icon(Icon::ChevronRight)}
        </a>
    }
}

/// The page cannot say where the round stands: who can.
fn elsewhere(words: Words, why: Text) -> impl IntoView {
    view! {
        <section class="round" aria-labelledby="pilot-state" data-status="">
            <h2 class="round__label" id="pilot-state">
                {words.get(text::STATE)}
            </h2>
            <div class="round__body">
                <p>{words.get(why)}</p>
                <ul class="links">
                    <li>{external(words, SITE, "dtspp.cyberport.hk")}</li>
                </ul>
                <a class="button button--quiet" href=Route::Schemes.hash()>
                    {words.get(schemes::ALL_SCHEMES)}
                </a>
            </div>
        </section>
    }
}
