//! With the server gone and the browser started anew, everything is still there.

use shopready_browser_tests::journey::{Mode, make_check, with_a_full_check};
use shopready_browser_tests::screens::{Header, ResultScreen};
use shopready_browser_tests::{Case, Language, Result, Screen, Setup};

#[tokio::test]
async fn every_screen_opens_and_a_check_is_made_without_the_server() -> Result {
    Setup::named("offline")
        // The catalogue is asked for at each start, in vain here.
        .expecting("ERR_CONNECTION_REFUSED")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            visit.ready_for_offline().await?;
            visit.site.stop();
            visit.restart_browser("#/").await?;

            for screen in Screen::ALL {
                visit.open(screen.address()).await?;
                screen.arrive(visit.page()).await?;
            }
            for language in Language::ALL {
                Header::of(visit.page()).speak(language).await?;
            }

            let case = Case::catering()?;
            visit.open("#/").await?;
            make_check(visit.page(), Mode::Full, &case.record).await?;
            let result = ResultScreen::on(visit.page()).await?;
            assert_eq!(result.score().await?, Some(case.expected.overall.score));

            Screen::Schemes.go(visit.page()).await?;
            visit.page().wait_for("[data-scheme='dtspp']").await
        })
        .await
}
