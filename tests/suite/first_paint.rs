//! The start page of a first visit is there before the app is, and takes a tap.

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::{Language, Page, Planted, Result, Screen, Setup, Visit};

/// The app's WebAssembly does not arrive until `arrive()` is called.
const HOLD: &str = "{
    const whole = window.fetch;
    const arrived = new Promise((resolve) => { window.arrive = resolve; });
    window.fetch = async (asked, ...rest) => {
        if (String(asked.url ?? asked).endsWith('.wasm')) await arrived;
        return whole(asked, ...rest);
    };
}";

/// What the eye meets, each with its place.
const PLACES: &str = "return JSON.stringify([...document.querySelectorAll(
        'h1, h2, .hero p, .choices .button, .choices p, .promise li, .parts li, .section p, .way')]
    .filter((one) => one.checkVisibility())
    .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, one.textContent.trim(), ...[x, y, width, height].map(Math.round)];
    }))";

async fn places(page: &Page) -> Result<String> {
    page.script(PLACES, vec![]).await
}

async fn let_arrive(page: &Page) -> Result {
    page.script("window.arrive()", vec![]).await
}

async fn nothing_moves(visit: &mut Visit) -> Result {
    visit.open_without_app("#/").await?;
    let page = visit.page();
    page.wait_for("#loading .start-first .hero").await?;
    let before = places(page).await?;
    assert!(before.len() > 500, "{before}");
    let_arrive(page).await?;
    Screen::Start.arrive(page).await?;
    assert_eq!(places(page).await?, before);
    Ok(())
}

#[tokio::test]
async fn nothing_moves_when_the_app_takes_over_on_a_phone_in_chinese() -> Result {
    Setup::named("first-paint-phone")
        .before_load(HOLD)
        .run(nothing_moves)
        .await
}

#[tokio::test]
async fn nothing_moves_when_the_app_takes_over_on_a_desktop_in_english() -> Result {
    Setup::named("first-paint-desktop")
        .language(Language::English)
        .size(Size::DESKTOP)
        .before_load(HOLD)
        .run(nothing_moves)
        .await
}

#[tokio::test]
async fn a_tap_before_the_app_is_carried_out_when_it_is_there() -> Result {
    Setup::named("first-paint-tap")
        .before_load(HOLD)
        .run(async |visit| {
            visit.open_without_app("#/").await?;
            let page = visit.page();
            page.tap(":lang(zh-Hant) > .columns [data-start='start-full']")
                .await?;
            page.until(
                "a word that the app is being opened",
                "return document.querySelector('#loading .opening').checkVisibility()",
                vec![],
            )
            .await?;
            let_arrive(page).await?;
            Screen::Profile.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn a_device_with_a_check_is_not_shown_the_start_page_of_a_first_visit() -> Result {
    Setup::named("first-paint-again")
        .run(async |visit| {
            Planted::retail()?.put(visit).await?;
            visit.surroundings().before_load(HOLD).await?;
            let page = visit.page();
            page.reload().await?;
            page.until(
                "the sign alone",
                "const is = (one) => document.querySelector(one).checkVisibility();
                 return is('#loading .brand') && !is('#loading .start-first')",
                vec![],
            )
            .await?;
            let_arrive(page).await?;
            Screen::Start.arrive(page).await?;
            Header::of(page).speak(Language::English).await
        })
        .await
}
