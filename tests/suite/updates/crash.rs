//! Whatever ends the app while it runs: a page without it hands out the data, reloads, and fetches the app anew.

use serde_json::{Value, json};
use shopready_browser_tests::screens::Plan;
use shopready_browser_tests::{Page, Result, Setup, Visit, axe, reflow};
use thirtyfour::Key;

use super::{has_stopped, is_reloaded, mark, stored, with_a_kept_app};

/// Keeps hold of the app's WebAssembly, to end it.
const HOLD: &str = "{
    const make = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...parts) => {
        const made = await make(...parts);
        globalThis.program ??= (made.instance ?? made).exports;
        return made;
    };
}";

/// What a panic ends in: the program's own abort.
const PANIC: &str = "setTimeout(() => program.__wbindgen_malloc(-1, 1))";

/// All memory that the browser gives is taken; then the app needs more than it has.
const MEMORY: &str = "
    for (let pages = 1 << 15; pages > 0; ) {
        try { program.memory.grow(pages); } catch { pages >>= 1; }
    }
    setTimeout(() => {
        const note = document.querySelector('[data-part=note] textarea');
        // Not laid out: only the app reads it.
        Object.defineProperty(note, 'value', { get: () => 'x'.repeat(64 << 20) });
        note.dispatchEvent(new Event('input', { bubbles: true }));
    });";

/// The stack ends: so that arrives from the program. A driver's own scripts are foreign to the page, which is not told
/// what goes wrong in them.
const STACK: &str = "window.dispatchEvent(new ErrorEvent('error', {
    error: new RangeError('Maximum call stack size exceeded')
}))";

async fn crash(visit: &Visit, how: &str) -> Result<Value> {
    let page = visit.page();
    visit.open("#/question/pay_accept").await?;
    page.tap("[data-part='note'] summary").await?;
    let before = stored(page).await?;
    page.script::<()>(how, vec![]).await?;
    has_stopped(page).await?;
    Ok(before)
}

/// The page without the app hands out what is stored, and a reload by keyboard brings the app back.
async fn leaves_the_data(visit: &Visit, how: &str) -> Result {
    let page = visit.page();
    crash(visit, how).await?;
    assert!(!page.has("#app:not([hidden])").await?);
    let before = stored(page).await?;
    page.tap("#failed-download").await?;
    page.until("the file", "return offered.length > 0", vec![])
        .await?;
    let text: String = page.script("return offered[0].text", vec![]).await?;
    let file: Value = serde_json::from_str(&text)?;
    assert_eq!(
        file,
        json!({"format": "shopready-storage", "version": 1, "entries": before})
    );
    mark(page).await?;
    page.script::<()>("document.getElementById('failed').focus()", vec![])
        .await?;
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    is_reloaded(page).await?;
    assert_eq!(stored(page).await?, before);
    Ok(())
}

async fn ends(name: &'static str, expected: &'static str, how: &'static str) -> Result {
    Setup::named(name)
        .before_load(HOLD)
        .before_load(Plan::FILES)
        .expecting(expected)
        .expecting("RuntimeError")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            leaves_the_data(visit, how).await
        })
        .await
}

#[tokio::test]
async fn a_panic_leaves_the_data() -> Result {
    ends("crash-panic", "unreachable", PANIC).await
}

#[tokio::test]
async fn memory_that_cannot_be_had_leaves_the_data() -> Result {
    ends("crash-memory", "Error", MEMORY).await
}

#[tokio::test]
async fn a_stack_that_ends_leaves_the_data() -> Result {
    ends("crash-stack", "Maximum call stack", STACK).await
}

#[tokio::test]
async fn what_was_handed_out_is_read_by_the_import() -> Result {
    Setup::named("crash-import")
        .before_load(HOLD)
        .before_load(Plan::FILES)
        .expecting("unreachable")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            crash(visit, PANIC).await?;
            let page = visit.page();
            page.tap("#failed-download").await?;
            page.until("the file", "return offered.length > 0", vec![])
                .await?;
            let text: String = page.script("return offered[0].text", vec![]).await?;
            page.script::<()>("localStorage.clear()", vec![]).await?;
            let files = shopready_browser_tests::screens::Files::open(visit).await?;
            files.give("shopready-data.json", text.as_bytes()).await?;
            assert_eq!(files.count("new").await?, "1");
            Ok(())
        })
        .await
}

async fn names_of_caches(page: &Page) -> Result<Vec<String>> {
    page.script("return caches.keys()", vec![]).await
}

#[tokio::test]
async fn a_reset_fetches_the_app_anew_and_keeps_the_data_and_needs_a_network() -> Result {
    Setup::named("crash-reset")
        .before_load(HOLD)
        .expecting("unreachable")
        .expecting("ERR_CONNECTION_REFUSED")
        .expecting("Failed to load")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            let before = crash(visit, PANIC).await?;
            let caches = names_of_caches(visit.page()).await?;
            visit.site.stop();
            visit.page().tap("#failed-reset").await?;
            visit
                .page()
                .until(
                    "a word that there is no network",
                    "return document.getElementById('failed-offline').checkVisibility()",
                    vec![],
                )
                .await?;
            assert_eq!(names_of_caches(visit.page()).await?, caches);

            visit.site.start()?;
            let page = visit.page();
            page.script::<()>(
                "return caches.open(arguments[0])
                    .then(cache => cache.put('./', new Response('broken')))",
                vec![
                    caches
                        .iter()
                        .find(|name| name.contains("version"))
                        .cloned()
                        .into(),
                ],
            )
            .await?;
            mark(page).await?;
            page.tap("#failed-reset").await?;
            is_reloaded(page).await?;
            assert_eq!(stored(page).await?, before);
            visit.ready_for_offline().await
        })
        .await
}

#[tokio::test]
async fn the_page_fits_every_width_in_one_language_and_axe_finds_nothing() -> Result {
    Setup::named("crash-looks")
        .before_load(HOLD)
        .expecting("unreachable")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            for size in [
                shopready_browser_tests::emulate::Size::NARROWEST,
                shopready_browser_tests::emulate::Size::DESKTOP,
            ] {
                visit.surroundings().size(size).await?;
                crash(visit, PANIC).await?;
                let page = visit.page();
                page.script::<()>("document.getElementById('failed-offline').hidden = false", vec![])
                    .await?;
                let seen: Vec<String> = page
                    .script(
                        "return [...new Set([...document.querySelectorAll('#failed [lang]')]
                            .filter(one => one.checkVisibility()).map(one => one.lang))]",
                        vec![],
                    )
                    .await?;
                assert_eq!(seen, ["zh-Hant-HK"]);
                // A dialogue is all there is, so no landmark is missed.
                let mut problems = axe::problems_in_light_and_dark(visit).await?;
                problems.retain(|problem| !problem.contains("landmark-one-main"));
                assert_eq!(problems, Vec::<String>::new(), "{size:?}");
                assert_eq!(reflow::problems(page).await?, Vec::<String>::new(), "{size:?}");
            }
            Ok(())
        })
        .await
}
