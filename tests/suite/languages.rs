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
                let mut headings = Vec::new();
                for language in Language::ALL {
                    Header::of(page).speak(language).await?;
                    screen.arrive(page).await?;
                    assert_eq!(page.address().await?, screen.address());
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
