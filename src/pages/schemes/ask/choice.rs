//! Answers to choose from: one of several, or any of several with "none of these".

use leptos::prelude::*;
use shopready_engine::facts::{Fact, FactAnswer, FactKind, FactValue};

use super::asked::Asked;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing yet.
    Nothing,
    /// These of the choices: bit n stands for choice n.
    These(u64),
    /// Expressly none of them.
    NoneOfThem,
    /// "Don't know".
    DontKnow,
}

impl Choice {
    /// The choice that stands for an answer.
    pub(super) fn of(answer: FactAnswer) -> Self {
        match answer {
            FactAnswer::DontKnow => Self::DontKnow,
            FactAnswer::Known(FactValue::Bool(value)) => Self::These(if value { 1 } else { 2 }),
            FactAnswer::Known(FactValue::Enum(place)) => Self::These(1 << place),
            FactAnswer::Known(FactValue::Set(0)) => Self::NoneOfThem,
            FactAnswer::Known(FactValue::Set(bits)) => Self::These(bits),
            FactAnswer::Known(FactValue::Int(_)) => Self::Nothing,
        }
    }

    /// The answer to a fact of a kind; `None` while nothing is chosen.
    pub(super) fn answer(self, kind: &FactKind) -> Option<FactAnswer> {
        let value = match (self, kind) {
            (Self::DontKnow, _) => return Some(FactAnswer::DontKnow),
            (Self::Nothing, _) | (_, FactKind::Int) => return None,
            (Self::These(bits), FactKind::Bool) => FactValue::Bool(bits & 1 == 1),
            (Self::These(bits), FactKind::Enum(_)) => {
                FactValue::Enum(u8::try_from(bits.trailing_zeros()).ok()?)
            }
            (Self::These(bits), FactKind::Set(_)) => FactValue::Set(bits),
            (Self::NoneOfThem, FactKind::Set(_)) => FactValue::Set(0),
            (Self::NoneOfThem, _) => return None,
        };
        Some(FactAnswer::Known(value))
    }

    /// The answer to one line of the checklist; `None` while nothing is chosen at all.
    pub(super) fn tick(self, place: u32) -> Option<FactAnswer> {
        match self {
            Self::Nothing => None,
            Self::DontKnow => Some(FactAnswer::DontKnow),
            Self::NoneOfThem => Some(FactAnswer::Known(FactValue::Bool(false))),
            Self::These(bits) => Some(FactAnswer::Known(FactValue::Bool(bits >> place & 1 == 1))),
        }
    }

    fn has(self, place: u32) -> bool {
        matches!(self, Self::These(bits) if bits >> place & 1 == 1)
    }

    /// Ticks or unticks one of several; what is left when the last tick goes is no choice.
    fn toggled(self, place: u32) -> Self {
        let bits = if let Self::These(bits) = self { bits } else { 0 };
        match bits ^ (1 << place) {
            0 => Self::Nothing,
            bits => Self::These(bits),
        }
    }
}

/// One line to choose.
struct Line {
    /// The value of the input.
    value: &'static str,
    label: &'static str,
    /// The fact that a line of the checklist stands for.
    fact: Option<&'static str>,
    /// Whether it is no choice among others but says something of all of them.
    aside: bool,
}

/// Draws the choices of a fact, or one line for each fact of the checklist.
pub(super) fn choices(asked: &Asked, prefix: String, choice: RwSignal<Choice>) -> impl IntoView + use<> {
    let kind = asked.about().map(|about| &about.kind);
    let several = !matches!(kind, Some(FactKind::Bool | FactKind::Enum(_)));
    let input = if several { "checkbox" } else { "radio" };
    let cards: Vec<_> = (0_u32..)
        .zip(lines(asked))
        .map(|(place, line)| {
            let choose = move || {
                choice.update(|choice| {
                    *choice = if several {
                        choice.toggled(place)
                    } else {
                        Choice::These(1 << place)
                    }
                });
            };
            card(
                input,
                &prefix,
                &place.to_string(),
                line,
                move || choice.get().has(place),
                choose,
            )
        })
        .collect();
    let aside = |value: &'static str, code, what: Choice| {
        let line = Line {
            value,
            label: asked.sheet.label("answer", code),
            fact: None,
            aside: true,
        };
        card(
            "radio",
            &prefix,
            value,
            line,
            move || choice.get() == what,
            move || choice.set(what),
        )
    };
    view! {
        <div class="answers" class:answers--short=kind == Some(&FactKind::Bool)>
            {cards} {several.then(|| aside("none", "none_of_these", Choice::NoneOfThem))}
            {aside("dont_know", "dont_know", Choice::DontKnow)}
        </div>
    }
}

/// Yes and no, the values of the fact, or the facts of the checklist.
fn lines(asked: &Asked) -> Vec<Line> {
    let sheet = asked.sheet;
    let line = |value, label| Line {
        value,
        label,
        fact: None,
        aside: false,
    };
    let answer = |code| sheet.label("answer", code);
    match asked.about() {
        Some(Fact {
            kind: FactKind::Bool, ..
        }) => {
            vec![line("true", answer("yes")), line("false", answer("no"))]
        }
        Some(about) => {
            let values = about.kind.values().iter().zip(&about.labels);
            values
                .map(|(value, label)| line(value, sheet.say(label)))
                .collect()
        }
        None => {
            let facts = asked.facts.iter().map(|fact| sheet.fact(*fact));
            facts
                .map(|about| Line {
                    fact: Some(&about.id),
                    ..line(&about.id, sheet.say(&about.tick))
                })
                .collect()
        }
    }
}

fn card(
    kind: &'static str,
    prefix: &str,
    end: &str,
    line: Line,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    let id = [prefix, "-", end].concat();
    let name = prefix.to_owned();
    view! {
        <div class="answer" class:answer--aside=line.aside data-fact=line.fact>
            <input
                class="answer__input"
                type=kind
                name=name
                value=line.value
                id=id.clone()
                prop:checked=is_chosen
                on:change=move |_| choose()
            />
            <label class="answer__card" for=id>
                <span class="answer__text">{line.label}</span>
            </label>
        </div>
    }
    .into_any()
}
