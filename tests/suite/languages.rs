//! The language can be switched anywhere without losing the place.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{Header, Question};
use shopready_browser_tests::{Language, Result, Screen, Setup};

#[tokio::test]
async fn switching_keeps_the_place_on_every_screen() -> Result {
    Setup::named("languages")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            for screen in Screen::ALL {
                screen.go(page).await?;
                let place = page.address().await?;
                let mut headings = Vec::new();
                for language in Language::ALL {
                    Header::of(page).speak(language).await?;
                    screen.arrive(page).await?;
                    assert_eq!(page.address().await?, place);
                    let title = Header::of(page).title().await?;
                    assert!(title.contains(language.product_name()), "{screen:?}: {title}");
                    headings.push(page.text("h1").await?);
                }
                headings.dedup();
                assert!(headings.len() > 1, "{screen:?} stays {headings:?}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn switching_keeps_the_answer_and_the_choice_outlives_a_restart() -> Result {
    Setup::named("language-kept")
        .language(Language::SimplifiedChinese)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            Screen::Question.go(visit.page()).await?;
            let question = Question::on(visit.page()).await?;
            question.choose(&Answer::Level(4)).await?;
            Header::of(visit.page()).speak(Language::English).await?;
            assert_eq!(question.chosen().await?.as_deref(), Some("4"));

            visit.restart_browser(Screen::Question.address()).await?;
            let page = visit.page();
            page.wait_for("html[lang='en-HK']").await?;
            let chosen = Question::on(page).await?.chosen().await?;
            assert_eq!(chosen.as_deref(), Some("4"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_is_typed_for_a_scheme_and_not_saved_yet_outlives_a_change_of_the_language() -> Result {
    const FIELD: &str = "form.ask[data-fact='full_time_employees'] input[inputmode='numeric']";
    const CHOSEN: &str = "form.ask[data-fact='is_listed_hk'] input[value='true']";
    Setup::named("language-draft")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let page = visit.page();
            Screen::Schemes.go(page).await?;
            page.wait_for("[data-scheme='bud_easy']").await?;
            page.script::<()>("location.hash = '#/scheme/dtspp'", vec![])
                .await?;
            page.wait_for("button.edit-fact").await?;
            page.script::<()>(
                "document.querySelectorAll('main button.edit-fact').forEach(button => button.click())",
                vec![],
            )
            .await?;
            page.fill(FIELD, "12").await?;
            page.tap(CHOSEN).await?;
            for language in [Language::English, Language::SimplifiedChinese] {
                Header::of(page).speak(language).await?;
                page.wait_for(&format!("html[lang='{}']", language.tag())).await?;
                page.until(
                    "what was typed",
                    "return document.querySelector(arguments[0])?.value === '12'
                         && document.querySelector(arguments[1])?.checked === true",
                    vec![FIELD.into(), CHOSEN.into()],
                )
                .await?;
            }
            Ok(())
        })
        .await
}
