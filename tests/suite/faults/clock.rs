//! A clock that is set back or forward by years, and a zone that changes between two visits.

use anyhow::ensure;
use serde_json::Value;
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::clock_at_moment;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::Question;
use shopready_browser_tests::{Case, Language, Planted, Result, Screen, Setup, Visit};

/// Answers the first question at a moment, in a zone, and looks at the start page and the result.
async fn answers_at(visit: &Visit, moment: &str, zone: &str, level: u8) -> Result<Value> {
    let surroundings = visit.surroundings();
    surroundings.time_zone(zone).await?;
    // Of several clocks the last counts.
    surroundings.before_load(&clock_at_moment(moment)).await?;
    visit.open("#/question/pay_accept").await?;
    let page = visit.page();
    Question::named(page, "pay_accept")
        .await?
        .choose(&Answer::Level(level))
        .await?;
    page.wait_for("[data-save='saved']").await?;
    for screen in [Screen::Result, Screen::Start] {
        screen.go(page).await?;
        let text = page.text("main").await?;
        for wrong in ["NaN", "Invalid", "undefined"] {
            ensure!(!text.contains(wrong), "{moment}: {text}");
        }
    }
    Planted::kept(visit).await
}

#[tokio::test]
async fn nothing_is_lost_by_a_clock_that_jumps_or_a_zone_that_changes() -> Result {
    Setup::named("faults-clock")
        .language(Language::English)
        .run(async |visit| {
            visit.open("#/").await?;
            begin(visit.page(), Mode::Quick, &Case::retail()?.record.profile).await?;
            let moments = [
                ("2026-11-22T12:00:00+08:00", "Asia/Hong_Kong", 1),
                ("2019-01-01T00:00:30+08:00", "Asia/Hong_Kong", 2),
                ("2036-02-29T23:59:30+08:00", "Pacific/Kiritimati", 3),
                ("1970-01-02T00:00:00+00:00", "Pacific/Pago_Pago", 4),
                ("2026-11-22T12:10:00+08:00", "America/New_York", 0),
            ];
            let mut revision = 0;
            for (moment, zone, level) in moments {
                let kept = answers_at(visit, moment, zone, level).await?;
                let now = kept["revision"].as_u64().unwrap_or_default();
                ensure!(kept["answers"]["pay_accept"] == level, "{moment}: {kept}");
                ensure!(now > revision, "{moment}: revision {now} after {revision}");
                revision = now;
            }
            Ok(())
        })
        .await
}
