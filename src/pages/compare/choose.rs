//! Which two checks are compared.

use leptos::prelude::*;
use shopready_store::saved::SavedCheck;

use super::pair::{Chosen, name};
use crate::session::Session;
use crate::words::{Text, compare as text};

/// Draws both fields. Whatever is chosen, the check that was begun first is the earlier one.
pub(super) fn choose(
    session: Session,
    all: StoredValue<Vec<SavedCheck>>,
    chosen: RwSignal<Option<Chosen>>,
) -> impl IntoView {
    let take = move |place: usize, id: String| {
        let Some(mut both) = chosen.get_untracked() else {
            return;
        };
        *(if place == 0 { &mut both.0 } else { &mut both.1 }) = id;
        session.compare_these(both.clone());
        chosen.set(Some(both));
    };
    let field = move |place: usize, id: &'static str, label: Text| {
        let words = session.words();
        let current = move || {
            let both = chosen.get()?;
            Some(if place == 0 { both.0 } else { both.1 })
        };
        let options = all.with_value(|all| {
            let option = |check: &SavedCheck| {
                let own = check.id().to_owned();
                let value = own.clone();
                view! {
                    <option value=value selected=move || current().as_deref() == Some(own.as_str())>
                        {name(words, check)}
                    </option>
                }
            };
            all.iter().map(option).collect_view()
        });
        view! {
            <div class="field">
                <label class="field__label" for=id>
                    {words.get(label)}
                </label>
                <select class="input" id=id on:change=move |event| take(place, event_target_value(&event))>
                    {options}
                </select>
            </div>
        }
    };
    view! {
        <form class="pair" on:submit=|event| event.prevent_default()>
            {field(0, "compare-one", text::ONE)}
            {field(1, "compare-other", text::OTHER)}
        </form>
    }
}
