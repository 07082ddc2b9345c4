//! Planned, done, not for us: kept, shown, and taken back.

use serde_json::json;
use shopready_browser_tests::screens::{Plan, Question};
use shopready_browser_tests::{Planted, Result, Screen, Setup};

use super::{reloaded, retail};

#[tokio::test]
async fn a_day_is_kept_through_a_reload_and_can_be_taken_off() -> Result {
    Setup::named("plan-day")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.plan("safe_access:1", "2026-12-01").await?;
            let day = "[data-step='safe_access'][data-to='1'] [data-planned='2026-12-01']";
            page.wait_for(day).await?;
            page.wait_for("[data-save='saved']").await?;
            assert_eq!(
                Planted::kept(visit).await?["plan"]["marks"],
                json!([{"question": "safe_access", "to": 1, "state": "planned", "on": "2026-12-01"}])
            );

            let plan = reloaded(visit).await?;
            page.wait_for(day).await?;
            assert_eq!(page.text("[data-count='planned']").await?, "1");
            page.wait_for("[data-next='2026-12-01']").await?;

            plan.arrange("safe_access:1").await?;
            page.tap("#mark-take-back").await?;
            page.wait_without(day).await?;
            assert_eq!(Planted::kept(visit).await?.get("plan"), None);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn done_raises_the_answer_and_undo_gives_it_back() -> Result {
    Setup::named("plan-done")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.done("safe_access:1", "2026-11-20").await?;
            let done = "[data-done='safe_access:1'][data-on='2026-11-20']";
            page.wait_for(done).await?;
            // The next level has moved up into its place.
            page.wait_for("[data-round='1'] [data-step='safe_access'][data-to='2']")
                .await?;

            let plan = reloaded(visit).await?;
            page.wait_for(done).await?;
            assert_eq!(Planted::kept(visit).await?["answers"]["safe_access"], 1);
            page.tap("[data-undo='safe_access:1']").await?;
            page.wait_without(done).await?;
            assert!(plan.steps().await?.contains(&"safe_access:1".to_owned()));
            let kept = Planted::kept(visit).await?;
            assert_eq!(
                (kept["answers"]["safe_access"].clone(), kept.get("plan")),
                (json!(0), None)
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_is_found_out_becomes_the_answer() -> Result {
    Setup::named("plan-found")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.arrange("safe_backup:known").await?;
            page.tap("#mark-done").await?;
            page.tap("#mark-save").await?;
            // It was not said what was found.
            page.wait_for("#mark-error").await?;
            page.tap("#found-2").await?;
            page.tap("#mark-save").await?;
            page.wait_for("[data-done='safe_backup:known']").await?;
            assert_eq!(Planted::kept(visit).await?["answers"]["safe_backup"], 2);
            page.tap("#plan-undo").await?;
            page.wait_without("[data-done]").await?;
            assert_eq!(Planted::kept(visit).await?["answers"]["safe_backup"], "dont_know");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn undo_leaves_an_answer_alone_that_was_changed_since() -> Result {
    Setup::named("plan-changed-since")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.done("safe_access:1", "2026-11-20").await?;
            page.wait_for("[data-done]").await?;
            visit.open("#/question/safe_access").await?;
            Question::named(page, "safe_access")
                .await?
                .choose(&shopready_browser_tests::case::Answer::Level(3))
                .await?;
            Screen::Plan.go(page).await?;
            page.tap("[data-undo='safe_access:1']").await?;
            page.wait_without("[data-done]").await?;
            page.wait_for("#plan-told").await?;
            assert_eq!(Planted::kept(visit).await?["answers"]["safe_access"], 3);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn not_for_us_goes_aside_with_its_reason_and_comes_back() -> Result {
    Setup::named("plan-aside")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            let own = "\"因為\" <b>x</b>\\ & 我們沒有";
            plan.arrange("safe_access:1").await?;
            page.tap("#mark-not-for-us").await?;
            page.tap("#mark-save").await?;
            page.wait_for("#mark-error").await?;
            page.tap("#reason-5").await?;
            page.fill("#mark-reason", own).await?;
            page.tap("#mark-save").await?;
            page.wait_without("[data-mark-form]").await?;
            plan.arrange("safe_privacy:1").await?;
            page.tap("#mark-not-for-us").await?;
            page.tap("#reason-0").await?;
            page.tap("#mark-save").await?;
            page.wait_without("[data-mark-form]").await?;

            let plan = reloaded(visit).await?;
            let steps = plan.steps().await?;
            assert!(!steps.contains(&"safe_access:1".to_owned()), "{steps:?}");
            page.tap("#aside > summary").await?;
            let told = page.text("[data-aside='safe_access:1']").await?;
            assert!(told.contains(own), "{told}");
            assert_eq!(
                Planted::kept(visit).await?["plan"]["marks"][1]["reason"],
                "no_need"
            );
            page.tap("[data-take-back='safe_access:1']").await?;
            page.wait_without("[data-aside='safe_access:1']").await?;
            assert!(plan.steps().await?.contains(&"safe_access:1".to_owned()));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_wrong_day_is_said_at_its_field() -> Result {
    Setup::named("plan-wrong-day")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            // Past, and none: what a browser gives for a day that does not exist.
            for wrong in ["2026-11-21", ""] {
                plan.plan("safe_access:1", wrong).await?;
                page.wait_for("#mark-day[aria-invalid='true'] ~ #mark-error[role='alert']")
                    .await?;
                page.until(
                    "the focus in the field",
                    "return document.activeElement.id === 'mark-day'",
                    vec![],
                )
                .await?;
                page.tap("#mark-cancel").await?;
                page.wait_without("[data-mark-form]").await?;
            }
            // Done is never in the future, and may be in the past.
            plan.done("safe_access:1", "2026-11-23").await?;
            page.wait_for("#mark-error").await?;
            assert_eq!(Planted::kept(visit).await?.get("plan"), None);
            plan.set_day("#mark-day", "2026-11-22").await?;
            page.tap("#mark-save").await?;
            page.wait_for("[data-done='safe_access:1'][data-on='2026-11-22']")
                .await
        })
        .await
}

#[tokio::test]
async fn another_tabs_marks_appear_here() -> Result {
    Setup::named("plan-tabs")
        .run(async |visit| {
            retail(visit).await?;
            let page = visit.page();
            let session = page.session().clone();
            let here = session.window().await?;
            let there = session.new_tab().await?;
            session.switch_to_window(there).await?;
            visit.open("#/plan").await?;
            Plan::on(page).await?.plan("safe_access:1", "2026-12-01").await?;
            page.wait_for("[data-planned='2026-12-01']").await?;
            session.switch_to_window(here).await?;
            page.wait_for("[data-planned='2026-12-01']").await
        })
        .await
}

#[tokio::test]
async fn the_keyboard_alone_is_enough() -> Result {
    use thirtyfour::Key;
    Setup::named("plan-keyboard")
        .run(async |visit| {
            retail(visit).await?;
            let page = visit.page();
            crate::keyboard::tab_to(page, "[data-try='safe_backup:known']").await?;
            page.press(Key::Space).await?;
            page.wait_for("[data-try='safe_backup:known']:checked").await?;
            crate::keyboard::tab_to(page, "[data-arrange='safe_backup:known']").await?;
            page.press(Key::Enter).await?;
            // The form takes the focus, and gives it back.
            page.until(
                "the focus in the form",
                "return document.activeElement.id === 'mark-planned'",
                vec![],
            )
            .await?;
            crate::keyboard::tab_to(page, "#mark-save").await?;
            page.press(Key::Enter).await?;
            // Two weeks from now stand in the field.
            page.wait_for("[data-step='safe_backup'][data-to='known'] [data-planned='2026-12-06']")
                .await?;
            page.until(
                "the focus back at the step",
                "return document.activeElement.dataset.arrange === 'safe_backup:known'",
                vec![],
            )
            .await?;
            crate::keyboard::tab_to(page, "[data-arrange='safe_access:1']").await?;
            page.press(Key::Enter).await?;
            page.until(
                "the focus in the form",
                "return document.activeElement.id === 'mark-planned'",
                vec![],
            )
            .await?;
            page.press(Key::Right).await?;
            page.wait_for("#mark-done:checked").await?;
            crate::keyboard::tab_to(page, "#mark-save").await?;
            page.press(Key::Enter).await?;
            page.wait_for("[data-done='safe_access:1']").await?;
            page.until(
                "the focus on what was told",
                "return document.activeElement.id === 'plan-told-close'",
                vec![],
            )
            .await
        })
        .await
}
