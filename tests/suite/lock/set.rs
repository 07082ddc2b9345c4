//! Setting a passphrase, coming back with it, and working on.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Header, Locked, Question};
use shopready_browser_tests::{Language, Result, Screen, Setup, axe, reflow};

use super::{NAME, PASSPHRASE, keys, plant, stored};

#[tokio::test]
async fn with_the_passphrase_everything_is_there_and_without_it_nothing() -> Result {
    Setup::named("lock-set")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            Locked::set(visit, PASSPHRASE).await?;
            for key in keys(page).await? {
                let may_stand = key.starts_with("shopready/sealed/")
                    || ["shopready/lock", "shopready/language", "shopready/appearance"]
                        .contains(&key.as_str());
                assert!(may_stand, "{key}");
            }
            // Whatever the address, the way in is all there is.
            for screen in [
                Screen::Start,
                Screen::Question,
                Screen::Result,
                Screen::Client,
                Screen::Files,
            ] {
                visit.open(screen.address()).await?;
                Locked::on(page).await?;
            }
            let before = stored(page).await?;
            visit.open("#/client/k0").await?;
            let locked = Locked::on(page).await?;
            locked.try_with("not it at all").await?;
            locked.is_refused("not it at all").await?;
            assert_eq!(stored(page).await?, before);
            locked.unlock(PASSPHRASE).await?;
            Screen::Client.arrive(page).await?;
            page.until(
                "the client's name",
                "return document.querySelector('#heading')?.textContent.includes(arguments[0])",
                vec![NAME.into()],
            )
            .await?;
            page.wait_for("#heading:focus").await?;

            // What is answered now is saved, sealed, and there after the next start.
            page.script::<()>("location.hash = '#/question/pay_accept'", vec![])
                .await?;
            Question::on(page).await?.choose(&Answer::Level(1)).await?;
            page.wait_for("[data-save='saved']").await?;
            visit.reload().await?;
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            assert_eq!(Question::on(page).await?.chosen().await?.as_deref(), Some("1"));
            assert!(
                !keys(page)
                    .await?
                    .iter()
                    .any(|key| key.starts_with("shopready/check/"))
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn it_works_without_a_network() -> Result {
    Setup::named("lock-offline")
        .expecting("ERR_CONNECTION_REFUSED")
        .run(async |visit| {
            plant(visit).await?;
            visit.ready_for_offline().await?;
            Locked::set(visit, PASSPHRASE).await?;
            visit.site.stop();
            Locked::lock(visit.page()).await?;
            visit.restart_browser("#/question/pay_accept").await?;
            let page = visit.page();
            Locked::on(page).await?.unlock(PASSPHRASE).await?;
            Question::on(page).await?.choose(&Answer::Level(3)).await?;
            page.wait_for("[data-save='saved']").await
        })
        .await
}

#[tokio::test]
async fn a_passphrase_is_set_only_as_it_should_be() -> Result {
    Setup::named("lock-form")
        .run(async |visit| {
            plant(visit).await?;
            let page = visit.page();
            let before = stored(page).await?;
            Screen::Settings.go(page).await?;
            page.tap("#set-passphrase").await?;
            page.wait_for("#new-passphrase:focus").await?;
            page.fill("#new-passphrase", "short").await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#new-passphrase-wrong:not(:empty)").await?;
            page.fill("#new-passphrase", PASSPHRASE).await?;
            page.wait_for("#passphrase-strength:not(:empty)").await?;
            page.fill("#again-passphrase", "another one").await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#again-passphrase-wrong:not(:empty)").await?;
            page.fill("#again-passphrase", PASSPHRASE).await?;
            page.tap("#passphrase-do").await?;
            page.wait_for("#passphrase-missed:not(:empty)").await?;
            page.tap("#show-passphrase").await?;
            page.wait_for("#new-passphrase[type='text']").await?;
            assert_eq!(axe::problems(page).await?, Vec::<String>::new());
            page.tap("#passphrase-cancel").await?;
            page.wait_without("#passphrase-form").await?;
            assert_eq!(stored(page).await?, before);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_way_in_fits_and_speaks_each_language() -> Result {
    Setup::named("lock-languages")
        .size(Size::NARROWEST)
        .run(async |visit| {
            plant(visit).await?;
            Locked::set(visit, PASSPHRASE).await?;
            let page = visit.page();
            Locked::lock(page).await?;
            for language in Language::ALL {
                Header::of(page).speak(language).await?;
                Locked::on(page).await?;
                page.tap("#forgotten summary").await?;
                assert_eq!(reflow::problems(page).await?, Vec::<String>::new());
                for scheme in ["light", "dark"] {
                    visit
                        .surroundings()
                        .media_feature("prefers-color-scheme", scheme)
                        .await?;
                    assert_eq!(axe::problems(page).await?, Vec::<String>::new());
                }
            }
            Ok(())
        })
        .await
}
