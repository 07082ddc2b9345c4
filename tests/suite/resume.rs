//! A check that is broken off goes on where it was, whatever broke it off.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::{Question, Start};
use shopready_browser_tests::{Case, Page, Result, Screen, Setup, Visit};

/// Answers the first `count` questions with level 1 and gives their ids.
async fn answer_some(page: &Page, count: usize) -> Result<Vec<String>> {
    let mut asked = Vec::new();
    for _ in 0..count {
        let question = Question::on(page).await?;
        asked.push(question.id().await?);
        question.choose(&Answer::Level(1)).await?;
        question.go_on().await?;
    }
    Ok(asked)
}

async fn shows_chosen(page: &Page, id: &str, value: &str) -> Result {
    let question = Question::named(page, id).await?;
    assert_eq!(question.chosen().await?.as_deref(), Some(value), "{id}");
    Ok(())
}

async fn begin_full(visit: &Visit) -> Result {
    visit.open("#/").await?;
    begin(visit.page(), Mode::Full, &Case::retail()?.record.profile).await
}

#[tokio::test]
async fn a_tap_is_kept_through_reload_and_restart_without_going_on() -> Result {
    Setup::named("resume")
        .run(async |visit| {
            begin_full(visit).await?;
            let asked = answer_some(visit.page(), 3).await?;
            let question = Question::on(visit.page()).await?;
            let last = question.id().await?;
            question.choose(&Answer::Level(3)).await?;
            visit.page().wait_for("[data-save='saved']").await?;

            visit.reload().await?;
            shows_chosen(visit.page(), &last, "3").await?;

            visit.restart_browser("#/").await?;
            Start::on(visit.page()).await?.go_on().await?;
            // The first question without an answer comes next; the one before it
            // is the last one tapped.
            let question = Question::on(visit.page()).await?;
            assert!(!asked.contains(&question.id().await?));
            if question.id().await? != last {
                question.back().await?;
            }
            shows_chosen(visit.page(), &last, "3").await?;
            for id in asked.iter().rev() {
                Question::on(visit.page()).await?.back().await?;
                shows_chosen(visit.page(), id, "1").await?;
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_crashed_tab_loses_nothing() -> Result {
    Setup::named("crash")
        .run(async |visit| {
            begin_full(visit).await?;
            let asked = answer_some(visit.page(), 2).await?;
            visit.crash_tab().await?;
            visit.open(&format!("#/question/{}", asked[1])).await?;
            shows_chosen(visit.page(), &asked[1], "1").await
        })
        .await
}

#[tokio::test]
async fn the_browsers_own_back_leads_to_the_question_before_with_its_answer() -> Result {
    Setup::named("browser-back")
        .run(async |visit| {
            begin_full(visit).await?;
            let asked = answer_some(visit.page(), 2).await?;
            visit.page().session().back().await?;
            shows_chosen(visit.page(), &asked[1], "1").await?;
            visit.page().session().forward().await?;
            visit
                .page()
                .wait_without(&format!("form[data-question='{}']", asked[1]))
                .await
        })
        .await
}

#[tokio::test]
async fn a_second_check_stands_beside_the_first() -> Result {
    Setup::named("two-checks")
        .run(async |visit| {
            begin_full(visit).await?;
            answer_some(visit.page(), 1).await?;
            visit.open("#/").await?;
            begin(visit.page(), Mode::Quick, &Case::catering()?.record.profile).await?;
            answer_some(visit.page(), 2).await?;
            Screen::Start.go(visit.page()).await?;
            let checks = Start::on(visit.page()).await?.checks().await?;
            assert_eq!(checks.len(), 2);
            assert_ne!(checks[0], checks[1]);
            Ok(())
        })
        .await
}
