//! Whatever a server makes of a new version: it is installed whole, or the old one stays.

use shopready_browser_tests::faults::Fault;
use shopready_browser_tests::{Page, Release, Result, Setup, Visit};

use super::{is_same_document, look_for_update, mark, stored, version_of, with_a_kept_app};

/// The worker that serves the page is still the one of the build.
async fn nothing_was_taken(page: &Page) -> Result {
    assert!(is_same_document(page).await?);
    assert_eq!(version_of(page).await?, Release::built()?.path("app.js")?);
    Ok(())
}

async fn works_offline(visit: &mut Visit) -> Result {
    visit.site.stop();
    visit.reload().await?;
    visit.site.start()?;
    assert_eq!(version_of(visit.page()).await?, Release::built()?.path("app.js")?);
    mark(visit.page()).await
}

#[tokio::test]
async fn no_single_wrong_file_is_installed_and_the_right_one_is() -> Result {
    Setup::named("update-each-file")
        .expecting("ERR_CONNECTION_REFUSED")
        .expecting("sw.js")
        .run(async |visit| {
            let faults = visit.site.with_faults()?;
            with_a_kept_app(visit).await?;
            let before = stored(visit.page()).await?;
            mark(visit.page()).await?;
            let built = Release::built()?;
            let mut cases = 0;
            for file in built.plain_names() {
                for fault in Fault::ALL {
                    cases += 1;
                    let next = built.next_in(&file, &format!("{cases}"))?;
                    visit.site.publish(&next)?;
                    faults.spoil(next.path(&file)?, fault);
                    let page = visit.page();
                    let outcome = look_for_update(page).await?;
                    assert_eq!(outcome, "redundant", "{file} {fault:?}");
                    nothing_was_taken(page).await?;

                    faults.mend();
                    let outcome = look_for_update(page).await?;
                    assert_eq!(outcome, "installed", "{file} {fault:?}, mended");
                    nothing_was_taken(page).await?;
                }
                works_offline(visit).await?;
            }
            assert_eq!(cases, 6 * built.plain_names().len());
            assert_eq!(stored(visit.page()).await?, before);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn no_wrong_catalogue_or_worker_is_installed_and_the_right_one_is() -> Result {
    Setup::named("update-unnamed-files")
        .expecting("ERR_CONNECTION_REFUSED")
        .expecting("sw.js")
        .expecting("schemes.json")
        .run(async |visit| {
            let faults = visit.site.with_faults()?;
            with_a_kept_app(visit).await?;
            let before = stored(visit.page()).await?;
            mark(visit.page()).await?;
            let built = Release::built()?;
            for (file, fault, outcome) in [
                ("schemes.json", Fault::Missing, "redundant"),
                ("schemes.json", Fault::Cut, "redundant"),
                ("schemes.json", Fault::Failed, "redundant"),
                ("schemes.json", Fault::Html, "redundant"),
                ("schemes.json", Fault::Broken, "redundant"),
                ("sw.js", Fault::Missing, "refused"),
                ("sw.js", Fault::Cut, "refused"),
                ("sw.js", Fault::Failed, "refused"),
                ("sw.js", Fault::Html, "refused"),
                ("sw.js", Fault::Broken, "refused"),
            ] {
                let next = built.next_in("index.html", &format!("{file}-{fault:?}"))?;
                visit.site.publish(&next)?;
                faults.spoil(file, fault);
                let page = visit.page();
                assert_eq!(look_for_update(page).await?, outcome, "{file} {fault:?}");
                nothing_was_taken(page).await?;
                faults.mend();
                if (file, fault) == ("sw.js", Fault::Cut) {
                    // The browser keeps the cut script under the tag of the right one, so that only another version
                    // takes its place; the old one goes on until then.
                    let next = built.next_in("index.html", "another")?;
                    visit.site.publish(&next)?;
                }
                let mended = look_for_update(page).await?;
                assert_eq!(mended, "installed", "{file} {fault:?}, mended");
            }
            works_offline(visit).await?;
            assert_eq!(stored(visit.page()).await?, before);
            Ok(())
        })
        .await
}

async fn half_published(
    name: &'static str,
    publish: impl AsyncFn(&Visit, &Release, &Release) -> Result,
) -> Result {
    Setup::named(name)
        .expecting("ERR_CONNECTION_REFUSED")
        .expecting("404")
        .run(async |visit| {
            with_a_kept_app(visit).await?;
            mark(visit.page()).await?;
            let built = Release::built()?;
            let next = built.next("half")?;
            publish(visit, &built, &next).await?;
            assert_eq!(look_for_update(visit.page()).await?, "redundant");
            nothing_was_taken(visit.page()).await?;
            works_offline(visit).await?;

            visit.site.publish(&next)?;
            assert_eq!(look_for_update(visit.page()).await?, "installed");
            Ok(())
        })
        .await
}

fn text(release: &Release, file: &str) -> Result<String> {
    Ok(String::from_utf8_lossy(&release.files()[release.path(file)?]).into_owned())
}

#[tokio::test]
async fn an_old_page_among_new_files_is_not_installed() -> Result {
    half_published("update-old-page", async |visit, built, next| {
        visit.site.publish(next)?;
        visit.site.write("index.html", &text(built, "index.html")?)
    })
    .await
}

#[tokio::test]
async fn a_new_page_and_worker_among_old_files_are_not_installed() -> Result {
    half_published("update-old-files", async |visit, _, next| {
        for file in ["index.html", "sw.js"] {
            visit.site.write(file, &text(next, file)?)?;
        }
        Ok(())
    })
    .await
}
