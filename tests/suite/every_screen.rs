//! What holds on every screen, in every language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::skipped::Skipped;
use shopready_browser_tests::{Language, PlantedClients, Result, Screen, Setup, Visit, axe, reflow};

/// Problems, each with the places where it was found: one that stands on every
/// screen is told once.
#[derive(Default)]
struct Problems(BTreeMap<String, Vec<String>>);

impl Problems {
    fn add(&mut self, place: &str, problems: Vec<String>) {
        for problem in problems {
            self.0.entry(problem).or_default().push(place.to_owned());
        }
    }

    fn must_be_none(&self) -> Result {
        let mut text = String::new();
        for (problem, places) in &self.0 {
            writeln!(text, "- {problem}\n    on {}", places.join("; "))?;
        }
        anyhow::ensure!(text.is_empty(), "{text}");
        Ok(())
    }
}

/// Goes through every screen in every language with a check that was made and clients
/// of an adviser, and lets `look` at each.
async fn through_all(visit: &Visit, mut look: impl AsyncFnMut(&Visit, &str) -> Result) -> Result {
    with_a_full_check(visit).await?;
    PlantedClients::some(12)?.put(visit).await?;
    Screen::Result.go(visit.page()).await?;
    for language in Language::ALL {
        Header::of(visit.page()).speak(language).await?;
        for screen in Screen::ALL {
            screen.go(visit.page()).await?;
            let place = format!("{} {}", screen.name(), language.code());
            look(visit, &place).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn fits_320_pixels_without_sideways_scrolling() -> Result {
    Setup::named("reflow")
        .size(Size::NARROWEST)
        .run(async |visit| {
            let width: u32 = visit.page().script("return innerWidth", vec![]).await?;
            if width > Size::NARROWEST.width {
                return Err(Skipped::because("the window cannot be made that narrow"));
            }
            let mut problems = Problems::default();
            through_all(visit, async |visit, place| {
                problems.add(place, reflow::problems(visit.page()).await?);
                Ok(())
            })
            .await?;
            problems.must_be_none()
        })
        .await
}

#[tokio::test]
async fn has_nothing_that_axe_finds_wrong_in_light_and_in_dark() -> Result {
    Setup::named("axe")
        .run(async |visit| {
            let mut problems = Problems::default();
            through_all(visit, async |visit, place| {
                for scheme in ["light", "dark"] {
                    visit
                        .surroundings()
                        .media_feature("prefers-color-scheme", scheme)
                        .await?;
                    let place = format!("{place} {scheme}");
                    problems.add(&place, axe::problems(visit.page()).await?);
                }
                Ok(())
            })
            .await?;
            problems.must_be_none()
        })
        .await
}

#[tokio::test]
async fn has_one_heading_with_the_focus_and_a_title_of_its_own() -> Result {
    Setup::named("headings")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let mut titles: BTreeMap<String, String> = BTreeMap::new();
            through_all(visit, async |visit, place| {
                let page = visit.page();
                page.until(
                    "the focus on the only heading of the first level",
                    "const shown = [...document.querySelectorAll('h1')].filter(one => one.checkVisibility());
                     return shown.length === 1 && document.activeElement === shown[0]",
                    vec![],
                )
                .await?;
                let title = Header::of(page).title().await?;
                let other = titles.insert(title.clone(), place.to_owned());
                anyhow::ensure!(other.is_none(), "{title:?} stands on {place} and on {other:?}");
                Ok(())
            })
            .await
        })
        .await
}
