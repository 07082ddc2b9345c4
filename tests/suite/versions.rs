//! Checks that another version of the app has saved: earlier ones are brought up, later ones can be looked at.

use serde_json::json;
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::screens::{Question, ResultScreen, Start};
use shopready_browser_tests::{Page, Planted, Result, Screen, Setup, axe};

/// The text of the open check as it stands in the storage.
async fn kept(page: &Page) -> Result<String> {
    page.script(
        "return localStorage.getItem('shopready/check/' + localStorage.getItem('shopready/current'))",
        vec![],
    )
    .await
}

#[tokio::test]
async fn a_check_of_a_later_version_can_be_looked_at_and_not_changed() -> Result {
    Setup::named("later-version")
        .run(async |visit| {
            let later = Planted::retail()?
                .with("schema", json!(99))
                .with("invented_later", json!({"a": 1}));
            later.open(visit, "#/result").await?;
            let page = visit.page();
            let before = kept(page).await?;
            assert!(ResultScreen::on(page).await?.score().await?.is_some());
            for screen in [Screen::Result, Screen::Plan, Screen::Report, Screen::Review] {
                screen.go(page).await?;
                page.wait_for("#read-only").await?;
                page.wait_for("#download-later").await?;
            }
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());

            page.script::<()>("location.hash = '#/question/pay_accept'", vec![])
                .await?;
            let question = Question::named(page, "pay_accept").await?;
            let chosen = question.chosen().await?;
            let other = if chosen.as_deref() == Some("1") { 2 } else { 1 };
            page.tap(&format!("input[name='answer'][value='{other}']"))
                .await?;
            page.press((other + 2).to_string()).await?;
            assert_eq!(question.chosen().await?, chosen);
            assert_eq!(kept(page).await?, before, "a later version's check was changed");

            // It is in the list, and opens from there.
            Screen::Start.go(page).await?;
            assert_eq!(Start::on(page).await?.checks().await?.len(), 1);
            assert_eq!(kept(page).await?, before);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_check_of_a_later_questionnaire_is_told_and_can_be_downloaded() -> Result {
    Setup::named("later-questionnaire")
        .run(async |visit| {
            let later = Planted::retail()?.with(
                "questionnaire",
                json!({"id": "hk-shop-readiness", "version": "9.0.0"}),
            );
            later.open(visit, "#/").await?;
            let page = visit.page();
            page.wait_for("#message").await?;
            page.wait_for("#download-later").await?;
            assert!(Start::on(page).await?.checks().await?.is_empty());
            let there: bool = page
                .script(
                    "return localStorage.getItem('shopready/check/' + arguments[0]).includes('9.0.0')",
                    vec![later.id().into()],
                )
                .await?;
            assert!(there);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_check_of_the_first_version_is_brought_up_with_the_next_save() -> Result {
    Setup::named("first-version")
        .run(async |visit| {
            let first = Planted::retail()?;
            first.open(visit, "#/question/pay_accept").await?;
            let page = visit.page();
            let before = kept(page).await?;
            Question::on(page).await?.choose(&Answer::Level(0)).await?;
            page.wait_for("[data-save='saved']").await?;
            let now = Planted::kept(visit).await?;
            assert_eq!(now["schema"], 2);
            assert_eq!(now["answers"]["pay_accept"], 0);
            let previous: String = page
                .script(
                    "return localStorage.getItem('shopready/previous/' + arguments[0])",
                    vec![first.id().into()],
                )
                .await?;
            assert_eq!(previous, before);
            Ok(())
        })
        .await
}
