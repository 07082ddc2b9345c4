//! The figures are those of the engine.

use anyhow::{Context as _, ensure};
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::{Page, Result, Setup};
use shopready_engine::catalogue::Catalogue;
use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_engine::fraction::Fraction;
use shopready_engine::portfolio::{Group, Portfolio, Quartiles, SchemeGroups, Scores, Standing};
use shopready_engine::questionnaire::DimensionId;
use shopready_engine::score::score;

use super::{Planted, choose, mixed, open_all, plant, rows};

/// What the engine counts.
fn counted(clients: &[Planted]) -> Portfolio {
    let mut portfolio = Portfolio::new();
    for (number, planted) in clients.iter().enumerate() {
        if let Some(latest) = planted.visits.last() {
            let check = latest.check();
            let standing = Standing::of(check, &score(check));
            portfolio.add(number, planted.client.sector, check, &standing);
        }
    }
    portfolio
}

/// Id and figures of the rows of the table of a part.
async fn table(page: &Page, part: &str) -> Result<Vec<Vec<String>>> {
    page.script(
        "return [...document.querySelectorAll(`#${arguments[0]}-table [data-row]`)].map(row =>
            [row.dataset.row, ...[...row.querySelectorAll('td')].map(cell => cell.textContent.trim())])",
        vec![part.into()],
    )
    .await
}

/// Rows as they are expected, each figure written out.
fn written(rows: impl IntoIterator<Item = (impl ToString, Vec<usize>)>) -> Vec<Vec<String>> {
    let row = |(id, figures): (_, Vec<usize>)| {
        let figures = figures.into_iter().map(|figure| figure.to_string());
        std::iter::once(ToString::to_string(&id)).chain(figures).collect()
    };
    rows.into_iter().map(row).collect()
}

/// Whole and half points.
fn half(score: Fraction) -> String {
    let tenths = score.tenths_half_up();
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

async fn the_group_is_as_counted(page: &Page, group: &Group) -> Result {
    page.wait_for("#schemes-table").await?;
    open_all(page).await?;
    let stages = || group.stages()[..4].iter().rev().chain(group.stages().last());
    let id = |stage: Option<shopready_engine::questionnaire::Stage>| stage.map_or("none", |stage| stage.id());
    let expected = written(stages().map(|stage| {
        let certain = if stage.stage.is_some() {
            stage.full.len()
        } else {
            stage.count()
        };
        (id(stage.stage), vec![certain, stage.count()])
    }));
    let names = ["data-tally", "data-count", "data-high"];
    let shown = rows(page, "[data-part='stages'] [data-tally]", &names).await?;
    ensure!(shown == expected, "stages: {shown:?}, not {expected:?}");
    let expected =
        written(stages().map(|stage| (id(stage.stage), vec![stage.full.len(), stage.rough.len()])));
    ensure!(
        table(page, "stages").await? == expected,
        "the table of the stages"
    );

    let scores = |id: &str, scores: &Scores| -> Vec<String> {
        let of = |quartiles: Quartiles| [quartiles.lower, quartiles.median, quartiles.upper].map(half);
        let figures = scores
            .quartiles()
            .map_or_else(|| [(); 3].map(|()| "–".to_owned()), of);
        [id.to_owned(), scores.count().to_string()]
            .into_iter()
            .chain(figures)
            .collect()
    };
    let areas = DimensionId::all().map(|area| scores(area.id(), group.dimension(area)));
    let expected: Vec<_> = std::iter::once(scores("overall", group.overall()))
        .chain(areas)
        .collect();
    let shown = table(page, "medians").await?;
    ensure!(shown == expected, "medians: {shown:?}, not {expected:?}");
    if group.overall().quartiles().is_some() {
        let names = [
            "data-strip",
            "data-count",
            "data-lower",
            "data-median",
            "data-upper",
        ];
        let shown = rows(page, "[data-part='medians'] [data-strip]", &names).await?;
        ensure!(shown == expected, "strips: {shown:?}, not {expected:?}");
    }

    let gaps = || {
        group
            .gaps()
            .into_iter()
            .map(|gap| (gap.question.id(), vec![gap.clients.len(), gap.of]))
    };
    let expected = written(gaps());
    ensure!(table(page, "gaps").await? == expected, "the table of the gaps");
    let bars = rows(
        page,
        "[data-part='gaps'] [data-tally]",
        &["data-tally", "data-count"],
    )
    .await?;
    ensure!(
        bars == written(gaps().map(|(id, figures)| (id, vec![figures[0]]))),
        "gaps: {bars:?}"
    );
    Ok(())
}

#[tokio::test]
async fn figures_are_those_of_the_engine_for_all_and_for_each_trade() -> Result {
    Setup::named("portfolio-figures")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let clients = mixed();
            let counted = counted(&clients);
            plant(visit, &clients, "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("[data-part='stages']").await?;
            let trades = [
                ("all", None, [15, 14, 1]),
                ("retail", Some(Sector::Retail), [10, 9, 1]),
                ("catering", Some(Sector::Catering), [5, 5, 0]),
            ];
            for (id, sector, heads) in trades {
                choose(page, id).await?;
                let first = format!("[data-clients='all'][data-count='{}']", heads[0]);
                page.wait_for(&first).await?;
                let shown = rows(page, "[data-clients]", &["data-count"]).await?;
                assert_eq!(shown.concat(), heads.map(|count| count.to_string()));
                the_group_is_as_counted(page, counted.group(sector))
                    .await
                    .context(id)?;
            }
            choose(page, "all").await?;
            page.wait_for("[data-clients='all'][data-count='15']").await?;
            let steps = rows(page, "[data-steps]", &["data-steps", "data-count", "data-with"]).await?;
            assert_eq!(steps, written([("agreed", vec![3, 2]), ("done", vec![0, 0])]));
            // On 22 November 2026: visits up to 6 December, checks begun up to 22 May.
            let due = rows(
                page,
                "[data-part='due'] [data-tally]",
                &["data-tally", "data-count"],
            )
            .await?;
            assert_eq!(due, written([("visit", vec![3]), ("check", vec![2])]));
            let links = page.attributes("#soonest a", "href").await?;
            let of = |number| format!("#/client/client-00{number}");
            assert_eq!(links, ["01", "14", "03"].map(of));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn schemes_are_counted_by_the_facts_of_the_latest_visit() -> Result {
    Setup::named("portfolio-schemes")
        .run(async |visit| {
            let clients = mixed();
            plant(visit, &clients, "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("#schemes-table").await?;
            open_all(page).await?;
            let published = visit.site.read(shopready_browser_tests::site::CATALOGUE)?;
            let catalogue = Catalogue::from_json(&published)?;
            let today = Date::parse(shopready_browser_tests::setup::TODAY).context("no day")?;
            let mut groups = SchemeGroups::new(&catalogue, today);
            for (number, planted) in clients.iter().enumerate() {
                if let Some(latest) = planted.visits.last() {
                    groups.add(
                        number,
                        &catalogue,
                        &latest.record().known_facts(&catalogue.vocabulary),
                    );
                }
            }
            let mut expected = written(groups.groups().iter().map(|group| {
                let (fit, lack) = (group.eligible.len(), group.need_facts.len());
                (&catalogue.schemes[group.scheme].id, vec![fit, fit + lack])
            }));
            let names = ["data-tally", "data-count", "data-high"];
            let mut shown = rows(page, "[data-part='schemes'] [data-tally]", &names).await?;
            expected.sort();
            shown.sort();
            assert_eq!(shown, expected);
            assert!(shown.iter().any(|row| row[1] != "0" || row[2] != "0"));
            Ok(())
        })
        .await
}
