//! All clients with their visits in short, in memory.

use std::collections::BTreeMap;

use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

/// A business: its client, if it was given a name, and its visits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The client; none for checks that belong to no client.
    pub client: Option<Client>,
    /// Its visits, the one begun last first.
    pub visits: Vec<VisitLine>,
}

impl Entry {
    /// The visit begun last.
    #[must_use]
    pub fn latest(&self) -> Option<&VisitLine> {
        self.visits.first()
    }
}

/// All clients of the device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    entries: BTreeMap<String, Entry>,
    /// Of each visit the business that it stands under.
    businesses: BTreeMap<String, String>,
    /// Texts that could not be read; they were set aside, or stand where they stood.
    pub damaged: usize,
    /// Texts of a later version of the app, which were left alone.
    pub later: usize,
}

impl Book {
    /// The clients that are not in the bin, each with its visits, in no order that means anything.
    pub fn clients(&self) -> impl Iterator<Item = (&Client, &Entry)> {
        self.named().filter(|(client, _)| !client.is_binned())
    }

    /// The clients that are in the bin.
    pub fn binned(&self) -> impl Iterator<Item = (&Client, &Entry)> {
        self.named().filter(|(client, _)| client.is_binned())
    }

    /// The client of an id, in the bin or not.
    #[must_use]
    pub fn client(&self, id: &str) -> Option<&Client> {
        self.entries.get(id)?.client.as_ref()
    }

    /// The visits of a client, the one begun last first.
    #[must_use]
    pub fn visits(&self, id: &str) -> &[VisitLine] {
        self.entries
            .get(id)
            .map(|entry| &*entry.visits)
            .unwrap_or_default()
    }

    /// The ids of the visits of a client, the one begun last first.
    #[must_use]
    pub fn visit_ids(&self, id: &str) -> Vec<String> {
        self.visits(id).iter().map(|visit| visit.id.clone()).collect()
    }

    /// The visit of an id.
    #[must_use]
    pub fn visit(&self, id: &str) -> Option<&VisitLine> {
        let business = self.businesses.get(id)?;
        self.visits(business).iter().find(|visit| visit.id == id)
    }

    /// The checks of the device that belong to no client.
    pub fn nameless(&self) -> impl Iterator<Item = &VisitLine> {
        let nameless = self.entries.values().filter(|entry| entry.client.is_none());
        nameless.flat_map(|entry| &entry.visits)
    }

    fn named(&self) -> impl Iterator<Item = (&Client, &Entry)> {
        self.entries
            .values()
            .filter_map(|entry| Some((entry.client.as_ref()?, entry)))
    }

    /// Takes in what stands under a client's id now.
    pub(super) fn set_client(&mut self, id: &str, client: Option<Client>) {
        match client {
            Some(client) => self.entries.entry(id.to_owned()).or_default().client = Some(client),
            None => {
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.client = None;
                }
            }
        }
        self.drop_if_empty(id);
    }

    /// Takes in what stands under a visit's id now.
    pub(super) fn set_visit(&mut self, id: &str, visit: Option<VisitLine>) {
        if let Some(business) = self.businesses.remove(id) {
            if let Some(entry) = self.entries.get_mut(&business) {
                entry.visits.retain(|other| other.id != id);
            }
            self.drop_if_empty(&business);
        }
        if let Some(visit) = visit {
            self.businesses.insert(id.to_owned(), visit.business.clone());
            let visits = &mut self.entries.entry(visit.business.clone()).or_default().visits;
            let place = visits.partition_point(|other| visit.is_before(other));
            visits.insert(place, visit);
        }
    }

    fn drop_if_empty(&mut self, id: &str) {
        let is_empty = |entry: &Entry| entry.client.is_none() && entry.visits.is_empty();
        if self.entries.get(id).is_some_and(is_empty) {
            self.entries.remove(id);
        }
    }
}
