//! What only the screen has: printing, and the summary to copy or to share.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::paper::Paper;
use super::summary::summary;
use crate::browser::{clipboard, document};
use crate::components::icon::{Icon, icon};
use crate::pages::outcome::Outcome;
use crate::words::{Text, report as text};

const SUMMARY: &str = "summary-text";

/// Draws the buttons, and the summary as it will be copied.
pub(super) fn tools(paper: Paper, outcome: &Outcome) -> impl IntoView + use<> {
    let words = paper.words;
    let summary = StoredValue::new(summary(paper, outcome));
    let length = summary.with_value(|summary| summary.chars().count().to_string());
    let told: RwSignal<Option<Text>> = RwSignal::new(None);
    let is_shown = RwSignal::new(false);
    let copy = move |_| {
        spawn_local(async move {
            let is_copied = clipboard::copy(&summary.get_value()).await;
            told.set(Some(if is_copied {
                text::COPIED
            } else {
                text::COPY_REFUSED
            }));
            if !is_copied {
                is_shown.set(true);
                document::select_later(SUMMARY);
            }
        });
    };
    let share = clipboard::can_share().then(|| {
        view! {
            <button
                class="button button--quiet"
                id="share-summary"
                type="button"
                on:click=move |_| summary.with_value(|summary| clipboard::share(summary))
            >
                {words.get(text::SHARE)}
            </button>
        }
    });
    view! {
        <div class="report-tools">
            <p class="soft">{words.get(text::PREVIEW)}</p>
            <div class="row">
                <button class="button" id="print" type="button" on:click=|_| document::print()>
                    {icon(Icon::Printer)}
                    {words.get(text::PRINT)}
                </button>
                <button class="button button--quiet" id="copy-summary" type="button" on:click=copy>
                    {words.get(text::COPY)}
                </button>
                {share}
            </div>
            <p id="summary-told" role="status">
                {move || told.get().map(|told| words.get(told))}
            </p>
            <details class="fold fold--lined" id="summary" prop:open=move || is_shown.get()>
                <summary>
                    <span>{text::summary(words, &length)}</span>
                </summary>
                <div class="fold__body field">
                    <textarea
                        class="input"
                        id=SUMMARY
                        rows="12"
                        readonly
                        aria-label=words.get(text::SUMMARY_LABEL)
                        prop:value=summary.get_value()
                    ></textarea>
                </div>
            </details>
        </div>
    }
}
