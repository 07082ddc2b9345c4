//! The questions on the business.

use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::Start;
use shopready_browser_tests::{Case, Language, Result, Screen, Setup};

#[tokio::test]
async fn no_choice_wraps_to_more_than_three_lines_on_a_phone() -> Result {
    for language in Language::ALL {
        Setup::named("profile-lines")
            .language(language)
            .run(async |visit| {
                visit.open("#/profile").await?;
                let lines: Vec<f64> = visit
                    .page()
                    .script(
                        "return [...document.querySelectorAll('.answer__text')].map(text =>
                             text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).lineHeight))",
                        vec![],
                    )
                    .await?;
                assert!(lines.len() > 12, "{lines:?}");
                assert!(lines.iter().all(|lines| *lines < 3.5), "{language:?}: {lines:?}");
                Ok(())
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_way_on_says_whether_a_check_begins_or_goes_on() -> Result {
    Setup::named("profile-way-on")
        .run(async |visit| {
            visit.open("#/").await?;
            let page = visit.page();
            Start::on(page).await?.quick().await?;
            let begins = page.text("#profile-next").await?;
            Screen::Start.go(page).await?;
            begin(page, Mode::Quick, &Case::retail()?.record.profile).await?;
            Screen::Profile.go(page).await?;
            let goes_on = page.text("#profile-next").await?;
            assert_ne!(begins, goes_on);
            Ok(())
        })
        .await
}
