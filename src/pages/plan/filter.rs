//! Which steps are shown.

use leptos::prelude::*;
use shopready_engine::plan::PathStep;
use shopready_engine::questionnaire::{CostBand, DimensionId, QUICK_MAX_EFFORT};
use shopready_store::marks::State;

use super::board::Board;
use crate::components::icon::{Icon, icon};
use crate::words::{Text, Words, plan as text};

/// What is asked of a step so that it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Filter {
    dimension: Option<DimensionId>,
    effort: Effort,
    mark: MarkedAs,
    free: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Effort {
    #[default]
    Any,
    Quick,
    Project,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum MarkedAs {
    #[default]
    Any,
    Unmarked,
    Planned,
    Ticked,
}

const EFFORTS: [(&str, Text, Effort); 3] = [
    ("all", text::FILTER_ALL, Effort::Any),
    ("quick", text::FILTER_QUICK, Effort::Quick),
    ("project", text::FILTER_PROJECTS, Effort::Project),
];

const MARKS: [(&str, Text, MarkedAs); 4] = [
    ("all", text::FILTER_ALL, MarkedAs::Any),
    ("unmarked", text::FILTER_UNMARKED, MarkedAs::Unmarked),
    ("planned", text::FILTER_PLANNED, MarkedAs::Planned),
    ("ticked", text::FILTER_TICKED, MarkedAs::Ticked),
];

impl Filter {
    /// Whether it leaves anything out.
    pub(super) fn is_active(&self) -> bool {
        *self != Self::default()
    }

    /// Whether it lets a step through. Steps that are not for the business stand elsewhere.
    fn shows(&self, board: Board, step: &PathStep) -> bool {
        let state = board.state(step.id);
        let is_planned = matches!(state, Some(State::Planned(_)));
        !matches!(state, Some(State::NotForUs(_)))
            && self
                .dimension
                .is_none_or(|dimension| step.id.question.rules().dimension == dimension)
            && (!self.free || step.cost == CostBand::FREE)
            && match self.effort {
                Effort::Any => true,
                Effort::Quick => step.effort <= QUICK_MAX_EFFORT,
                Effort::Project => step.effort > QUICK_MAX_EFFORT,
            }
            && match self.mark {
                MarkedAs::Any => true,
                MarkedAs::Unmarked => !is_planned,
                MarkedAs::Planned => is_planned,
                // Only here a tick concerns the list.
                MarkedAs::Ticked => board.choice.with(|choice| choice.contains(step.id)),
            }
    }
}

impl Board {
    /// Whether a step is shown; to be asked inside a memo.
    pub(super) fn shows(self, step: &PathStep) -> bool {
        self.filter.with(|filter| filter.shows(self, step))
    }
}

/// Draws the filters, folded away, and how much they leave.
pub(super) fn filters(board: Board, words: Words) -> impl IntoView {
    let shown = Memo::new(move |_| {
        board.path.with(|path| {
            let shown = path.steps().filter(|step| board.shows(step)).count();
            (shown, path.steps().count())
        })
    });
    let is_active = Memo::new(move |_| board.filter.with(Filter::is_active));
    let status = move || {
        let (shown, total) = shown.get();
        is_active
            .get()
            .then(|| text::filter_shown(words, &shown.to_string(), &total.to_string()))
    };
    let is_empty = move || is_active.get() && shown.get().0 == 0;
    view! {
        <details class="fold fold--lined" id="filters" hidden=move || shown.get().1 == 0>
            <summary>
                <span>{words.get(text::FILTER)}</span>
            </summary>
            <div class="fold__body filters">{controls(board, words)}</div>
        </details>
        <div class="row filters__status">
            <p role="status" id="filter-status" data-shown=move || shown.get().0.to_string()>
                {status}
            </p>
            {move || {
                is_active
                    .get()
                    .then(|| {
                        view! {
                            <button
                                class="button button--plain"
                                id="filter-clear"
                                type="button"
                                on:click=move |_| board.filter.set(Filter::default())
                            >
                                {icon(Icon::Cross)}
                                {words.get(text::FILTER_CLEAR)}
                            </button>
                        }
                    })
            }}
        </div>
        {move || is_empty().then(|| view! { <p class="empty">{words.get(text::FILTER_NONE)}</p> })}
    }
}

fn controls(board: Board, words: Words) -> impl IntoView {
    let areas = DimensionId::all().map(|dimension| (dimension.id(), words.dimension(dimension)));
    let areas = std::iter::once(("all", words.get(text::FILTER_ALL)))
        .chain(areas)
        .collect();
    let words_of = |text: Text| words.get(text);
    view! {
        {choice(
            "filter-area",
            words.get(text::FILTER_AREA),
            areas,
            move || board.filter.with(|filter| filter.dimension.map_or("all", DimensionId::id)),
            move |id| {
                board.filter.update(|filter| filter.dimension = DimensionId::parse(&id));
            },
        )}
        {choice(
            "filter-effort",
            words.get(text::FILTER_EFFORT),
            EFFORTS.map(|(id, text, _)| (id, words_of(text))).to_vec(),
            move || board.filter.with(|filter| id_of(&EFFORTS, filter.effort)),
            move |id| {
                board.filter.update(|filter| filter.effort = value_of(&EFFORTS, &id));
            },
        )}
        {choice(
            "filter-mark",
            words.get(text::FILTER_MARK),
            MARKS.map(|(id, text, _)| (id, words_of(text))).to_vec(),
            move || board.filter.with(|filter| id_of(&MARKS, filter.mark)),
            move |id| {
                board.filter.update(|filter| filter.mark = value_of(&MARKS, &id));
            },
        )}
        <div class="answer answer--aside">
            <input
                class="answer__input"
                type="checkbox"
                id="filter-free"
                prop:checked=move || board.filter.with(|filter| filter.free)
                on:change=move |event| {
                    let free = event_target_checked(&event);
                    board.filter.update(|filter| filter.free = free);
                }
            />
            <label class="answer__card" for="filter-free">
                <span class="answer__text">{words.get(text::FILTER_FREE)}</span>
            </label>
        </div>
    }
}

/// A field with a list to choose from.
fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: impl Fn() -> &'static str + Copy + Send + 'static,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| {
        view! {
            <option value=value selected=move || chosen() == value>
                {words}
            </option>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            <select class="input" id=id on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
}

fn id_of<T: PartialEq>(all: &'static [(&'static str, Text, T)], value: T) -> &'static str {
    all.iter()
        .find(|(.., known)| *known == value)
        .map_or("all", |(id, ..)| id)
}

fn value_of<T: Copy + Default>(all: &'static [(&'static str, Text, T)], id: &str) -> T {
    all.iter()
        .find(|(known, ..)| *known == id)
        .map(|(.., value)| *value)
        .unwrap_or_default()
}
