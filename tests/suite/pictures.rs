//! Screens look as they were accepted: `tests/pictures/<name>.png`. A difference leaves the new picture and one of the
//! difference in `tests/output`; `make accept-pictures` accepts what is there now.
//!
//! Chromium alone is looked at, with the fonts that the accepted pictures were made with: others draw other letters.

mod compare;
mod font;
mod gallery;

use shopready_browser_tests::emulate::STORAGE_PROMISED;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::{Language, PlantedClients, Result, Screen, Setup, Visit};

use gallery::Gallery;

/// A question whose answer was chosen.
const QUESTION: &str = "#/question/pay_accept";

/// With nothing to tell of what the browser keeps: when that is told hangs on the browser.
fn setup(name: &'static str) -> Setup {
    Setup::named(name).before_load(STORAGE_PROMISED)
}

async fn owner(visit: &Visit, gallery: &mut Gallery) -> Result {
    visit.open("#/").await?;
    gallery.look(visit, "start").await?;
    with_a_full_check(visit).await?;
    gallery.look(visit, "result").await?;
    visit.open(QUESTION).await?;
    Screen::Question.arrive(visit.page()).await?;
    gallery.look(visit, "question").await
}

#[tokio::test]
async fn screens_of_an_owner_look_as_accepted() -> Result {
    setup("pictures")
        .run(async |visit| {
            let mut gallery = Gallery::of(visit, "")?;
            owner(visit, &mut gallery).await?;
            Screen::Schemes.go(visit.page()).await?;
            gallery.look(visit, "schemes").await?;
            gallery.close()
        })
        .await
}

#[tokio::test]
async fn screens_of_an_adviser_look_as_accepted() -> Result {
    setup("pictures-adviser")
        .run(async |visit| {
            let mut gallery = Gallery::of(visit, "")?;
            PlantedClients::some(12)?.put(visit).await?;
            visit.open("#/clients").await?;
            Screen::Clients.arrive(visit.page()).await?;
            gallery.look(visit, "clients").await?;
            gallery.close()
        })
        .await
}

#[tokio::test]
async fn screens_in_the_dark_look_as_accepted() -> Result {
    setup("pictures-dark")
        .run(async |visit| {
            let mut gallery = Gallery::of(visit, "-dark")?;
            visit
                .surroundings()
                .media_feature("prefers-color-scheme", "dark")
                .await?;
            with_a_full_check(visit).await?;
            gallery.look(visit, "result").await?;
            gallery.close()
        })
        .await
}

#[tokio::test]
async fn screens_in_english_look_as_accepted() -> Result {
    setup("pictures-english")
        .language(Language::English)
        .run(async |visit| {
            let mut gallery = Gallery::of(visit, "-en")?;
            owner(visit, &mut gallery).await?;
            gallery.close()
        })
        .await
}
