//! Searching, filtering and sorting the list.

use leptos::prelude::*;
use shopready_engine::questionnaire::{DimensionId, QuestionId, SUGGEST_AFTER_MONTHS, SolutionId, Stage};
use shopready_store::district::District;

use super::board::Board;
use super::filter::AHEAD;
use super::keys::{SEARCH, in_search};
use super::list;
use super::sort::Sort;
use super::state::State;
use crate::browser::device;
use crate::catalogue::CatalogueState;
use crate::components::icon::{Icon, icon};
use crate::words::{Text, Words, clients as text, start};

/// A choice of a field: its value and its label.
type Choice = (String, String);

/// Draws the search field, the order, and the filters, which are folded away on a phone.
pub(super) fn controls(board: Board) -> impl IntoView {
    let words = board.session.words();
    view! {
        <form class="clients__find" role="search" on:submit=|event| event.prevent_default()>
            <div class="field">
                <label class="field__label" for=SEARCH>
                    {words.get(text::SEARCH)}
                </label>
                <input
                    class="input"
                    id=SEARCH
                    type="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=words.get(text::SEARCH_HINT)
                    prop:value=move || board.typed.get()
                    on:input=move |event| board.search(event_target_value(&event))
                    on:keydown=move |event| in_search(board, &event)
                />
            </div>
            {sort(board, words)}
            {list::count(board)}
            {filters(board, words)}
            <p class="keys-hint small soft">{words.get(text::KEYS_HINT)}</p>
        </form>
    }
}

fn sort(board: Board, words: Words) -> impl IntoView {
    let options = Sort::ALL.map(|sort| {
        let label = match sort {
            Sort::Name => text::SORT_NAME,
            Sort::Next => text::SORT_NEXT,
            Sort::Last => text::SORT_LAST,
            Sort::Score => text::SORT_SCORE,
            Sort::State => text::STATE,
        };
        view! {
            <option value=sort.id() selected=move || board.sort.get() == sort>
                {words.get(label)}
            </option>
        }
    });
    let choose = move |id: String| {
        board.adviser.set(|settings| settings.sort = id);
    };
    view! {
        <div class="field clients__sort">
            <label class="field__label" for="client-sort">
                {words.get(text::SORT)}
            </label>
            <select class="input" id="client-sort" on:change=move |event| choose(event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}

fn filters(board: Board, words: Words) -> impl IntoView {
    let count = Memo::new(move |_| board.filter.with(super::filter::Filter::count));
    let name = move || match count.get() {
        0 => words.get(text::FILTER).to_owned(),
        count => text::filter_active(words, &count.to_string()),
    };
    let clear = move |_| board.change_filter(|filter| *filter = super::filter::Filter::default());
    view! {
        <details class="fold" id="client-filters" open=device::is_wide()>
            <summary>
                <span>{name}</span>
            </summary>
            <div class="fold__body clients__filters">
                {choice(board, "stage", text::STAGE, stages(words))}
                {choice(board, "state", text::STATE, states(words))}
                {choice(board, "due", text::DUE, due(words))}
                {choice(board, "sector", text::SECTOR, sectors(words))}
                {choice(board, "district", text::DISTRICT, districts(words))}
                {gaps(board, words)}
                {move || schemes(board).map(|schemes| choice(board, "scheme", text::SCHEME, schemes))}
                {move || {
                    let tags = tags(board);
                    (!tags.is_empty()).then(|| choice(board, "tag", text::TAG, tags))
                }}
            </div>
        </details>
        {move || {
            (count.get() > 0)
                .then(|| {
                    view! {
                        <button class="button button--plain" id="clear-filters" type="button" on:click=clear>
                            {icon(Icon::Cross)}
                            {words.get(text::FILTER_CLEAR)}
                        </button>
                    }
                })
        }}
    }
}

/// A field for what the filter asks under a key.
fn choice(board: Board, key: &'static str, label: Text, choices: Vec<Choice>) -> impl IntoView {
    field(board, key, label, options(board, key, choices).into_any())
}

fn field(board: Board, key: &'static str, label: Text, options: AnyView) -> impl IntoView {
    let words = board.session.words();
    let id = ["filter-", key].concat();
    let all = move || board.filter.with(|filter| filter.get(key).is_empty());
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {words.get(label)}
            </label>
            <select
                class="input"
                id=id
                on:change=move |event| {
                    let value = event_target_value(&event);
                    board.change_filter(|filter| filter.set(key, &value));
                }
            >
                <option value="" selected=all>
                    {words.get(text::ANY)}
                </option>
                {options}
            </select>
        </div>
    }
}

fn options(board: Board, key: &'static str, choices: Vec<Choice>) -> impl IntoView {
    let option = move |(value, label): Choice| {
        let own = value.clone();
        let selected = move || board.filter.with(|filter| filter.get(key) == own);
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    };
    choices.into_iter().map(option).collect_view()
}

fn stages(words: Words) -> Vec<Choice> {
    let stages = Stage::ALL.map(|stage| (stage.id().to_owned(), words.stage(stage).to_owned()));
    let none = ("none".to_owned(), words.get(text::STAGE_NONE).to_owned());
    stages.into_iter().chain([none]).collect()
}

fn states(words: Words) -> Vec<Choice> {
    let names = [
        text::STATE_NONE,
        text::STATE_GAPS,
        text::STATE_COMPLETE,
        text::STATE_HANDED,
    ];
    let states = State::IDS
        .into_iter()
        .zip(names)
        .chain([("backup", text::STATE_BACKUP)]);
    states
        .map(|(id, name)| (id.to_owned(), words.get(name).to_owned()))
        .collect()
}

fn due(words: Words) -> Vec<Choice> {
    let check = text::due_check(words, &SUGGEST_AFTER_MONTHS.to_string());
    vec![
        ("visit".to_owned(), text::due_visit(words, &AHEAD.to_string())),
        ("check".to_owned(), check),
    ]
}

fn sectors(words: Words) -> Vec<Choice> {
    let sectors = [
        ("retail", start::CHECK_RETAIL),
        ("catering", start::CHECK_CATERING),
    ];
    sectors
        .map(|(id, name)| (id.to_owned(), words.get(name).to_owned()))
        .into()
}

fn districts(words: Words) -> Vec<Choice> {
    let district = |district: District| (district.id().to_owned(), words.district(district).to_owned());
    District::all().map(district).collect()
}

/// The schemes of the catalogue, once it is there.
fn schemes(board: Board) -> Option<Vec<Choice>> {
    let words = board.session.words();
    let CatalogueState::Ready { catalogue, .. } = board.session.catalogue() else {
        return None;
    };
    let scheme =
        |scheme: &shopready_engine::catalogue::Scheme| (scheme.id.clone(), words.of(&scheme.name).to_owned());
    Some(catalogue.schemes.iter().map(scheme).collect())
}

/// The tags of all clients, each once.
fn tags(board: Board) -> Vec<Choice> {
    let mut tags: Vec<String> = board.rows.with(|rows| {
        let tags = rows.iter().flat_map(|row| &row.tags);
        tags.cloned().collect()
    });
    tags.sort();
    tags.dedup();
    tags.into_iter().map(|tag| (tag.clone(), tag)).collect()
}

/// Kinds of solution, then the questions under their areas.
fn gaps(board: Board, words: Words) -> impl IntoView {
    let solutions = SolutionId::all().map(|kind| (kind.id().to_owned(), words.solution(kind).to_owned()));
    let group = move |label: &'static str, choices: Vec<Choice>| {
        view! { <optgroup label=label>{options(board, "gap", choices)}</optgroup> }
    };
    let areas = DimensionId::all().map(move |area| {
        let questions = QuestionId::all().filter(|question| question.rules().dimension == area);
        let choices =
            questions.map(|question| (question.id().to_owned(), words.question(question).to_owned()));
        group(words.dimension(area), choices.collect())
    });
    let options = view! {
        {group(words.get(text::GAP_SOLUTIONS), solutions.collect())}
        {areas.collect_view()}
    };
    field(board, "gap", text::GAP, options.into_any())
}
