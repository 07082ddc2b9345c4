//! All tabs take the new version together, and none in the middle of something.

use shopready_browser_tests::full_disk::FAULTS;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::{Case, Page, Release, Result, Screen, Setup, Visit};
use thirtyfour::{Key, WindowHandle};

use super::{
    has_started, is_reloaded, is_same_document, look_for_update, mark, stored, version_of, with_a_kept_app,
};

const NOTE: &str = "[data-part='note'] textarea";

/// Two marked tabs of a kept app, the second in view on a question; gives the first.
async fn two_tabs(visit: &Visit) -> Result<WindowHandle> {
    with_a_kept_app(visit).await?;
    mark(visit.page()).await?;
    let first = visit.new_tab().await?;
    visit.open(Screen::Question.address()).await?;
    mark(visit.page()).await?;
    Ok(first)
}

async fn publish_next(visit: &Visit) -> Result<Release> {
    let next = Release::built()?.next("next")?;
    visit.site.publish(&next)?;
    Ok(next)
}

async fn is_of(page: &Page, release: &Release) -> Result {
    is_reloaded(page).await?;
    assert_eq!(version_of(page).await?, release.path("app.js")?);
    Ok(())
}

/// A page that begins without a worker and has been claimed by the time it looks.
const CLAIMED_MEANWHILE: &str = "if (navigator.serviceWorker) {
    const controller = Object.getOwnPropertyDescriptor(ServiceWorkerContainer.prototype, 'controller').get;
    let looks = 0;
    Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', {
        get() { return looks++ === 0 ? null : controller.call(this); },
    });
}";

#[tokio::test]
async fn the_first_worker_is_not_told_as_a_new_version() -> Result {
    Setup::named("update-first-worker")
        .before_load(CLAIMED_MEANWHILE)
        .run(async |visit| {
            visit.open("#/").await?;
            visit.ready_for_offline().await?;
            visit.reload().await?;
            let page = visit.page();
            page.until(
                "a page that follows new versions",
                "return Boolean(shopready.applyUpdate && navigator.serviceWorker.controller)",
                vec![],
            )
            .await?;
            let told: Option<serde_json::Value> = page.script("return shopready.update", vec![]).await?;
            anyhow::ensure!(told.is_none(), "{told:?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn two_tabs_take_the_new_version_together() -> Result {
    Setup::named("update-together")
        .run(async |visit| {
            let first = two_tabs(visit).await?;
            let before = stored(visit.page()).await?;
            let next = publish_next(visit).await?;
            assert_eq!(look_for_update(visit.page()).await?, "installed");
            visit.page().tap("#update").await?;
            is_of(visit.page(), &next).await?;
            has_started(visit.page()).await?;
            visit.go_to_tab(first).await?;
            is_of(visit.page(), &next).await?;
            assert_eq!(stored(visit.page()).await?, before);

            // Without a network the new one is there, and only it.
            visit.site.stop();
            visit.reload().await?;
            assert_eq!(version_of(visit.page()).await?, next.path("app.js")?);
            visit
                .page()
                .until(
                    "the files of one version",
                    "return caches.keys().then(names => names.filter(name => name.includes('version')).length === 1)",
                    vec![],
                )
                .await
        })
        .await
}

#[tokio::test]
async fn a_tab_where_something_is_typed_keeps_all_tabs_on_the_old_version_and_is_named() -> Result {
    const TEXT: &str = "還未寫完";
    Setup::named("update-typing")
        .run(async |visit| {
            let first = two_tabs(visit).await?;
            let page = visit.page();
            page.tap("[data-part='note'] summary").await?;
            page.find(NOTE).await?.send_keys(TEXT).await?;
            let title: String = page.script("return document.title", vec![]).await?;
            let second = visit.go_to_tab(first).await?;
            let next = publish_next(visit).await?;
            assert_eq!(look_for_update(page).await?, "installed");
            page.tap("#update").await?;
            page.wait_for("[data-update='elsewhere']").await?;
            assert!(page.text("[data-update]").await?.contains(&title));
            assert!(is_same_document(page).await?);

            let first = visit.go_to_tab(second).await?;
            assert!(is_same_document(page).await?);
            let typed: String = page
                .script(
                    "return document.querySelector(arguments[0]).value",
                    vec![NOTE.into()],
                )
                .await?;
            assert_eq!(typed, TEXT);
            page.press(Key::Tab).await?;

            let second = visit.go_to_tab(first).await?;
            page.tap("#update").await?;
            is_of(page, &next).await?;
            visit.go_to_tab(second).await?;
            is_of(page, &next).await?;
            assert!(stored(page).await?.to_string().contains(TEXT));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_answer_that_could_not_be_saved_keeps_all_tabs_on_the_old_version() -> Result {
    Setup::named("update-unsaved")
        .before_load(FAULTS)
        .run(async |visit| {
            let first = two_tabs(visit).await?;
            let page = visit.page();
            let second = visit.go_to_tab(first).await?;
            let next = publish_next(visit).await?;
            assert_eq!(look_for_update(page).await?, "installed");
            let first = visit.go_to_tab(second).await?;
            page.script::<()>(
                "Object.assign(window.faults, { nth: 1, kind: 'QuotaExceededError', forGood: true, writes: 0 })",
                vec![],
            )
            .await?;
            page.tap("input[name='answer']:not(:checked)").await?;
            page.wait_for("[data-save='failed']").await?;
            page.wait_for("html[data-busy]").await?;
            page.tap("#update").await?;
            page.wait_for("[data-update='here']").await?;
            assert!(is_same_document(page).await?);

            let second = visit.go_to_tab(first).await?;
            page.tap("#update").await?;
            page.wait_for("[data-update='elsewhere']").await?;
            assert!(is_same_document(page).await?);

            let first = visit.go_to_tab(second).await?;
            page.script::<()>("window.faults.nth = Infinity", vec![]).await?;
            page.tap("#save-again").await?;
            page.wait_for("html:not([data-busy])").await?;
            let kept = stored(page).await?;
            page.tap("#update").await?;
            is_of(page, &next).await?;
            assert_eq!(stored(page).await?, kept);
            visit.go_to_tab(first).await?;
            is_of(page, &next).await
        })
        .await
}

#[tokio::test]
async fn another_way_to_the_new_version_reloads_nothing() -> Result {
    Setup::named("update-no-word")
        .run(async |visit| {
            visit.open("#/").await?;
            begin(visit.page(), Mode::Quick, &Case::retail()?.record.profile).await?;
            visit.ready_for_offline().await?;
            visit.reload().await?;
            let page = visit.page();
            mark(page).await?;
            for round in 0..3 {
                let next = Release::built()?.next(&format!("round-{round}"))?;
                visit.site.publish(&next)?;
                assert_eq!(look_for_update(page).await?, "installed");
                page.script::<()>(
                    "return navigator.serviceWorker.getRegistration().then(async (registration) => {
                        const taken = new Promise(resolve => {
                            navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
                        });
                        registration.waiting.postMessage({ type: 'skip-waiting' });
                        await taken;
                    })",
                    vec![],
                )
                .await?;
                page.wait_for("[data-update='waiting']").await?;
                assert!(is_same_document(page).await?);
            }
            page.tap("#update").await?;
            is_reloaded(page).await
        })
        .await
}
