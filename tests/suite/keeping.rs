//! What the browser may do with what is stored is told, and a backup is reminded of in time.

use serde_json::{Value, json};
use shopready_browser_tests::emulate::{STORAGE_PROMISED, Surroundings, clock_at};
use shopready_browser_tests::journey::{Mode, make_check};
use shopready_browser_tests::screens::{Files, Plan, Settings};
use shopready_browser_tests::{Case, Page, Planted, PlantedClients, Result, Screen, Setup, Visit, axe};

/// A browser that does not promise to keep what is stored. A page that is not secure, such as `about:blank`, has none to ask.
const REFUSES: &str = "
    if (navigator.storage) navigator.storage.persist = navigator.storage.persisted = async () => false;";

/// One that cannot be asked.
const ABSENT: &str = "Object.defineProperty(navigator, 'storage', { value: undefined });";

/// Safari on an iPhone, as the page sees it.
const IPHONE: &str = "Object.defineProperty(navigator, 'userAgent', { value:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1' });";

/// The same from the home screen.
const ON_HOME_SCREEN: &str = "
    const real = window.matchMedia;
    window.matchMedia = query => query.includes('standalone') ? { matches: true } : real.call(window, query);";

/// A browser that hands no file out.
const NO_DOWNLOADS: &str = "URL.createObjectURL = () => { throw new Error('no downloads'); };";

/// What is told about keeping on the screen that is shown, once it is drawn.
async fn told(page: &Page) -> Result<Option<String>> {
    page.wait_for("#heading").await?;
    // What the browser says about keeping comes a moment after the screen.
    page.until(
        "the browser's word",
        "return (navigator.storage?.persisted() ?? Promise.resolve())
            .then(() => new Promise(done => setTimeout(done, 50))).then(() => true)",
        vec![],
    )
    .await?;
    let told: Vec<String> = page.attributes("[data-keeping]", "data-keeping").await?;
    assert!(told.len() <= 1, "{told:?}");
    Ok(told.into_iter().next())
}

/// A quick check from the start to its result.
async fn first_result(visit: &Visit) -> Result {
    visit.open("#/").await?;
    make_check(visit.page(), Mode::Quick, &Case::retail()?.record)
        .await
        .map(drop)
}

/// The result of a full check that was saved so many times; no backup holds it.
async fn saved_often(visit: &Visit, revision: u64) -> Result {
    let planted = Planted::retail()?.with("revision", json!(revision));
    planted.open(visit, "#/result").await?;
    Screen::Result.arrive(visit.page()).await
}

/// Opens the result on another day.
async fn result_on(visit: &Visit, day: &str) -> Result<Option<String>> {
    Surroundings::of(visit.page()).before_load(&clock_at(day)).await?;
    visit.open("#/result").await?;
    told(visit.page()).await
}

/// How many changes the settings say that no backup holds.
async fn changes(visit: &Visit) -> Result<u64> {
    visit.open("#/settings").await?;
    let line = visit.page().text("[data-backup]").await?;
    let count = line.rsplit(['：', ':']).next().unwrap_or_default();
    let digits: String = count.chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse()?)
}

async fn kept(visit: &Visit) -> Result<String> {
    visit.open("#/settings").await?;
    Settings::on(visit.page()).await?;
    let page = visit.page();
    page.until(
        "the browser's word",
        "return !navigator.storage || document.querySelector('[data-kept]')?.dataset.kept !== 'unknown'",
        vec![],
    )
    .await?;
    page.required("[data-kept]", "data-kept").await
}

#[tokio::test]
async fn a_promise_to_keep_is_told_in_the_settings_and_nowhere_else() -> Result {
    Setup::named("keeping-promised")
        .before_load(STORAGE_PROMISED)
        .run(async |visit| {
            first_result(visit).await?;
            assert_eq!(told(visit.page()).await?, None);
            assert_eq!(kept(visit).await?, "yes");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_refusal_is_told_once_after_the_first_result() -> Result {
    Setup::named("keeping-refused")
        .before_load(REFUSES)
        .run(async |visit| {
            visit.open("#/").await?;
            assert_eq!(told(visit.page()).await?, None);
            first_result(visit).await?;
            let page = visit.page();
            page.wait_for("[data-keeping='refused']").await?;
            assert_eq!(
                axe::problems_in_light_and_dark(visit).await?,
                Vec::<String>::new()
            );
            // It stays until it is put away, and never comes back.
            visit.reload().await?;
            page.tap("[data-keeping='refused'] #keeping-close").await?;
            page.wait_without("[data-keeping]").await?;
            visit.reload().await?;
            assert_eq!(told(visit.page()).await?, None);
            assert_eq!(kept(visit).await?, "no");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_browser_that_cannot_be_asked_is_said_to_say_nothing() -> Result {
    Setup::named("keeping-absent")
        .before_load(ABSENT)
        .run(async |visit| {
            first_result(visit).await?;
            assert_eq!(told(visit.page()).await?, None);
            assert_eq!(kept(visit).await?, "unknown");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_safari_does_is_told_once_after_the_first_result() -> Result {
    Setup::named("keeping-iphone")
        .before_load(REFUSES)
        .before_load(IPHONE)
        .run(async |visit| {
            visit.open("#/").await?;
            assert_eq!(told(visit.page()).await?, None);
            first_result(visit).await?;
            let page = visit.page();
            page.tap("[data-keeping='apple'] #keeping-close").await?;
            visit.reload().await?;
            assert_eq!(told(visit.page()).await?, None, "nor the refusal behind it");
            visit.open("#/settings").await?;
            assert!(page.text("main").await?.contains("Safari"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_app_on_the_home_screen_is_not_told_what_safari_does() -> Result {
    Setup::named("keeping-home-screen")
        .before_load(STORAGE_PROMISED)
        .before_load(IPHONE)
        .before_load(ON_HOME_SCREEN)
        .run(async |visit| {
            first_result(visit).await?;
            assert_eq!(told(visit.page()).await?, None);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn forty_changes_remind_an_owner_and_a_backup_holds_them() -> Result {
    Setup::named("keeping-changes")
        .before_load(STORAGE_PROMISED)
        .before_load(Plan::FILES)
        .run(async |visit| {
            // What follows from the facts is saved once.
            saved_often(visit, 38).await?;
            assert_eq!(told(visit.page()).await?, None);
            saved_often(visit, 40).await?;
            let page = visit.page();
            page.wait_for("[data-keeping='reminder']").await?;
            assert_eq!(
                axe::problems_in_light_and_dark(visit).await?,
                Vec::<String>::new()
            );
            page.tap("#keeping-files").await?;
            page.wait_for("[data-screen='files']").await?;
            let backup = Files::open(visit).await?.export("#backup").await?;
            assert_eq!(changes(visit).await?, 0);
            visit.open("#/result").await?;
            assert_eq!(told(visit.page()).await?, None);

            // Another device that reads the file knows that there is one.
            let files = Files::open(visit).await?;
            files.wipe().await?;
            let files = Files::open(visit).await?;
            files.give(&backup.name, backup.text.as_bytes()).await?;
            visit.page().tap("#import").await?;
            visit.page().wait_for("#undo-change").await?;
            assert_eq!(changes(visit).await?, 0);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_backup_that_was_not_handed_out_counts_for_nothing() -> Result {
    Setup::named("keeping-not-handed-out")
        .before_load(STORAGE_PROMISED)
        .before_load(NO_DOWNLOADS)
        .run(async |visit| {
            saved_often(visit, 45).await?;
            Files::open(visit).await?;
            visit.page().tap("#backup").await?;
            visit.page().wait_for("#made[data-outcome='not-made']").await?;
            visit.open("#/result").await?;
            assert_eq!(told(visit.page()).await?.as_deref(), Some("reminder"));
            assert!(changes(visit).await? >= 45);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn thirty_days_remind_an_owner_of_any_change_and_later_is_a_week() -> Result {
    Setup::named("keeping-days")
        .before_load(STORAGE_PROMISED)
        .run(async |visit| {
            // Begun on 20 November.
            saved_often(visit, 5).await?;
            assert_eq!(result_on(visit, "2026-12-19").await?, None);
            assert_eq!(result_on(visit, "2026-12-20").await?.as_deref(), Some("reminder"));
            let page = visit.page();
            page.tap("#keeping-later").await?;
            page.wait_without("[data-keeping]").await?;
            assert_eq!(result_on(visit, "2026-12-26").await?, None);
            assert_eq!(result_on(visit, "2026-12-27").await?.as_deref(), Some("reminder"));
            // A clock that was set back years does not silence it either.
            visit.page().tap("#keeping-later").await?;
            assert_eq!(result_on(visit, "2020-01-01").await?.as_deref(), Some("reminder"));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_adviser_is_reminded_among_the_clients() -> Result {
    Setup::named("keeping-adviser")
        .before_load(STORAGE_PROMISED)
        .before_load(Plan::FILES)
        .run(async |visit| {
            PlantedClients::some(12)?.put(visit).await?;
            visit.open("#/clients").await?;
            let page = visit.page();
            page.wait_for("[data-keeping='reminder']").await?;
            assert_eq!(
                axe::problems_in_light_and_dark(visit).await?,
                Vec::<String>::new()
            );
            Files::open(visit).await?.export("#backup").await?;
            let told: Value = page
                .script(
                    "return document.querySelector('[data-room=backup]').innerText",
                    vec![],
                )
                .await?;
            assert!(told.as_str().is_some_and(|told| told.contains("2026")), "{told}");
            visit.open("#/clients").await?;
            page.wait_for("#client-list [data-client]").await?;
            page.wait_without("[data-keeping]").await
        })
        .await
}
