//! One scheme alone, at an address of its own.

use leptos::prelude::*;

use super::sheet::Sheet;
use super::{ask, body, fold, waiting};
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::words::schemes as text;

/// Draws the scheme with that id, or says that there is none.
pub(super) fn one(sheet: Sheet, id: &str) -> impl IntoView {
    let back = view! {
        <a class="back-link" id="all-schemes" href=Route::Schemes.hash()>
            {icon(Icon::ChevronLeft)}
            {sheet.words.get(text::ALL_SCHEMES)}
        </a>
    };
    let place = sheet.catalogue.schemes.iter().position(|scheme| scheme.id == id);
    let content = match place {
        Some(place) => known(sheet, place).into_any(),
        None => unknown(sheet).into_any(),
    };
    view! {
        {back}
        {content}
    }
}

fn known(sheet: Sheet, place: usize) -> impl IntoView {
    let scheme = sheet.scheme(place);
    let assessment = sheet.assessment(place);
    view! {
        {waiting::refused(sheet.session, sheet.words)}
        <article
            class="scheme-page"
            data-scheme=scheme.id.as_str()
            data-verdict=move || assessment.get().verdict.id()
            data-stale=move || assessment.get().stale.to_string()
        >
            <div class="page-head">
                <h1 id="heading" tabindex="-1">
                    {sheet.say(&scheme.name)}
                </h1>
                {fold::badges(sheet, place, assessment)}
            </div>
            {ask::told(sheet)}
            {(!sheet.has_check).then(|| ask::no_check(sheet.session, text::NO_CHECK))}
            {body::body(sheet, place, assessment, body::Heading::OnPage)}
        </article>
    }
}

fn unknown(sheet: Sheet) -> impl IntoView {
    let words = sheet.words;
    view! {
        <div class="page-head" data-scheme-missing="">
            <h1 id="heading" tabindex="-1">
                {words.get(text::NO_SUCH_SCHEME)}
            </h1>
            <p>{words.get(text::NO_SUCH_SCHEME_HELP)}</p>
        </div>
    }
}
