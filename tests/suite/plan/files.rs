//! The calendar file, read by a program of another make.

use anyhow::Context as _;
use icalendar::{Calendar, CalendarComponent, Component as _, DatePerhapsTime};
use shopready_browser_tests::screens::Plan;
use shopready_browser_tests::{Language, Result, Setup};

use super::retail;

/// Day and words of each event of a file.
fn events(text: &str) -> Result<Vec<(String, String)>> {
    let calendar: Calendar = text.parse().map_err(|error: String| anyhow::anyhow!(error))?;
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    events
        .map(|event| {
            let Some(DatePerhapsTime::Date(day)) = event.get_start() else {
                anyhow::bail!("an event without a day: {event:?}");
            };
            event.get_uid().context("an event without an id")?;
            let words = event.get_summary().context("an event without words")?;
            Ok((day.to_string(), words.to_owned()))
        })
        .collect()
}

#[tokio::test]
async fn the_calendar_file_holds_the_days_of_the_plan_and_the_next_check() -> Result {
    for language in [Language::TraditionalChinese, Language::English] {
        Setup::named("plan-calendar")
            .language(language)
            .before_load(Plan::FILES)
            .run(async |visit| {
                let plan = retail(visit).await?;
                let page = visit.page();
                for (step, day) in [("safe_access:1", "2026-12-24"), ("safe_privacy:1", "2027-01-31")] {
                    plan.plan(step, day).await?;
                    page.wait_for(&format!("[data-planned='{day}']")).await?;
                    page.tap("#plan-told-close").await?;
                }
                let title = async |question: &str| page.text(&format!("[data-step='{question}'] h3")).await;
                let expected = [
                    ("2026-12-24".to_owned(), title("safe_access").await?),
                    ("2027-01-31".to_owned(), title("safe_privacy").await?),
                ];
                page.tap("#calendar-file").await?;
                let file = plan.offered().await?;
                assert_eq!(file.name, "shopready-plan.ics");
                assert!(
                    file.media_type.starts_with("text/calendar"),
                    "{}",
                    file.media_type
                );
                let mut events = events(&file.text)?;
                let recheck = events.pop().context("no events")?;
                events.sort();
                assert_eq!(events, expected);
                // Six months after it was begun.
                assert_eq!(recheck.0, "2027-05-20");
                assert!(file.text.lines().all(|line| line.len() <= 75));
                Ok(())
            })
            .await?;
    }
    Ok(())
}
