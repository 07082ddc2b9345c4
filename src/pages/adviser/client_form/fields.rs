//! The fields of the form.

use leptos::prelude::*;
use shopready_engine::check::Sector;
use shopready_store::client::{MOST, MOST_NOTE};
use shopready_store::district::District;

use super::Form;
use super::draft::{Draft, Wrong};
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::clients::sector as sector_name;
use crate::words::{Text, Words, client_form as text, clients};

/// All fields, in the order in which an adviser asks.
pub(super) fn fields<V: IntoView + 'static>(
    form: Form,
    same_name: impl Fn() -> Option<V> + Send + 'static,
) -> impl IntoView {
    let words = form.session.words();
    view! {
        <div class="field">
            {line(form, "client-name", text::NAME, false, Some(Wrong::Name), |draft| &mut draft.name)}
            <p class="client-form__same small" role="status" id="same-name">
                {same_name}
            </p>
        </div>
        {sector(form, words)}
        {district(form, words)}
        {line(form, "client-contact", text::CONTACT, true, None, |draft| &mut draft.contact)}
        {line(form, "client-tags", text::TAGS, true, None, |draft| &mut draft.tags)}
        {next_visit(form, words)}
        <div class="field">
            {label(words, "client-note", text::NOTE, true)}
            <textarea
                class="input"
                id="client-note"
                maxlength=MOST_NOTE.to_string()
                prop:value=move || form.entered.with(|entered| entered.note.clone())
                on:input=move |event| form.enter(|entered| entered.note = event_target_value(&event))
            ></textarea>
        </div>
    }
}

fn label(words: Words, field: &'static str, label: Text, is_optional: bool) -> impl IntoView {
    view! {
        <label class="field__label" for=field>
            {words.get(label)}
            {is_optional.then(|| view! { " " <span class="soft">{words.get(text::OPTIONAL)}</span> })}
        </label>
    }
}

/// A field of one line.
fn line(
    form: Form,
    id: &'static str,
    name: Text,
    is_optional: bool,
    wrong: Option<Wrong>,
    of: fn(&mut Draft) -> &mut String,
) -> impl IntoView {
    let words = form.session.words();
    let value = move || form.entered.with(|entered| of(&mut entered.clone()).clone());
    let is_wrong = move || wrong.is_some_and(|wrong| form.wrong.with(|all| all.contains(&wrong)));
    let help = (id == "client-tags").then(|| {
        view! {
            <p class="field__help" id="client-tags-help">
                {words.get(text::TAGS_HELP)}
            </p>
        }
    });
    let described = if id == "client-tags" {
        Some("client-tags-help")
    } else {
        wrong.map(|_| "client-name-wrong")
    };
    view! {
        <div class="field">
            {label(words, id, name, is_optional)}
            {help}
            <input
                class="input"
                id=id
                dir="auto"
                autocomplete="off"
                maxlength=if id == "client-tags" { 20 * MOST } else { MOST }.to_string()
                aria-required=(!is_optional).then_some("true")
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described
                prop:value=value
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    if let Some(wrong) = wrong {
                        form.wrong.update(|all| all.retain(|one| *one != wrong));
                    }
                    form.enter(|entered| *of(entered) = typed);
                }
            />
            {wrong.map(|wrong| error(form, wrong, "client-name-wrong", text::NAME_MISSING))}
        </div>
    }
}

/// What is wrong with a field, under it.
fn error(form: Form, wrong: Wrong, id: &'static str, said: Text) -> impl IntoView {
    let words = form.session.words();
    view! {
        <p class="field__error" id=id role="alert">
            {move || {
                form.wrong
                    .with(|all| all.contains(&wrong))
                    .then(|| {
                        view! {
                            {icon(Icon::Warning)}
                            {words.get(said)}
                        }
                    })
            }}
        </p>
    }
}

/// The trade; it cannot be changed where visits say it.
fn sector(form: Form, words: Words) -> impl IntoView {
    let is_locked = form.is_sector_locked();
    let choices = [
        (Sector::Retail, "sector-retail"),
        (Sector::Catering, "sector-catering"),
    ];
    let choices = choices.map(|(sector, id)| {
        view! {
            <div class="answer">
                <input
                    class="answer__input"
                    type="radio"
                    name="sector"
                    id=id
                    disabled=is_locked
                    prop:checked=move || form.entered.with(|entered| entered.sector == Some(sector))
                    on:change=move |_| {
                        form.wrong.update(|all| all.retain(|one| *one != Wrong::Sector));
                        form.enter(|entered| entered.sector = Some(sector));
                    }
                />
                <label class="answer__card" for=id>
                    <span class="answer__text">{sector_name(words, sector)}</span>
                </label>
            </div>
        }
    });
    view! {
        <fieldset class="group">
            <legend>{words.get(clients::SECTOR)}</legend>
            {error(form, Wrong::Sector, "sector-wrong", text::SECTOR_MISSING)}
            <div class="answers answers--inline answers--short">{choices.into_iter().collect_view()}</div>
            {is_locked.then(|| view! { <p class="field__help">{words.get(text::SECTOR_LOCKED)}</p> })}
        </fieldset>
    }
}

fn district(form: Form, words: Words) -> impl IntoView {
    let option = move |district: District| {
        let selected = move || form.entered.with(|entered| entered.district == Some(district));
        view! {
            <option value=district.id() selected=selected>
                {words.district(district)}
            </option>
        }
    };
    view! {
        <div class="field">
            {label(words, "client-district", clients::DISTRICT, true)}
            <select
                class="input"
                id="client-district"
                on:change=move |event| {
                    let district = District::parse(&event_target_value(&event));
                    form.enter(|entered| entered.district = district);
                }
            >
                <option value="" selected=move || form.entered.with(|entered| entered.district.is_none())>
                    {words.get(text::NO_DISTRICT)}
                </option>
                {District::all().map(option).collect_view()}
            </select>
        </div>
    }
}

/// The value is set once only: a browser says "nothing" while a day is being typed, and writing that back would
/// take away what is typed so far.
fn next_visit(form: Form, words: Words) -> impl IntoView {
    let is_wrong = move || form.wrong.with(|all| all.contains(&Wrong::Day));
    view! {
        <div class="field">
            {label(words, "client-next", text::NEXT_VISIT, true)}
            <input
                class="input input--day"
                id="client-next"
                type="date"
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby="client-next-wrong"
                prop:value=form.entered.with_untracked(|entered| entered.next_visit.clone())
                on:input=move |event| {
                    form.wrong.update(|all| all.retain(|one| *one != Wrong::Day));
                    form.enter(|entered| entered.next_visit = event_target_value(&event));
                }
            />
            {error(form, Wrong::Day, "client-next-wrong", text::DAY_WRONG)}
        </div>
    }
}
