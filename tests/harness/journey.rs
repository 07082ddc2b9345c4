//! The ways through several screens.

use std::collections::BTreeMap;

use anyhow::{Context as _, ensure};
use serde_json::json;

use crate::case::{Answer, Record};
use crate::screens::{Profile, Question, Review, Start};
use crate::{Page, Planted, Result, Screen, Visit};

/// Which check is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The twelve questions of the quick check.
    Quick,
    /// All questions of the trade.
    Full,
}

/// From the start page, begins a check and answers the profile.
///
/// # Errors
/// When the page does not lead to the first question.
pub async fn begin(page: &Page, mode: Mode, profile: &BTreeMap<String, String>) -> Result {
    let start = Start::on(page).await?;
    match mode {
        Mode::Quick => start.quick().await?,
        Mode::Full => start.full().await?,
    }
    Profile::on(page).await?.fill(profile).await
}

/// Answers every question that the page leads to, until it leads away from the
/// questions, and gives their ids in the order asked.
///
/// # Errors
/// When `answers` lacks a question, or one comes twice.
pub async fn answer_all(page: &Page, answers: &BTreeMap<String, Answer>) -> Result<Vec<String>> {
    let mut asked: Vec<String> = Vec::new();
    while page.has("[data-screen='question']").await? {
        let question = Question::on(page).await?;
        let id = question.id().await?;
        ensure!(!asked.contains(&id), "{id} is asked twice");
        let answer = answers
            .get(&id)
            .with_context(|| format!("the page asks for {id}"))?;
        if !question.is_ruled_out().await? {
            question.choose(answer).await?;
        }
        asked.push(id);
        question.go_on().await?;
    }
    Ok(asked)
}

/// From the start page, enters a record from the profile to the last answer and
/// opens the result; gives the ids of the questions asked.
///
/// # Errors
/// When the page does not lead to the result.
pub async fn make_check(page: &Page, mode: Mode, record: &Record) -> Result<Vec<String>> {
    begin(page, mode, &record.profile).await?;
    let asked = answer_all(page, &record.answers).await?;
    to_result(page).await?;
    Ok(asked)
}

/// From the screen after the last question to the result.
///
/// # Errors
/// When the page does not lead there.
pub async fn to_result(page: &Page) -> Result {
    if page.has("[data-screen='review']").await? {
        Review::on(page).await?.see_result().await?;
    }
    Screen::Result.arrive(page).await
}

/// Opens the result of a full check of the retail case that has no facts yet, so that every screen has something to
/// show. It is put into the storage: to answer it takes longer than most tests, and `suite/owner.rs` does that.
///
/// # Errors
/// When the app does not come up.
pub async fn with_a_full_check(visit: &Visit) -> Result {
    let check = Planted::retail()?.with("facts", json!({}));
    check.open(visit, "#/result").await?;
    Screen::Result.arrive(visit.page()).await
}
