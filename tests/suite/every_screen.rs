//! What holds on every screen, in every language.

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::{Language, Result, Screen, Setup, Visit, axe, reflow};

/// Goes through every screen in every language, at the width of `visit`, and
/// gives all that `look` finds wrong.
async fn through_all(
    visit: &Visit,
    mut look: impl AsyncFnMut(&Visit, Screen, &str) -> Result,
) -> Result<Vec<String>> {
    with_a_full_check(visit).await?;
    let mut wrong = Vec::new();
    for language in Language::ALL {
        Header::of(visit.page()).speak(language).await?;
        for screen in Screen::ALL {
            screen.go(visit.page()).await?;
            let state = format!("{} in {}", screen.name(), language.code());
            if let Err(error) = look(visit, screen, &state).await {
                wrong.push(format!("{error:#}"));
            }
        }
    }
    Ok(wrong)
}

fn nothing_in(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn fits_320_pixels_without_sideways_scrolling() -> Result {
    Setup::named("reflow")
        .size(Size::NARROWEST)
        .run(async |visit| {
            let wrong = through_all(visit, async |visit, _, state| {
                reflow::check(visit.page(), state).await
            })
            .await?;
            nothing_in(&wrong);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn has_nothing_that_axe_finds_wrong_in_light_and_in_dark() -> Result {
    Setup::named("axe")
        .run(async |visit| {
            let wrong = through_all(visit, async |visit, _, state| {
                for scheme in ["light", "dark"] {
                    visit
                        .surroundings()
                        .media_feature("prefers-color-scheme", scheme)
                        .await?;
                    axe::check(visit.page(), &format!("{state}, {scheme}")).await?;
                }
                Ok(())
            })
            .await?;
            nothing_in(&wrong);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn has_one_heading_with_the_focus_and_a_title_of_its_own() -> Result {
    Setup::named("headings")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let mut titles = Vec::new();
            let wrong = through_all(visit, async |visit, _, _| {
                let page = visit.page();
                page.until(
                    "the focus on the only h1",
                    "const h1 = document.querySelectorAll('h1');
                     return h1.length === 1 && document.activeElement === h1[0]",
                    vec![],
                )
                .await?;
                titles.push(Header::of(page).title().await?);
                Ok(())
            })
            .await?;
            nothing_in(&wrong);
            let count = titles.len();
            titles.sort();
            titles.dedup();
            assert_eq!(titles.len(), count, "titles stand twice: {titles:#?}");
            Ok(())
        })
        .await
}
