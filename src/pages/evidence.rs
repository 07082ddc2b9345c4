//! How an answer is known: seen, told, or not checked.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::evidence::Evidence;

use crate::session::Session;
use crate::words::{Text, Words, evidence as text};

/// The word for it.
pub(super) fn name(evidence: Evidence) -> Text {
    match evidence {
        Evidence::Seen => text::SEEN,
        Evidence::Told => text::TOLD,
        Evidence::Unchecked => text::UNCHECKED,
    }
}

/// How the answer to a question is known, as a tag behind it.
pub(super) fn tag(
    words: Words,
    known: &[(QuestionId, Evidence)],
    question: QuestionId,
) -> Option<impl IntoView + use<>> {
    let (_, known) = known.iter().find(|(marked, _)| *marked == question)?;
    Some(view! {
        <span class="tag" data-evidence=known.id()>
            {words.get(name(*known))}
        </span>
    })
}

/// The key that marks it in visit entry.
pub(super) fn key(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Seen => "S",
        Evidence::Told => "T",
        Evidence::Unchecked => "U",
    }
}

/// Marks how an answer is known; the same mark again takes it away.
pub(super) fn toggle(session: Session, question: QuestionId, evidence: Evidence) {
    let marked = untrack(|| session.evidence(question));
    session.mark_evidence(question, (marked != Some(evidence)).then_some(evidence));
}

/// Draws the three marks on the answer to a question, named by the element with an id.
pub(super) fn evidence(session: Session, question: QuestionId, label: String) -> impl IntoView {
    let words = session.words();
    let marked = Memo::new(move |_| session.evidence(question));
    let mark = |evidence: Evidence| {
        view! {
            <button
                type="button"
                data-evidence=evidence.id()
                aria-pressed=move || (marked.get() == Some(evidence)).to_string()
                on:click=move |_| toggle(session, question, evidence)
            >
                {words.get(name(evidence))}
                <span class="key-hint" aria-hidden="true">
                    {key(evidence)}
                </span>
            </button>
        }
    };
    view! {
        <div class="segments evidence" role="group" aria-labelledby=label>
            {Evidence::ALL.map(mark).into_iter().collect_view()}
        </div>
    }
}
