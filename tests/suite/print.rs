//! The report on paper: whole rows, every character, page numbers, in every language.

use anyhow::ensure;
use serde_json::{Value, json};
use shopready_browser_tests::engine::Engine;
use shopready_browser_tests::paper::{Printed, squeezed};
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::site::CATALOGUE;
use shopready_browser_tests::{Case, Language, Result, Screen, Setup, Visit};

/// What stands in the report once the catalogue is there.
const SCHEMES: &str = ".stand-groups";

/// Opens the report of a record that lies on the device, and waits until it says `says`.
async fn report_of(visit: &Visit, record: &Value, says: &str) -> Result {
    visit.open("#/").await?;
    let plant = "localStorage.clear();
         localStorage.setItem('shopready/check/' + arguments[0].id, JSON.stringify(arguments[0]));
         localStorage.setItem('shopready/current', arguments[0].id)";
    visit.page().script::<()>(plant, vec![record.clone()]).await?;
    visit.open("#/report").await?;
    Screen::Report.arrive(visit.page()).await?;
    visit.page().wait_for(says).await
}

/// The texts of what `selector` matches as they are on paper, without white space.
async fn on_paper(visit: &Visit, selector: &str) -> Result<Vec<String>> {
    visit.surroundings().medium("print").await?;
    let texts: Vec<String> = visit
        .page()
        .script(
            "return [...document.querySelectorAll(arguments[0])]
                .filter(one => one.checkVisibility())
                .map(one => one.innerText.normalize('NFKC'))",
            vec![selector.into()],
        )
        .await?;
    visit.surroundings().medium("").await?;
    Ok(texts
        .iter()
        .map(|text| squeezed(text))
        .filter(|text| !text.is_empty())
        .collect())
}

async fn check_report(visit: &Visit, place: &str) -> Result {
    let printed = Printed::of(visit.page()).await?;
    let count = printed.sheets.len();
    ensure!((4..=6).contains(&count), "{place}: {count} pages");
    ensure!(printed.size.contains("(A4)"), "{place}: {}", printed.size);
    // Firefox draws nothing into the margins of a sheet.
    let has_margins = visit.page().engine() != Engine::Firefox;
    for (number, sheet) in (1..).zip(&printed.sheets).filter(|_| has_margins) {
        let numbered = format!("{number}/{count}");
        ensure!(
            sheet.contains(&numbered),
            "{place}: page {number} without its number"
        );
    }
    the_first_page_is_whole(visit, place, &printed.sheets[0]).await?;
    no_row_is_cut(visit, place, &printed).await?;
    no_character_is_missing(visit, place, &printed).await
}

async fn the_first_page_is_whole(visit: &Visit, place: &str, first: &str) -> Result {
    let parts = [
        ".score__number",
        ".score__name",
        ".bar",
        ".first-step",
        ".stand:has(.verdict)",
    ];
    for part in parts {
        let texts = on_paper(visit, part).await?;
        ensure!(!texts.is_empty(), "{place}: no {part}");
        for text in texts {
            ensure!(
                first.contains(&text),
                "{place}: {part} {text} is not on page 1:\n{first}"
            );
        }
    }
    let steps = on_paper(visit, ".first-step").await?;
    ensure!(steps.len() == 5, "{place}: {} first steps", steps.len());
    Ok(())
}

/// Every row stands on one page, from its first character to its last.
async fn no_row_is_cut(visit: &Visit, place: &str, printed: &Printed) -> Result {
    let rows = on_paper(
        visit,
        ".report :is(li, tr, .cell, .method__weights > div):not(.answered__row--long)",
    )
    .await?;
    ensure!(rows.len() > 80, "{place}: only {} rows", rows.len());
    for row in rows {
        let is_whole = printed.sheets.iter().any(|sheet| sheet.contains(&row));
        ensure!(is_whole, "{place}: cut or incomplete: {row}");
    }
    Ok(())
}

async fn no_character_is_missing(visit: &Visit, place: &str, printed: &Printed) -> Result {
    let text = printed.text();
    let shown = on_paper(visit, ".report").await?.concat();
    let missing: String = shown.chars().filter(|char| !text.contains(*char)).collect();
    ensure!(missing.is_empty(), "{place}: not on paper: {missing}");
    Ok(())
}

#[tokio::test]
async fn the_report_is_whole_on_four_to_six_pages_in_every_language() -> Result {
    Setup::named("print")
        .run(async |visit| {
            for case in ["worked-example-retail", "worked-example-catering"] {
                report_of(visit, &Case::saved(case, json!({}))?, SCHEMES).await?;
                for language in Language::ALL {
                    Header::of(visit.page()).speak(language).await?;
                    visit.page().wait_for(SCHEMES).await?;
                    check_report(visit, &format!("{case} {}", language.code())).await?;
                }
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_note_is_printed_to_the_last_character_and_stays_text() -> Result {
    let hostile = "</p><script>document.title = 'taken'</script> \"'`&amp; ${x}";
    let long: String = "注意存貨，".repeat(400);
    Setup::named("print-notes")
        .run(async |visit| {
            let notes = json!({"notes": {"safe_backup": hostile, "pay_till": long}});
            report_of(visit, &Case::saved("worked-example-retail", notes)?, SCHEMES).await?;
            let text = Printed::of(visit.page()).await?.text();
            assert!(text.contains(&squeezed(hostile)), "{text}");
            // Counted by character: the foot of a sheet may stand between two of them.
            assert!(text.matches('貨').count() >= 400);
            assert_ne!(Header::of(visit.page()).title().await?, "taken");
            Ok(())
        })
        .await
}

/// A report with less in it than usual: it says so on its first page, and is no longer than usual.
async fn prints(visit: &Visit, change: Value, says: &str, most: usize) -> Result {
    let record = Case::saved("worked-example-retail", change)?;
    report_of(visit, &record, says).await?;
    let printed = Printed::of(visit.page()).await?;
    let count = printed.sheets.len();
    ensure!((1..=most).contains(&count), "{count} pages with {says}");
    let texts = on_paper(visit, says).await?;
    ensure!(!texts.is_empty(), "{says} is not printed");
    for text in texts {
        ensure!(printed.sheets[0].contains(&text), "{text} is not on page 1");
    }
    Ok(())
}

#[tokio::test]
async fn a_report_with_little_in_it_says_so_on_its_first_page() -> Result {
    let record = Case::retail()?.record;
    let unknown = record.answers.keys().map(|id| (id.clone(), "dont_know".into()));
    let unknown = json!({"answers": unknown.collect::<serde_json::Map<String, Value>>()});
    Setup::named("print-little")
        .run(async |visit| {
            prints(visit, json!({"answers": {}}), ".empty p", 1).await?;
            prints(
                visit,
                json!({"answers": {"pay_accept": 2}}),
                "[data-provisional]",
                6,
            )
            .await?;
            prints(visit, json!({"mode": "quick"}), ".masthead .tag", 6).await?;
            // What is not known has the longest plan of all: everything is found out, then done.
            prints(visit, unknown, ".score__range", 8).await
        })
        .await
}

#[tokio::test]
async fn a_report_without_the_catalogue_says_so_on_its_first_page() -> Result {
    Setup::named("print-no-catalogue")
        .expecting(CATALOGUE)
        .run(async |visit| {
            visit.site.remove(CATALOGUE)?;
            prints(visit, json!({}), "[data-catalogue='missing']", 6).await
        })
        .await
}
