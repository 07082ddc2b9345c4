//! What if: the figures are those that answering would give, and nothing is saved.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Plan, Question, ResultScreen};
use shopready_browser_tests::{Planted, Result, Screen, Setup};

use super::retail;

#[tokio::test]
async fn shows_what_answering_by_hand_shows_on_the_result() -> Result {
    Setup::named("plan-what-if")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            let before = Planted::kept(visit).await?;
            plan.open_rounds().await?;
            for step in ["safe_access:2", "pay_till:2"] {
                plan.tick(step).await?;
            }
            // The lower level of the same question comes first.
            assert!(plan.ticked().await?.contains(&"safe_access:1".to_owned()));
            let score = plan.figure("score", "data-after").await?;
            let high = plan.figure("score", "data-after-high").await?;
            let stage = plan.figure("stage", "data-after").await?;
            let areas = plan.areas().await?;
            assert_eq!(areas.len(), 2, "{areas:?}");
            let now = Planted::kept(visit).await?;
            assert_eq!(
                (&now["answers"], &now["plan"]),
                (&before["answers"], &before["plan"])
            );

            for (question, level) in [("safe_access", 2), ("pay_till", 2)] {
                visit.open(&format!("#/question/{question}")).await?;
                let question = Question::named(page, question).await?;
                question.choose(&Answer::Level(level)).await?;
            }
            Screen::Result.go(page).await?;
            let result = ResultScreen::on(page).await?;
            let text = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
            assert_eq!(text(result.score().await?), score);
            assert_eq!(text(result.high().await?), high);
            assert_eq!(result.stage().await?, stage);
            let dimensions = result.dimensions().await?;
            for (id, after) in areas {
                let found = dimensions.iter().find(|dimension| dimension.id == id);
                assert_eq!(found.map(|dimension| text(dimension.score)), Some(after), "{id}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn ticks_what_comes_first_and_takes_off_what_waits_and_says_so() -> Result {
    Setup::named("plan-ticks")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.open_rounds().await?;
            page.wait_for("#what-if-bar[hidden]").await?;
            plan.tick("safe_access:3").await?;
            page.wait_for("[data-carried='ticked'][data-count='2']").await?;
            assert_eq!(
                plan.ticked().await?,
                ["safe_access:1", "safe_access:2", "safe_access:3"]
            );
            plan.tick("safe_access:1").await?;
            page.wait_for("[data-carried='unticked'][data-count='2']").await?;
            assert!(plan.ticked().await?.is_empty());
            page.wait_for("#what-if-open[hidden]").await?;
            for _ in 0..2 {
                plan.tick("safe_privacy:1").await?;
            }
            page.wait_for("#what-if-bar[hidden]").await
        })
        .await
}

#[tokio::test]
async fn says_which_basic_no_longer_holds_the_stage() -> Result {
    Setup::named("plan-freed")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let check = Planted::retail()?
                .answering_all(3)
                .answering("safe_access", 0.into());
            let plan = super::open(visit, &check).await?;
            plan.tick("safe_access:1").await?;
            let page = visit.page();
            page.wait_for("[data-basic='freed'][data-question='safe_access']")
                .await?;
            assert_eq!(plan.figure("stage", "data-after").await?, "connected");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_phone_has_the_short_of_it_at_the_foot_and_the_panel_behind_it() -> Result {
    Setup::named("plan-bar")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.tick("safe_access:1").await?;
            let short = page.required("#what-if-bar [data-after]", "data-after").await?;
            assert!(!page.has(".what-if--beside").await?);
            page.tap("#what-if-open").await?;
            page.wait_for("dialog[open]").await?;
            assert_eq!(plan.figure("score", "data-after").await?, short);
            page.press(thirtyfour::Key::Escape).await?;
            page.wait_without("dialog[open]").await?;
            assert_eq!(plan.ticked().await?, ["safe_access:1"]);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn is_put_into_the_plan_with_a_day() -> Result {
    Setup::named("plan-put")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            plan.plan("safe_privacy:1", "2027-02-28").await?;
            page.wait_for("[data-planned='2027-02-28']").await?;
            page.tap("#plan-told-close").await?;
            for step in ["safe_access:1", "safe_privacy:1"] {
                plan.tick(step).await?;
            }
            page.tap("#what-if-open").await?;
            plan.set_day("#put-over", "2026-11-01").await?;
            page.tap("dialog[open] [data-put]").await?;
            page.wait_for("#put-over[aria-invalid='true'] ~ [role='alert']")
                .await?;
            plan.set_day("#put-over", "2026-12-24").await?;
            page.tap("dialog[open] [data-put]").await?;
            page.wait_without("dialog[open]").await?;
            page.wait_for("[data-step='safe_access'][data-to='1'] [data-planned='2026-12-24']")
                .await?;
            // What had a day keeps it, and the trial is over.
            page.wait_for("[data-step='safe_privacy'] [data-planned='2027-02-28']")
                .await?;
            assert!(plan.ticked().await?.is_empty());
            assert_eq!(page.text("[data-count='planned']").await?, "2");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn outlives_a_look_at_a_question_but_not_the_step_itself() -> Result {
    Setup::named("plan-dropped")
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            for step in ["safe_access:1", "safe_privacy:1"] {
                plan.tick(step).await?;
            }
            page.script::<()>("location.hash = '#/question/safe_access'", vec![])
                .await?;
            Question::named(page, "safe_access").await?;
            Screen::Plan.go(page).await?;
            let plan = Plan::on(page).await?;
            assert_eq!(plan.ticked().await?.len(), 2);

            page.script::<()>("location.hash = '#/question/safe_access'", vec![])
                .await?;
            let question = Question::named(page, "safe_access").await?;
            question.choose(&Answer::Level(2)).await?;
            Screen::Plan.go(page).await?;
            page.wait_for("[data-carried='dropped'][data-count='1']").await?;
            assert_eq!(Plan::on(page).await?.ticked().await?, ["safe_privacy:1"]);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_would_reach_the_next_stage_reaches_it() -> Result {
    Setup::named("plan-lift")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let plan = retail(visit).await?;
            let page = visit.page();
            let stage = page.required("[data-lift]", "data-lift").await?;
            page.tap("[data-lift]").await?;
            assert_eq!(plan.figure("stage", "data-after").await?, stage);
            page.tap(".what-if--beside [data-clear]").await?;
            page.wait_for("[data-lift]").await
        })
        .await
}
