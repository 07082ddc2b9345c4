//! The page on policy: every recommendation is there, and leads to its questions and back.

use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::{Policy, Question};
use shopready_browser_tests::{Page, Result, Screen, Setup};

/// Goes to an address as a link of the page would.
async fn go(page: &Page, address: &str) -> Result {
    page.script::<()>("location.hash = arguments[0]", vec![address.into()])
        .await
}

#[tokio::test]
async fn every_recommendation_opens_and_leads_to_a_question_and_back() -> Result {
    Setup::named("policy-round-trip")
        .run(async |visit| {
            let page = visit.page();
            with_a_full_check(visit).await?;
            Screen::Policy.go(page).await?;
            let ids = Policy::on(page).await?.recommendations().await?;
            assert_eq!(ids.len(), 12);
            for id in ids {
                go(page, "#/policy").await?;
                let policy = Policy::on(page).await?;
                policy.open(&id).await?;
                let questions = policy.questions(&id).await?;
                let Some(question) = questions.last() else {
                    page.wait_for(&format!("[data-recommendation='{id}'] [data-questions='none']"))
                        .await?;
                    continue;
                };
                policy.to_question(&id, question).await?;
                Question::named(page, question).await?;
                page.tap("details[data-part='why'] > summary").await?;
                page.tap(&format!("a[href='#/policy/{id}']")).await?;
                page.wait_for(&format!("[data-recommendation='{id}'][open]"))
                    .await?;
                assert_eq!(Policy::on(page).await?.opened().await?, [id]);
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_address_opens_its_recommendation_and_shows_it() -> Result {
    Setup::named("policy-deep-link")
        .run(async |visit| {
            visit.open("#/policy/r08").await?;
            let page = visit.page();
            let policy = Policy::on(page).await?;
            assert_eq!(policy.opened().await?, ["r08"]);
            page.until(
                "the recommendation at the top of the window, with the focus",
                "const top = document.getElementById('r08').getBoundingClientRect().top;
                 return top >= 0 && top < innerHeight / 2 && document.activeElement.id === 'r08'",
                vec![],
            )
            .await?;
            page.tap("[data-recommendation='r08'] [data-way='pilot']").await?;
            Screen::Pilot.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn a_recommendation_that_there_is_none_is_an_unknown_address() -> Result {
    Setup::named("policy-unknown")
        .run(async |visit| {
            for address in ["#/policy/r13", "#/policy/r00", "#/policy/x"] {
                visit.open(address).await?;
                Screen::Start.arrive(visit.page()).await?;
                visit.page().wait_for("#message").await?;
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_a_check_the_questions_stand_there_without_answers() -> Result {
    Setup::named("policy-no-check")
        .run(async |visit| {
            visit.open("#/policy").await?;
            let page = visit.page();
            let policy = Policy::on(page).await?;
            policy.open("r02").await?;
            assert!(page.has("[data-recommendation='r02'] [data-question]").await?);
            assert!(policy.questions("r02").await?.is_empty());
            page.tap("#begin-check").await?;
            Screen::Profile.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn the_small_score_is_the_mean_of_the_answers_shown() -> Result {
    Setup::named("policy-score")
        .run(async |visit| {
            let page = visit.page();
            with_a_full_check(visit).await?;
            go(page, "#/policy/r02").await?;
            let fold = "[data-recommendation='r02']";
            let score = page
                .required(&format!("{fold} [data-small-score]"), "data-small-score")
                .await?;
            // "Don't know" counts as level 0; what does not apply does not count.
            let counted = format!("{fold} a:is([data-said='level'], [data-said='dont_know'])");
            let levels = page.attributes(&counted, "data-level").await?;
            let sum: usize = levels
                .iter()
                .filter_map(|level| level.parse::<usize>().ok())
                .sum();
            let mean = (50 * sum + levels.len()) / (2 * levels.len());
            assert_eq!(score, mean.to_string(), "{levels:?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_system_leads_to_its_scheme() -> Result {
    Setup::named("policy-system")
        .run(async |visit| {
            visit.open("#/policy").await?;
            let page = visit.page();
            page.tap("[data-system='iam_smart'] > summary").await?;
            page.tap("[data-system='iam_smart'] [data-way='scheme']").await?;
            Screen::Scheme.arrive(page).await
        })
        .await
}
