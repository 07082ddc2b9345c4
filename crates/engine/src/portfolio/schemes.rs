//! Which schemes the clients could use.

use crate::catalogue::{Catalogue, Status};
use crate::date::Date;
use crate::eligibility::{Verdict, assess};
use crate::facts::Facts;

/// The clients of a scheme, by what can be said about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeGroup {
    /// The place of the scheme in its catalogue.
    pub scheme: usize,
    /// Its status on the day: open or announced.
    pub status: Status,
    /// Those who seem to meet the published rules.
    pub eligible: Vec<usize>,
    /// Those of whom facts are missing.
    pub need_facts: Vec<usize>,
}

/// The schemes that are open or announced on a day, in catalogue order, with the clients who could use them.
/// Clients are added one by one, so that the work can be done in slices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeGroups {
    today: Date,
    groups: Vec<SchemeGroup>,
}

impl SchemeGroups {
    /// The schemes of a catalogue on a day, with nobody yet.
    #[must_use]
    pub fn new(catalogue: &Catalogue, today: Date) -> Self {
        let of_day = catalogue
            .schemes
            .iter()
            .enumerate()
            .map(|(scheme, rules)| SchemeGroup {
                scheme,
                status: rules.status_on(today),
                eligible: Vec::new(),
                need_facts: Vec::new(),
            });
        let groups = of_day
            .filter(|group| matches!(group.status, Status::Open | Status::Announced))
            .collect();
        Self { today, groups }
    }

    /// Counts a client. `facts` must be of the vocabulary of the same catalogue.
    pub fn add(&mut self, client: usize, catalogue: &Catalogue, facts: &Facts) {
        for group in &mut self.groups {
            let Some(scheme) = catalogue.schemes.get(group.scheme) else {
                continue;
            };
            match assess(scheme, facts, self.today).verdict {
                Verdict::Eligible => group.eligible.push(client),
                Verdict::NeedFacts => group.need_facts.push(client),
                _ => {}
            }
        }
    }

    /// The schemes, in catalogue order.
    #[must_use]
    pub fn groups(&self) -> &[SchemeGroup] {
        &self.groups
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::catalogue::testing::{facts, read, rule, scheme, today};

    #[test]
    fn clients_are_sorted_by_what_can_be_said_and_past_schemes_are_left_out() {
        let registered = rule("registered", "eq", "true");
        let with_status =
            |id: &str, status: &str| scheme(id, &registered).replace("\"open\"", &format!("\"{status}\""));
        let schemes =
            ["open", "closed", "announced", "ended", "unknown"].map(|status| with_status(status, status));
        let catalogue = read(&schemes.join(",")).unwrap();
        let mut groups = SchemeGroups::new(&catalogue, today());
        let answers: [&[(&str, &str)]; 4] = [
            &[("registered", "true")],
            &[],
            &[("registered", "false")],
            &[("registered", "true")],
        ];
        for (client, answers) in answers.into_iter().enumerate() {
            groups.add(client, &catalogue, &facts(&catalogue, answers));
        }
        let [open, announced] = groups.groups() else {
            unreachable!()
        };
        assert_eq!((open.scheme, open.status), (0, Status::Open));
        assert_eq!(
            (&open.eligible[..], &open.need_facts[..]),
            (&[0, 3][..], &[1][..])
        );
        assert_eq!((announced.scheme, announced.status), (2, Status::Announced));
        assert!(announced.eligible.is_empty() && announced.need_facts.is_empty());
    }
}
