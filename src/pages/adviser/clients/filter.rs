//! Which clients are listed. The address of the list says it: `stage=building&due=visit`.

use shopready_engine::check::{Check, Sector};
use shopready_engine::date::Date;
use shopready_engine::questionnaire::{QuestionId, SUGGEST_AFTER_MONTHS, SolutionId, Stage};
use shopready_store::district::District;

use super::query::fold;
use super::row::Row;
use super::state::State;
use crate::pages::adviser::address::{decode, encode};

/// What is asked of a client so that it is listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) stage: Option<StageIs>,
    pub(super) state: Option<StateIs>,
    pub(super) sector: Option<Sector>,
    pub(super) district: Option<District>,
    pub(super) due: Option<Due>,
    pub(super) gap: Option<Gap>,
    /// The id of a scheme that it seems it could use.
    pub(super) scheme: Option<String>,
    pub(super) tag: Option<String>,
}

/// The stage of the latest visit; none for a visit without a score yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StageIs(pub(super) Option<Stage>);

/// How far the work is, or whether a backup is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StateIs {
    /// The state of this id.
    At(&'static str),
    /// Something was changed after the last backup.
    AheadOfBackup,
}

/// How many days ahead a visit counts as due.
pub(in super::super) const AHEAD: i32 = 14;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// The next visit: before today, or within [`AHEAD`] days.
    Visit,
    /// Another check, since the last one is old.
    Check,
}

/// What is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// The target of a question.
    Question(QuestionId),
    /// Any target of the questions that a kind of solution helps with.
    Solution(SolutionId),
}

/// What a filter needs to know of the world.
pub(super) struct World<'a> {
    pub(super) today: Option<Date>,
    /// The day of a moment where the device stands.
    pub(super) day_of: fn(&str) -> Option<Date>,
    /// Whether the client of an id seems to meet the rules of the scheme that is filtered by.
    pub(super) can_use: &'a dyn Fn(&str) -> bool,
}

const NONE: &str = "none";

impl Filter {
    /// Reads the rest of the list's address. What is not known is passed over.
    pub(super) fn parse(rest: &str) -> Self {
        let mut filter = Self::default();
        for part in rest.split('&') {
            if let Some((key, value)) = part.split_once('=')
                && let Some(value) = decode(value)
            {
                filter.set(key, &value);
            }
        }
        filter
    }

    /// Sets what stands under a key; a value that is not known, such as an empty one, takes it away.
    pub(super) fn set(&mut self, key: &str, value: &str) {
        let text = (!value.is_empty()).then(|| value.to_owned());
        match key {
            "stage" => {
                let stage = Stage::ALL.into_iter().find(|stage| stage.id() == value);
                self.stage = (value == NONE || stage.is_some()).then_some(StageIs(stage));
            }
            "state" => {
                let at = State::IDS.into_iter().find(|id| *id == value);
                let backup = (value == "backup").then_some(StateIs::AheadOfBackup);
                self.state = at.map(StateIs::At).or(backup);
            }
            "sector" => {
                self.sector = match value {
                    "retail" => Some(Sector::Retail),
                    "catering" => Some(Sector::Catering),
                    _ => None,
                }
            }
            "district" => self.district = District::parse(value),
            "due" => {
                self.due = match value {
                    "visit" => Some(Due::Visit),
                    "check" => Some(Due::Check),
                    _ => None,
                }
            }
            "gap" => {
                let solution = || SolutionId::parse(value).map(Gap::Solution);
                self.gap = QuestionId::parse(value).map(Gap::Question).or_else(solution);
            }
            "scheme" => self.scheme = text,
            "tag" => self.tag = text,
            _ => {}
        }
    }

    /// What stands under a key; empty for nothing.
    pub(super) fn get(&self, key: &str) -> &str {
        let value = match key {
            "stage" => self.stage.map(|stage| stage.0.map_or(NONE, Stage::id)),
            "state" => self.state.map(|state| match state {
                StateIs::At(id) => id,
                StateIs::AheadOfBackup => "backup",
            }),
            "sector" => self.sector.map(|sector| match sector {
                Sector::Retail => "retail",
                Sector::Catering => "catering",
            }),
            "district" => self.district.map(District::id),
            "due" => self.due.map(|due| match due {
                Due::Visit => "visit",
                Due::Check => "check",
            }),
            "gap" => self.gap.map(|gap| match gap {
                Gap::Question(question) => question.id(),
                Gap::Solution(solution) => solution.id(),
            }),
            "scheme" => self.scheme.as_deref(),
            "tag" => self.tag.as_deref(),
            _ => None,
        };
        value.unwrap_or_default()
    }

    /// The filter as the rest of the list's address: what [`Filter::parse`] reads back.
    pub(super) fn write(&self) -> String {
        let parts = KEYS.into_iter().filter_map(|key| {
            let value = self.get(key);
            (!value.is_empty()).then(|| [key, "=", &encode(value)].concat())
        });
        parts.collect::<Vec<_>>().join("&")
    }

    /// How many things are asked.
    pub(super) fn count(&self) -> usize {
        KEYS.into_iter().filter(|key| !self.get(key).is_empty()).count()
    }

    /// Whether a client is listed.
    pub(super) fn lets_through(&self, row: &Row, world: &World<'_>) -> bool {
        let latest = row.latest.as_ref();
        self.sector.is_none_or(|sector| row.sector == sector)
            && self
                .district
                .is_none_or(|district| row.district == Some(district))
            && self.state.is_none_or(|state| match state {
                StateIs::At(id) => row.state().id() == id,
                StateIs::AheadOfBackup => row.is_ahead,
            })
            && self.tag.as_ref().is_none_or(|tag| {
                let tag = fold(tag);
                row.tags.iter().any(|own| fold(own) == tag)
            })
            && self.due.is_none_or(|due| is_due(row, due, world))
            && self
                .gap
                .is_none_or(|gap| latest.is_some_and(|latest| is_lacking(&latest.check, gap)))
            && self
                .stage
                .is_none_or(|stage| latest.is_some() && row.came_to().stage == stage.0)
            && (self.scheme.is_none() || (world.can_use)(&row.id))
    }
}

/// All keys, in the order of the address.
const KEYS: [&str; 8] = [
    "stage", "state", "sector", "district", "due", "gap", "scheme", "tag",
];

fn is_due(row: &Row, due: Due, world: &World<'_>) -> bool {
    let (day, ahead) = match due {
        Due::Visit => (row.next_visit, AHEAD),
        Due::Check => {
            let latest = row.latest.as_ref();
            (
                latest.and_then(|latest| recheck(latest.begun.as_str(), world.day_of)),
                0,
            )
        }
    };
    let days = day.zip(world.today).map(|(day, today)| day.days() - today.days());
    days.is_some_and(|days| days <= ahead)
}

/// The day from which another check is worth the time.
pub(in super::super) fn recheck(begun: &str, day_of: fn(&str) -> Option<Date>) -> Option<Date> {
    day_of(begun)?.plus_months(SUGGEST_AFTER_MONTHS)
}

fn is_lacking(check: &Check, gap: Gap) -> bool {
    match gap {
        Gap::Question(question) => check.is_gap(question),
        Gap::Solution(solution) => check
            .path()
            .any(|question| question.rules().solutions.contains(&solution) && check.is_gap(question)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{client, visit};
    use super::*;
    use crate::adviser::Entry;

    fn day_of(moment: &str) -> Option<Date> {
        Date::parse(moment.get(..10)?)
    }

    fn listed(rest: &str) -> String {
        let (mut one, mut two, mut three) = (client("a"), client("b"), client("c"));
        one.sector = Sector::Catering;
        one.district = District::parse("sham_shui_po");
        one.set_tags("VIP, 茶餐廳");
        two.next_visit = Date::parse("2026-11-22");
        // Two weeks ahead is due, a day more is not.
        three.next_visit = Date::parse("2026-12-06");
        one.next_visit = Date::parse("2026-12-07");
        let old = visit("v", "2026-05-22T01:00:00.000Z", Some(1));
        let high = visit("w", "2026-05-23T01:00:00.000Z", Some(4));
        let rows = [(one, None), (two, Some(old)), (three, Some(high))].map(|(client, visit)| {
            let visits = visit.into_iter().collect();
            let entry = Entry {
                client: Some(client.clone()),
                visits,
            };
            Row::of(&client, &entry, "", |district| district.id())
        });
        let world = World {
            today: Date::parse("2026-11-22"),
            day_of,
            can_use: &|id| id == "c",
        };
        let filter = Filter::parse(rest);
        let shown = rows.iter().filter(|row| filter.lets_through(row, &world));
        shown.map(|row| row.name.as_str()).collect()
    }

    #[test]
    fn each_key_asks_for_one_thing_and_all_must_be_met() {
        for (rest, names) in [
            ("", "abc"),
            ("sector=catering", "a"),
            ("district=sham_shui_po", "a"),
            ("tag=vip", "a"),
            ("tag=%E8%8C%B6%E9%A4%90%E5%BB%B3", "a"),
            ("due=visit", "bc"),
            ("due=check", "b"),
            ("state=none", "a"),
            ("state=complete", "bc"),
            ("state=backup", "abc"),
            ("stage=leading", "c"),
            ("stage=building", "b"),
            ("stage=none", ""),
            ("gap=pay_till", "b"),
            ("gap=C1", "b"),
            ("scheme=bud_easy", "c"),
            ("due=visit&stage=building&sector=retail", "b"),
            ("due=visit&sector=catering", ""),
        ] {
            assert_eq!(listed(rest), names, "{rest}");
        }
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        for rest in [
            "later=1",
            "stage=nowhere",
            "due",
            "gap=",
            "sector=%",
            "district=paris",
            "&&=",
        ] {
            assert_eq!(Filter::parse(rest), Filter::default(), "{rest}");
        }
    }

    #[test]
    fn a_filter_comes_back_from_its_address() {
        let rest = "stage=none&state=gaps&sector=retail&district=islands&due=check&gap=pay_till&scheme=bud_easy&tag=A%20%26%20B";
        let filter = Filter::parse(rest);
        assert_eq!((filter.write().as_str(), filter.count()), (rest, 8));
        assert_eq!(Filter::default().write(), "");
    }
}
