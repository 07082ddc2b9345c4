//! A first visit to a server that goes wrong: that is said, and a reload after mending works.

use shopready_browser_tests::faults::Fault;
use shopready_browser_tests::{Release, Result, Setup, Visit};

use super::{has_stopped, is_reloaded, mark, version_of};

/// As on a device that was never here.
async fn forget(visit: &Visit) -> Result {
    let page = visit.page();
    page.script::<()>(
        "return navigator.serviceWorker.getRegistration()
            .then(found => found?.unregister())
            .then(() => caches.keys())
            .then(names => Promise.all(names.map(name => caches.delete(name))))
            .then(() => {})",
        vec![],
    )
    .await?;
    page.goto("about:blank").await
}

#[tokio::test]
async fn each_file_of_the_first_load_that_is_wrong_is_said_and_comes_right_with_a_reload() -> Result {
    Setup::named("first-load-faults")
        .expecting("Failed to load")
        .expecting("WebAssembly")
        .expecting("Error")
        .expecting("MIME")
        .expecting("integrity")
        .expecting("Fetch API cannot load")
        .expecting("Failed to fetch")
        .run(async |visit| {
            let faults = visit.site.with_faults()?;
            visit.open("#/").await?;
            let built = Release::built()?;
            let mut cases = 0;
            for file in ["app.wasm", "app.js", "words-zh-Hant.txt"] {
                for fault in Fault::ALL {
                    forget(visit).await?;
                    cases += 1;
                    let release = built.next_in(file, &format!("first-{cases}"))?;
                    visit.site.publish(&release)?;
                    faults.spoil(release.path(file)?, fault);
                    visit.open_without_app("#/").await?;
                    let page = visit.page();
                    // A cut or altered file does not have the integrity that the page names.
                    has_stopped(page)
                        .await
                        .map_err(|error| error.context(format!("{file} {fault:?}")))?;
                    faults.mend();
                    mark(page).await?;
                    page.tap("#failed-reload").await?;
                    is_reloaded(page)
                        .await
                        .map_err(|error| error.context(format!("{file} {fault:?}, mended")))?;
                    assert_eq!(version_of(page).await?, release.path("app.js")?);
                }
            }
            assert_eq!(cases, 18);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_old_page_among_new_files_is_said_on_a_first_visit() -> Result {
    Setup::named("first-load-half-published")
        .expecting("404")
        .expecting("words-")
        .expecting("WebAssembly")
        .expecting("Failed to fetch")
        .run(async |visit| {
            let built = Release::built()?;
            let next = built.next("half")?;
            let page = String::from_utf8_lossy(&built.files()["index.html"]).into_owned();
            visit.site.publish(&next)?;
            visit.site.write("index.html", &page)?;
            visit.open_without_app("#/").await?;
            has_stopped(visit.page()).await?;

            visit.site.publish(&next)?;
            visit.page().tap("#failed-reload").await?;
            visit.page().wait_for("html[data-ready]").await
        })
        .await
}
