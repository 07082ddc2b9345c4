//! What all parts of the screen share.

use leptos::prelude::*;
use shopready_engine::asking::complete;
use shopready_engine::catalogue::Catalogue;
use shopready_engine::date::Date;
use shopready_engine::funding::{Funding, Spending, funding};
use shopready_engine::plan::{Choice, Path, StepId, path};
use shopready_engine::score::{Score, score};
use shopready_store::marks::{Marks, State};

use super::filter::Filter;
use super::ticks;
use super::told::Told;
use crate::browser::clock;
use crate::catalogue::CatalogueState;
use crate::pages::outcome::Current;
use crate::pages::schemes::sheet::Sheet;
use crate::session::Session;
use crate::words::Words;

/// The plan of the open check and the trial on it. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub session: Session,
    /// The check with its score as it stands.
    pub current: Current,
    /// Every step up to the targets.
    pub path: Memo<Path>,
    /// What is decided.
    pub marks: Memo<Marks>,
    /// What is ticked.
    pub choice: RwSignal<Choice>,
    /// What the ticked steps would make of the score; none while nothing is ticked.
    pub after: Memo<Option<Score>>,
    /// What the last tick has done besides.
    pub carried: RwSignal<Option<ticks::Carried>>,
    pub filter: RwSignal<Filter>,
    /// The step whose form is open.
    pub form: RwSignal<Option<StepId>>,
    /// The rounds that were opened, by their place.
    pub unfolded: RwSignal<Vec<usize>>,
    /// Whether the trial is open over the page.
    pub sheet: RwSignal<bool>,
    /// What was done last.
    pub told: RwSignal<Option<Told>>,
    /// The catalogue, once there is one.
    pub catalogue: Memo<Option<&'static Catalogue>>,
    /// The steps whose costs are looked at, and why these.
    pub basis: Memo<Basis>,
    /// What public money could do for them.
    pub funding: Memo<Option<Funding<'static>>>,
    /// The device's day. Beyond all calendars nothing is past and nothing is ahead.
    pub today: Option<Date>,
}

/// The steps whose costs are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Basis {
    /// Those that are ticked.
    Ticked(Vec<Spending>),
    /// With nothing ticked those that are planned, perhaps none.
    Planned(Vec<Spending>),
}

impl Basis {
    pub(super) fn steps(&self) -> &[Spending] {
        match self {
            Self::Ticked(steps) | Self::Planned(steps) => steps,
        }
    }
}

impl Board {
    pub(super) fn new(session: Session) -> Self {
        let current = Current::of(session);
        let path = Memo::new(move |_| current.with(|outcome| path(&outcome.check)));
        let marks = Memo::new(move |_| session.marks());
        let choice = RwSignal::new(Choice::default());
        let carried = RwSignal::new(None);
        ticks::keep(session, path, choice, carried);
        let after = Memo::new(move |_| {
            let choice = choice.get();
            let ticked = !choice.is_empty();
            current.with(|outcome| ticked.then(|| score(&choice.apply(&outcome.check))))
        });
        let basis = Memo::new(move |_| basis(path, marks, choice));
        let catalogue = Memo::new(move |_| match session.catalogue() {
            CatalogueState::Ready { catalogue, .. } => Some(catalogue),
            CatalogueState::Loading | CatalogueState::Missing(_) => None,
        });
        let today = clock::today();
        let facts = Memo::new(move |_| {
            let catalogue = catalogue.get()?;
            let (own, profile) = session.own_facts(catalogue)?;
            Some(complete(catalogue, &own, &profile).facts)
        });
        let funding = Memo::new(move |_| {
            let (catalogue, today) = (catalogue.get()?, today?);
            let facts = facts.get()?;
            Some(basis.with(|basis| funding(catalogue, &facts, today, basis.steps())))
        });
        Self {
            session,
            current,
            path,
            marks,
            choice,
            after,
            carried,
            filter: RwSignal::new(Filter::default()),
            form: RwSignal::new(None),
            unfolded: RwSignal::new(vec![0]),
            sheet: RwSignal::new(false),
            told: RwSignal::new(None),
            catalogue,
            basis,
            funding,
            today,
        }
    }

    /// Ticks a step with all that it waits for, or takes it off with all that waits for it.
    pub(super) fn toggle(self, step: StepId) {
        ticks::toggle(self, step);
    }

    /// Ticks nothing any more.
    pub(super) fn clear(self) {
        self.tick_all(Choice::default());
    }

    /// Ticks just these.
    pub(super) fn tick_all(self, choice: Choice) {
        self.carried.set(None);
        self.choice.set(choice);
        ticks::remember(self);
    }

    /// Draws from the catalogue, again whenever what is read changes; nothing while there is none.
    pub(super) fn with_sheet<V: IntoView + 'static>(
        self,
        words: Words,
        draw: impl Fn(Sheet) -> Option<V> + Copy + Send + 'static,
    ) -> impl IntoView {
        move || {
            let opened = StoredValue::new(Vec::new());
            let sheet = Sheet::new(
                self.session,
                words,
                self.catalogue.get()?,
                true,
                opened,
                StoredValue::new(Vec::new()),
            )?;
            Some(move || draw(sheet))
        }
    }

    /// What is decided about a step.
    pub(super) fn state(self, step: StepId) -> Option<State> {
        self.marks.with(|marks| marks.get(step).cloned())
    }

    /// The days of the steps that are planned and still to do, in the order of the path.
    pub(super) fn planned(self) -> Vec<(StepId, Date)> {
        self.marks
            .with(|marks| self.path.with(|path| planned(path, marks)))
    }
}

fn planned(path: &Path, marks: &Marks) -> Vec<(StepId, Date)> {
    path.steps()
        .filter_map(|step| match marks.get(step.id)? {
            State::Planned(day) => Some((step.id, *day)),
            State::Done { .. } | State::NotForUs(_) => None,
        })
        .collect()
}

fn basis(path: Memo<Path>, marks: Memo<Marks>, choice: RwSignal<Choice>) -> Basis {
    let choice = choice.get();
    path.with(|path| {
        if choice.is_empty() {
            let planned = marks.with(|marks| planned(path, marks));
            let steps = planned.iter().filter_map(|(step, _)| path.find(*step));
            Basis::Planned(steps.map(Spending::from).collect())
        } else {
            Basis::Ticked(choice.steps(path).map(Spending::from).collect())
        }
    })
}
