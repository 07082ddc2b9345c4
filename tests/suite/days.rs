//! A day is that of the calendar on the wall, not that of Greenwich.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::clock_at_moment;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::Question;
use shopready_browser_tests::{Case, Language, Result, Screen, Setup};

/// Begins a check at a moment in Hong Kong; the start page and the result must name its day.
async fn begun_at(name: &'static str, moment: &str, day: &str) -> Result {
    Setup::named(name)
        .language(Language::English)
        .before_load(&clock_at_moment(moment))
        .run(async |visit| {
            visit.surroundings().time_zone("Asia/Hong_Kong").await?;
            visit.open("#/").await?;
            let page = visit.page();
            begin(page, Mode::Quick, &Case::retail()?.record.profile).await?;
            Question::on(page).await?.choose(&Answer::Level(1)).await?;
            Screen::Start.go(page).await?;
            let start = page.text("[data-check]").await?.replace('\u{a0}', " ");
            assert!(start.contains(day), "{moment}: {start}");
            Screen::Result.go(page).await?;
            let result = page.text("main").await?.replace('\u{a0}', " ");
            assert!(result.contains(day), "{moment}: {result}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn half_past_midnight_is_the_new_day() -> Result {
    begun_at("day-0030", "2026-11-22T00:30:00+08:00", "22 November 2026").await
}

#[tokio::test]
async fn a_minute_to_eight_is_the_same_day_as_noon() -> Result {
    begun_at("day-0759", "2026-11-22T07:59:00+08:00", "22 November 2026").await
}

#[tokio::test]
async fn an_hour_to_midnight_is_still_the_day_before() -> Result {
    begun_at("day-2300", "2026-11-21T23:00:00+08:00", "21 November 2026").await
}
