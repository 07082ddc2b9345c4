//! Every request that the browser made, the service worker's among them, from
//! Chromium's network log: the page cannot hide one from it.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

use crate::Result;

/// One request that a page or a worker of it began.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
    /// Origin that asked, such as `http://127.0.0.1:4321`.
    pub asked_by: String,
    /// Address that was asked for.
    pub address: String,
}

#[derive(Deserialize)]
struct Event {
    params: Params,
}

#[derive(Deserialize)]
struct Params {
    url: String,
    initiator: String,
}

/// The requests that `origin` made to any other origin, sorted and without
/// repeats.
///
/// # Errors
/// When the log cannot be read, or holds no request of `origin` at all, so that
/// nothing was watched.
pub fn to_other_origins(log: &Path, origin: &str) -> Result<Vec<Request>> {
    let text = fs::read_to_string(log)
        .with_context(|| format!("the browser's network log {} is missing", log.display()))?;
    let inside = format!("{origin}/");
    let mut watched = false;
    let mut foreign = Vec::new();
    for request in requests(&text) {
        if request.address.starts_with(&inside) {
            watched = true;
        } else if request.asked_by == origin && is_network(&request.address) {
            foreign.push(request);
        }
    }
    anyhow::ensure!(watched, "the network log holds no request to {origin}");
    foreign.sort();
    foreign.dedup();
    Ok(foreign)
}

/// The requests of a network log, which has one event a line.
fn requests(log: &str) -> impl Iterator<Item = Request> {
    log.lines()
        .filter(|line| line.contains("\"initiator\""))
        .map(|line| line.trim_end_matches([',', ']']))
        .filter_map(|line| serde_json::from_str::<Event>(line).ok())
        .map(|event| Request {
            asked_by: event.params.initiator,
            address: event.params.url,
        })
}

/// `data:` and `blob:` addresses stay inside the page.
fn is_network(address: &str) -> bool {
    !(address.starts_with("data:") || address.starts_with("blob:"))
}
