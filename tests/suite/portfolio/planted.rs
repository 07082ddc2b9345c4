//! Clients with their visits, put into the storage as the app keeps them.

use serde_json::{Map, Value};
use shopready_browser_tests::{Result, Visit};
use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::client::Client;
use shopready_store::marks::{Mark, State};
use shopready_store::saved::SavedCheck;
use shopready_store::visit::write_visit;

/// A client, and its visits from the first to the latest.
pub(crate) struct Planted {
    pub(crate) client: Client,
    pub(crate) visits: Vec<SavedCheck>,
}

impl Planted {
    /// A client of that number without a visit.
    pub(crate) fn new(number: usize, sector: Sector) -> Self {
        let id = format!("client-{number:04}");
        let name = format!("第{number}號店 No. {number}");
        Self {
            client: Client::new(id, &name, sector, "2026-01-05T02:00:00.000Z"),
            visits: Vec::new(),
        }
    }

    /// With another visit, begun on a day. The answers follow from the numbers of client and visit, spread around a
    /// level.
    pub(crate) fn visited(mut self, mode: Mode, day: &str, level: usize) -> Self {
        let number = self.client.id.bytes().map(usize::from).sum::<usize>() + 10 * self.visits.len();
        let profile = Profile::new(self.client.sector, [Staff::Micro, Staff::Small][number % 2]);
        let id = format!("{}-{}", self.client.id, self.visits.len() + 1);
        let mut saved = SavedCheck::begin(id, mode, profile, &format!("{day}T03:00:00.000Z"));
        saved.revision = 1;
        saved.set_business(&self.client.id);
        for (place, question) in QuestionId::path(self.client.sector, mode).enumerate() {
            let answer = match (place * 7 + number * 3) % 11 {
                0 => Some(Answer::DontKnow),
                1 if question.rules().not_applicable_allowed => Some(Answer::NotApplicable),
                spread => Answer::level(u8::try_from((level + spread % 3).min(4)).unwrap_or_default()),
            };
            saved.check_mut().answers.set(question, answer);
        }
        self.visits.push(saved);
        self
    }

    /// With a step agreed at the latest visit.
    pub(crate) fn agreed(mut self, step: &str) -> Self {
        if let (Some(saved), Some(step), Some(day)) = (
            self.visits.last_mut(),
            StepId::parse(step),
            Date::parse("2026-12-24"),
        ) {
            let state = State::Planned(day);
            saved.change_marks(|marks| marks.set(Mark { step, state }));
        }
        self
    }

    /// With the day of the next visit.
    pub(crate) fn next(mut self, day: &str) -> Self {
        self.client.next_visit = Date::parse(day);
        self
    }
}

/// Puts clients into the storage, with the adviser's screens switched on, and opens the app at an address.
pub(crate) async fn plant(visit: &Visit, clients: &[Planted], address: &str) -> Result {
    let mut texts = Map::new();
    texts.insert("shopready/adviser".to_owned(), Value::from(""));
    for planted in clients {
        let key = format!("shopready/client/{}", planted.client.id);
        texts.insert(key, planted.client.write().into());
        for saved in &planted.visits {
            texts.insert(
                format!("shopready/visit/{}", saved.id()),
                write_visit(saved).into(),
            );
        }
    }
    visit.open("#/").await?;
    let plant = "localStorage.clear();
         for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);";
    visit.page().script::<()>(plant, vec![texts.into()]).await?;
    visit.open(address).await?;
    visit.page().wait_for("[data-screen='portfolio'] #heading").await
}
