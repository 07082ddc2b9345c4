//! A new version that does not start makes way for the one before.

use shopready_browser_tests::{Page, Release, Result, Setup, Visit};

use super::{is_reloaded, look_for_update, mark, stored, version_of, with_a_kept_app};

/// A WebAssembly module that traps as it starts.
const TRAP: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x08\x01\0\x0a\x05\x01\x03\0\0\x0b";

/// A version that is broken by other content of one file.
fn broken(mark: &str, file: &str, content: impl Fn(Vec<u8>) -> Vec<u8>) -> Result<Release> {
    Release::built()?.next(mark)?.with(file, content)
}

/// Publishes a version, and takes it on the user's word.
async fn take(visit: &Visit, release: &Release) -> Result {
    let page = visit.page();
    visit.site.publish(release)?;
    assert_eq!(look_for_update(page).await?, "installed");
    mark(page).await?;
    page.tap("#update").await
}

/// The version before is there again with all data, says so, and the broken one is not offered again.
async fn is_back(page: &Page, before: &serde_json::Value) -> Result {
    page.wait_for("[data-update='restored']").await?;
    assert_eq!(version_of(page).await?, Release::built()?.path("app.js")?);
    assert_eq!(&stored(page).await?, before);
    assert_eq!(look_for_update(page).await?, "none");
    Ok(())
}

/// The broken version goes, a good one comes.
async fn comes_back(name: &'static str, expected: &'static str, release: Release) -> Result {
    Setup::named(name)
        .expecting(expected)
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            let page = visit.page();
            let before = stored(page).await?;
            take(visit, &release).await?;
            is_back(page, &before).await?;
            // Also where the browser ended the worker, and without a network.
            page.tap("#close-update").await?;
            page.wait_without("[data-update]").await?;

            let good = Release::built()?.next("good")?;
            take(visit, &good).await?;
            is_reloaded(page).await?;
            assert_eq!(version_of(page).await?, good.path("app.js")?);
            assert_eq!(stored(page).await?, before);

            // Published once more, the broken one is not taken in.
            visit.site.publish(&release)?;
            assert_eq!(look_for_update(page).await?, "redundant");
            assert!(!page.has("[data-update]").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_page_in_place_of_its_webassembly() -> Result {
    let html = |_| b"<!doctype html><title>Sign in</title>".to_vec();
    comes_back("broken-html", "WebAssembly", broken("html", "app.wasm", html)?).await
}

#[tokio::test]
async fn webassembly_that_traps_as_it_starts() -> Result {
    let trap = |_| TRAP.to_vec();
    comes_back("broken-trap", "unreachable", broken("trap", "app.wasm", trap)?).await
}

#[tokio::test]
async fn a_script_that_throws() -> Result {
    let throws = |script: Vec<u8>| [b"throw new Error('broken');".as_slice(), &script].concat();
    comes_back("broken-throws", "broken", broken("throws", "app.js", throws)?).await
}

#[tokio::test]
async fn words_of_another_build() -> Result {
    let other = |words: Vec<u8>| {
        let words = String::from_utf8_lossy(&words).into_owned();
        let (_, rest) = words.split_once('\n').unwrap_or_default();
        format!("0123456789abcdef\n{rest}").into_bytes()
    };
    let release = broken("words", "words-zh-Hant.txt", other)?;
    comes_back("broken-words", "words", release).await
}

#[tokio::test]
async fn a_version_that_hangs_as_it_starts() -> Result {
    let hangs = |_| b"await new Promise(() => {});".to_vec();
    comes_back("broken-hangs", "hangs", broken("hangs", "app.js", hangs)?).await
}

#[tokio::test]
async fn a_boot_script_that_cannot_even_say_so_is_given_up_after_a_few_tries() -> Result {
    let throws = |page: Vec<u8>| {
        let page = String::from_utf8_lossy(&page).into_owned();
        page.replacen("<script>", "<script>throw new Error('broken');", 1)
            .into_bytes()
    };
    let release = broken("boot", "index.html", throws)?;
    Setup::named("broken-boot")
        .expecting("broken")
        .expecting("TypeError")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            let page = visit.page();
            let before = stored(page).await?;
            take(visit, &release).await?;
            page.until(
                "the broken version",
                "return window.isSameDocument !== true && document.readyState === 'complete'",
                vec![],
            )
            .await?;
            for _ in 0..3 {
                // What comes at once counts as one opening, as several tabs do.
                tokio::time::sleep(std::time::Duration::from_millis(5500)).await;
                page.reload().await?;
            }
            page.wait_for("html[data-ready]").await?;
            is_back(page, &before).await
        })
        .await
}

#[tokio::test]
async fn a_version_before_that_fails_as_well_does_not_reload_for_ever() -> Result {
    let throws = |script: Vec<u8>| [b"throw new Error('broken');".as_slice(), &script].concat();
    let release = broken("both", "app.js", throws)?;
    Setup::named("broken-both")
        .expecting("broken")
        .expecting("forbidden here")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            let page = visit.page();
            let before = stored(page).await?;
            // From now on no version starts on this device.
            visit
                .surroundings()
                .before_load(
                    "sessionStorage.setItem('loads', 1 + Number(sessionStorage.getItem('loads')));
                     WebAssembly.compileStreaming = WebAssembly.compile =
                         () => Promise.reject(new Error('forbidden here'));",
                )
                .await?;
            take(visit, &release).await?;
            page.until(
                "the page that says so, in the version before",
                "return sessionStorage.getItem('loads') === '2'
                    && document.getElementById('failed')?.checkVisibility() === true",
                vec![],
            )
            .await?;
            assert_eq!(version_of(page).await?, Release::built()?.path("app.js")?);
            assert_eq!(stored(page).await?, before);
            // Whatever was to come would have come by now: the worker has answered.
            let answered = "return new Promise((resolve) => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => setTimeout(() => resolve(sessionStorage.getItem('loads')), 300);
                navigator.serviceWorker.controller.postMessage({ type: 'failed' }, [port2]);
            })";
            assert_eq!(page.script::<String>(answered, vec![]).await?, "2");
            Ok(())
        })
        .await
}
