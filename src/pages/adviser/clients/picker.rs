//! Choosing one client out of many: search as you type, arrows and Enter, or a tap.

use leptos::{ev, prelude::*};

use super::query::Query;
use crate::session::Session;
use crate::words::merge as text;

/// How many are offered at once.
const MOST: usize = 12;

/// A client that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Candidate {
    pub(in super::super) id: String,
    pub(in super::super) name: String,
    /// Where it is and what else tells it from others.
    pub(in super::super) about: String,
    /// Folded, to be searched.
    pub(in super::super) folded: String,
    /// Why it is offered first; empty for no reason.
    pub(in super::super) likely: &'static str,
}

/// A field to search in and what it finds. `field` is its id; the clients are offered in the order given.
pub(in super::super) fn picker(
    session: Session,
    field: &'static str,
    label: &'static str,
    candidates: Vec<Candidate>,
    choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = session.words();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let list = [field, "-list"].concat();
    let option_id = move |place: usize| format!("{field}-{place}");
    let found = Memo::new(move |_| {
        let query = typed.with(|typed| Query::parse(typed));
        let found = candidates
            .iter()
            .filter(|candidate| query.finds(&candidate.folded));
        (
            found.clone().take(MOST).cloned().collect::<Vec<_>>(),
            found.count(),
        )
    });
    let count = move || found.with(|(found, _)| found.len());
    let take = move |place: usize| {
        if let Some(id) = found.with_untracked(|(found, _)| found.get(place).map(|one| one.id.clone())) {
            choose(id);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let last = count().saturating_sub(1);
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" => at.update(|at| *at = (*at + 1).min(last)),
            "ArrowUp" => at.update(|at| *at = at.saturating_sub(1)),
            "Enter" => take(at.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |(place, one): (usize, Candidate)| {
        view! {
            <li
                class="picker__option"
                role="option"
                id=option_id(place)
                aria-selected=move || (at.get() == place).to_string()
                data-candidate=one.id
                on:click=move |_| take(place)
            >
                <bdi class="picker__name">{one.name}</bdi>
                <span class="given">
                    {one.about}
                    {(!one.likely.is_empty()).then(|| view! { " " <span class="tag">{one.likely}</span> })}
                </span>
            </li>
        }
    };
    let more = move || {
        let more = found.with(|(found, all)| all - found.len());
        (more > 0).then(|| text::more(words, &more.to_string()))
    };
    view! {
        <div class="picker">
            <div class="field">
                <label class="field__label" for=field>
                    {label}
                </label>
                <input
                    class="input"
                    id=field
                    type="search"
                    role="combobox"
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls=list.clone()
                    aria-activedescendant=move || (count() > 0).then(|| option_id(at.get()))
                    autocomplete="off"
                    spellcheck="false"
                    on:input=move |event| {
                        at.set(0);
                        typed.set(event_target_value(&event));
                    }
                    on:keydown=on_key
                />
            </div>
            <ul class="picker__list" id=list role="listbox" aria-label=label>
                {move || {
                    let found = found.with(|(found, _)| found.clone());
                    found.into_iter().enumerate().map(option).collect_view()
                }}
            </ul>
            <p class="small soft" role="status" data-found=move || count().to_string()>
                {more}
            </p>
            <p class="keys-hint small soft">{words.get(text::KEYS_HINT)}</p>
        </div>
    }
}
