//! The order of the list.

use std::cmp::{Ordering, Reverse};

use super::row::Row;

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sort {
    /// The name, as the language sorts names.
    #[default]
    Name,
    /// The next visit, the soonest first.
    Next,
    /// The last visit, the latest first.
    Last,
    /// The score, the lowest first.
    Score,
    /// How far the work is, what is not begun first.
    State,
}

impl Sort {
    pub(super) const ALL: [Self; 5] = [Self::Name, Self::Next, Self::Last, Self::Score, Self::State];

    /// Its id in the settings.
    pub(super) fn id(self) -> &'static str {
        ["name", "next", "last", "score", "state"][self as usize]
    }

    /// The one of an id; the usual one for an id that is not known.
    pub(super) fn parse(id: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|sort| sort.id() == id)
            .unwrap_or_default()
    }

    /// The places of the rows in this order. `ranks` holds for each row the rank of its name, which decides between
    /// rows that are alike; who lacks what is sorted by comes last.
    pub(super) fn order(self, rows: &[Row], ranks: &[usize]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|one, two| {
            let by_name = || {
                let key = |place: usize| (ranks.get(place), rows.get(place).map(|row| &row.id));
                key(*one).cmp(&key(*two))
            };
            match (rows.get(*one), rows.get(*two)) {
                (Some(one), Some(two)) => self.compare(one, two).then_with(by_name),
                _ => Ordering::Equal,
            }
        });
        order
    }

    fn compare(self, one: &Row, two: &Row) -> Ordering {
        match self {
            Self::Name => Ordering::Equal,
            Self::Next => last_if_none(one.next_visit, two.next_visit),
            Self::Last => {
                let begun = |row: &Row| row.latest.as_ref().map(|latest| Reverse(latest.begun.clone()));
                last_if_none(begun(one), begun(two))
            }
            Self::Score => last_if_none(one.came_to().score, two.came_to().score),
            Self::State => one.state().cmp(&two.state()),
        }
    }
}

fn last_if_none<T: Ord>(one: Option<T>, two: Option<T>) -> Ordering {
    (one.is_none(), one).cmp(&(two.is_none(), two))
}

#[cfg(test)]
mod tests {
    use shopready_engine::date::Date;

    use super::super::sample::{client, visit};
    use super::*;
    use crate::adviser::Entry;

    fn rows() -> Vec<Row> {
        let make = |name: &str, next: Option<&str>, visited: Option<(&str, Option<u8>)>| {
            let mut client = client(name);
            client.next_visit = next.and_then(Date::parse);
            let visits = visited
                .map(|(moment, level)| visit(name, moment, level))
                .into_iter()
                .collect();
            let entry = Entry {
                client: Some(client.clone()),
                visits,
            };
            Row::of(&client, &entry, "", |district| district.id())
        };
        vec![
            make(
                "b",
                Some("2026-12-02"),
                Some(("2026-11-01T01:00:00.000Z", Some(1))),
            ),
            make("a", None, None),
            make(
                "d",
                Some("2026-12-01"),
                Some(("2026-11-03T01:00:00.000Z", Some(0))),
            ),
            make("c", None, Some(("2026-11-02T01:00:00.000Z", None))),
        ]
    }

    #[test]
    fn each_order_puts_last_who_lacks_what_it_sorts_by() {
        let rows = rows();
        let names = |sort: Sort| {
            let order = sort.order(&rows, &[1, 0, 3, 2]);
            order
                .into_iter()
                .map(|place| rows[place].name.clone())
                .collect::<String>()
        };
        assert_eq!(names(Sort::Name), "abcd");
        assert_eq!(names(Sort::Next), "dbac");
        assert_eq!(names(Sort::Last), "dcba");
        assert_eq!(names(Sort::Score), "dbac");
        assert_eq!(names(Sort::State), "acbd");
    }

    #[test]
    fn an_order_is_found_by_its_id() {
        for sort in Sort::ALL {
            assert_eq!(Sort::parse(sort.id()), sort);
        }
        assert_eq!(Sort::parse("anything"), Sort::Name);
    }
}
