//! The result tells where the business stands, why, what holds it and what would lift it, and each picture says what
//! its table says.

use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::screens::ResultScreen;
use shopready_browser_tests::{Page, Result, Screen, Setup};

/// Score and upper end of each area, from one of the three ways in which they are shown.
async fn areas(page: &Page, rows: &str) -> Result<Vec<[String; 3]>> {
    page.script(&format!("return {rows}"), vec![]).await
}

/// From the radar; an open axis has no tile.
const RADAR: &str = "[...document.querySelectorAll('[data-axis]')]
    .map(tile => [tile.dataset.axis, tile.dataset.now, tile.dataset.upto])";

/// From the table, without the areas that have no score.
const TABLE: &str = "[...document.querySelectorAll('#areas-table tbody tr')]
    .filter(row => row.cells.length === 4)
    .map(row => [row.dataset.row, row.cells[2].textContent.trim(), row.cells[3].textContent.trim()])";

/// From the bars: the score as it is marked, the upper end as it is drawn.
const BARS: &str = "[...document.querySelectorAll('.bar[data-dimension]:not([data-score=\"\"])')].map(bar => {
    const high = bar.querySelector('.bar__track').style.getPropertyValue('--share-high');
    return [bar.dataset.dimension, bar.dataset.score, high ? String(Math.round(100 * high)) : bar.dataset.score];
})";

#[tokio::test]
async fn the_radar_the_bars_and_the_table_say_the_same() -> Result {
    Setup::named("areas-alike")
        .run(async |visit| {
            for record in [
                "worked-example-catering",
                "dimension-under-50-percent",
                "share-at-70",
            ] {
                Planted::public(record)?.open(visit, "#/result").await?;
                for part in ["#radar", "#areas-table [data-row]", ".bar[data-dimension]"] {
                    visit.page().wait_for(part).await?;
                }
                let table = areas(visit.page(), TABLE).await?;
                assert!(table.len() > 3, "{record}: {table:?}");
                assert_eq!(areas(visit.page(), RADAR).await?, table, "{record}");
                assert_eq!(areas(visit.page(), BARS).await?, table, "{record}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_area_without_a_score_leaves_its_axis_open_and_says_so() -> Result {
    Setup::named("radar-open")
        .run(async |visit| {
            Planted::public("dimension-under-50-percent")?
                .open(visit, "#/result")
                .await?;
            let page = visit.page();
            page.wait_for("#radar").await?;
            let shown = ResultScreen::on(page).await?.dimensions().await?;
            let open = shown.iter().filter(|area| area.score.is_none()).count();
            assert!(open > 0, "{shown:?}");
            let names = page.attributes("#radar [data-open]", "data-open").await?;
            assert_eq!(names.len(), open);
            let edge: String = page.required(".radar__edge", "d").await?;
            assert!(
                !edge.contains('Z'),
                "the line is closed over an open axis: {edge}"
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_quick_check_has_no_radar_and_leads_to_the_full_one() -> Result {
    Setup::named("radar-quick")
        .run(async |visit| {
            Planted::public("quick-held")?.open(visit, "#/result").await?;
            visit.page().wait_for("#extend").await?;
            assert!(!visit.page().has("#radar").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_ladder_says_where_the_business_stands_and_which_rung_the_score_alone_would_reach() -> Result {
    Setup::named("ladder")
        .run(async |visit| {
            for (record, here, held) in [
                ("worked-example-catering", "building", Some("connected")),
                ("held-by-all", "building", Some("leading")),
                ("worked-example-retail", "building", None),
                ("all-level-4", "leading", None),
            ] {
                Planted::public(record)?.open(visit, "#/result").await?;
                let page = visit.page();
                assert_eq!(ResultScreen::on(page).await?.stage().await?, here, "{record}");
                let places = |place: &str| format!("[data-rung][data-place='{place}']");
                let rungs = page.attributes(&places("here"), "data-rung").await?;
                assert_eq!(rungs, [here], "{record}");
                let rungs = page.attributes(&places("held"), "data-rung").await?;
                assert_eq!(rungs.first().map(String::as_str), held, "{record}");
                assert_eq!(page.attributes("[data-rung]", "data-rung").await?.len(), 4);
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_steps_that_are_said_to_lift_the_stage_lift_it() -> Result {
    Setup::named("lift")
        .run(async |visit| {
            for record in ["worked-example-catering", "worked-example-retail", "held-by-all"] {
                let mut planted = Planted::public(record)?;
                planted.open(visit, "#/result").await?;
                let page = visit.page();
                let next = page.required("[data-lift]", "data-lift").await?;
                let steps = page.attributes("[data-lift-step]", "data-lift-step").await?;
                assert!(!steps.is_empty(), "{record}");
                for step in &steps {
                    let (question, to) = step.split_once(':').unwrap_or_default();
                    if let Ok(level) = to.parse::<u8>() {
                        planted = planted.answering(question, level.into());
                    }
                }
                planted.open(visit, "#/result").await?;
                let stage = ResultScreen::on(visit.page()).await?.stage().await?;
                assert_eq!(stage, next, "{record}: {steps:?}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_an_overall_no_rung_is_taken_and_nothing_is_said_to_lift() -> Result {
    Setup::named("ladder-none")
        .run(async |visit| {
            Planted::public("overall-at-59")?.open(visit, "#/result").await?;
            let page = visit.page();
            assert_eq!(ResultScreen::on(page).await?.score().await?, None);
            let places = page.attributes("[data-rung]", "data-place").await?;
            assert_eq!(places, ["above"; 4]);
            assert!(!page.has("[data-lift]").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_published_figure_names_its_year_and_stands_beside_the_owners_answer() -> Result {
    Setup::named("benchmarks")
        .run(async |visit| {
            Planted::public("worked-example-retail")?
                .open(visit, "#/result")
                .await?;
            let page = visit.page();
            ResultScreen::on(page).await?;
            let questions = page
                .attributes("[data-benchmarks-of]", "data-benchmarks-of")
                .await?;
            assert_eq!(questions, ["safe_scam", "safe_privacy"]);
            let figures: Vec<[String; 3]> = page
                .script(
                    "return [...document.querySelectorAll('[data-benchmark]')].map(one => [
                         one.dataset.year, one.textContent, one.querySelector('a')?.href ?? ''])",
                    vec![],
                )
                .await?;
            assert_eq!(figures.len(), 4);
            for [year, text, source] in figures {
                assert!(text.contains(&year), "{year}: {text}");
                assert!(source.starts_with("https://"), "{text}: {source}");
            }
            // The quick check does not ask these questions.
            Planted::public("all-level-2-quick")?
                .open(visit, "#/result")
                .await?;
            visit.page().wait_for("#onward").await?;
            assert!(!visit.page().has("[data-benchmark]").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn with_checks_but_none_open_the_latest_is_shown() -> Result {
    Setup::named("none-open")
        .run(async |visit| {
            Planted::public("worked-example-retail")?
                .open(visit, "#/")
                .await?;
            visit
                .page()
                .script::<()>("localStorage.removeItem('shopready/current')", vec![])
                .await?;
            visit.open("#/result").await?;
            let score = ResultScreen::on(visit.page()).await?.score().await?;
            assert_eq!(score, Some(26));
            Screen::Result.arrive(visit.page()).await
        })
        .await
}
