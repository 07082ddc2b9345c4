//! All answers on one screen: what is missing is seen at once.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::Question;
use shopready_browser_tests::{Case, Result, Screen, Setup};

#[tokio::test]
async fn a_gap_stands_out_and_the_way_to_the_first_is_in_view() -> Result {
    Setup::named("review-gaps")
        .run(async |visit| {
            visit.open("#/").await?;
            let page = visit.page();
            begin(page, Mode::Quick, &Case::retail()?.record.profile).await?;
            let mut answered = Vec::new();
            for _ in 0..2 {
                let question = Question::on(page).await?;
                answered.push(question.id().await?);
                question.choose(&Answer::Level(1)).await?;
                question.go_on().await?;
            }
            let first = Question::on(page).await?.id().await?;

            Screen::Review.go(page).await?;
            page.wait_for("#first-gap").await?;
            let all = page.attributes("[data-answer-of]", "data-answer-of").await?;
            let gaps = page
                .attributes("[data-answer-of]:has([data-answer='none'])", "data-answer-of")
                .await?;
            let expected: Vec<_> = all.into_iter().filter(|id| !answered.contains(id)).collect();
            assert_eq!(gaps, expected);
            assert_eq!(
                page.required("[data-gaps]", "data-gaps").await?,
                gaps.len().to_string()
            );
            assert_eq!(gaps.first(), Some(&first));
            // A sign and not only a colour.
            assert!(page.has("[data-answer='none'] .icon").await?);

            let in_view =
                "return document.querySelector(arguments[0]).getBoundingClientRect().bottom < innerHeight";
            assert!(
                page.script::<bool>(in_view, vec!["#first-gap-above".into()])
                    .await?
            );
            page.tap("#first-gap-above").await?;
            Question::named(page, &first).await.map(drop)
        })
        .await
}
