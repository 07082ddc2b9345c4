//! Every scheme by verdict, with the date of its evidence.

use leptos::prelude::*;

use super::paper::Paper;
use super::stands::{self, VERDICTS};
use crate::words::{report as text, schemes};

/// Draws the list of all schemes; nothing where there is no catalogue, which the first page says.
pub(super) fn schemes(paper: Paper) -> Option<impl IntoView + use<>> {
    let sheet = paper.sheet?;
    let words = paper.words;
    let all = stands::stands(sheet);
    let group = |verdict| {
        let these: Vec<_> = all
            .iter()
            .filter(|stand| stand.assessment.verdict == verdict)
            .copied()
            .collect();
        let count = these.len().to_string();
        (!these.is_empty()).then(|| {
            view! {
                <div class="stand-group" data-group=verdict.id()>
                    <h3>
                        {sheet.label("verdict", verdict.id())}
                        <span class="section__note">{schemes::in_group(words, &count)}</span>
                    </h3>
                    {stands::list(sheet, &these, false)}
                </div>
            }
        })
    };
    Some(view! {
        <section class="section sheet" aria-labelledby="report-schemes">
            <div class="section__head">
                <h2 id="report-schemes">{words.get(text::ALL_SCHEMES)}</h2>
                <span class="section__note">{paper.catalogue_dates()}</span>
            </div>
            <div class="stand-groups">{VERDICTS.map(group).into_iter().collect_view()}</div>
        </section>
    })
}
