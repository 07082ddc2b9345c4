//! The adviser's own clients in figures: what the page says is what the engine counts, and every group opens as a
//! list.

mod planted;

use anyhow::{Context as _, ensure};
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::paper::{Printed, squeezed};
use shopready_browser_tests::{Language, Page, Result, Setup, axe, reflow};
use shopready_engine::catalogue::Catalogue;
use shopready_engine::check::{Mode, Sector};
use shopready_engine::date::Date;
use shopready_engine::fraction::Fraction;
use shopready_engine::portfolio::{Group, Portfolio, Quartiles, SchemeGroups, Scores, Standing};
use shopready_engine::questionnaire::DimensionId;
use shopready_engine::score::score;

use planted::{Planted, plant};

/// Ten shops and five restaurants: full and quick checks, old and new, one without a visit.
fn mixed() -> Vec<Planted> {
    let shop = |number| Planted::new(number, Sector::Retail);
    let restaurant = |number| Planted::new(number, Sector::Catering);
    vec![
        shop(1).visited(Mode::Full, "2026-10-01", 0).next("2026-11-20"),
        shop(2)
            .visited(Mode::Full, "2026-09-12", 1)
            .agreed("pay_till:3")
            .agreed("safe_backup:2"),
        shop(3).visited(Mode::Full, "2026-03-02", 1).next("2026-12-06"),
        shop(4)
            .visited(Mode::Full, "2026-02-02", 0)
            .visited(Mode::Full, "2026-11-02", 3),
        shop(5)
            .visited(Mode::Full, "2026-11-03", 2)
            .agreed("pay_till:3")
            .next("2026-12-07"),
        shop(6).visited(Mode::Full, "2026-11-04", 2),
        shop(7).visited(Mode::Quick, "2026-11-05", 1),
        shop(8).visited(Mode::Quick, "2026-11-06", 4),
        shop(9),
        shop(10).visited(Mode::Full, "2026-11-08", 4),
        restaurant(11).visited(Mode::Full, "2026-11-09", 0),
        restaurant(12).visited(Mode::Full, "2026-05-22", 1),
        restaurant(13).visited(Mode::Full, "2026-05-23", 2),
        restaurant(14)
            .visited(Mode::Full, "2026-11-12", 3)
            .next("2026-11-22"),
        restaurant(15).visited(Mode::Quick, "2026-11-13", 2),
    ]
}

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

/// Attributes of everything that `selector` matches, one row an element.
async fn rows(page: &Page, selector: &str, names: &[&str]) -> Result<Vec<Vec<String>>> {
    page.script(
        "return [...document.querySelectorAll(arguments[0])]
            .map(one => arguments[1].map(name => one.getAttribute(name) ?? ''))",
        vec![selector.into(), names.into()],
    )
    .await
}

/// Chooses a trade as a finger does: the strip's input lies over its label.
async fn choose(page: &Page, id: &str) -> Result {
    page.tap(&format!("span:has(> #sector-{id})")).await
}

/// Opens everything that is folded away on the screen, and waits until it is drawn.
async fn open_all(page: &Page) -> Result {
    let open = "document.querySelectorAll('.portfolio__part details').forEach(one => one.open = true)";
    page.script::<()>(open, vec![]).await?;
    page.until(
        "every fold drawn",
        "return [...document.querySelectorAll('.portfolio__part details')].every(one => one.children.length > 1)",
        vec![],
    )
    .await
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

#[tokio::test]
async fn a_bar_opens_the_list_with_its_filter_and_the_trade_chosen() -> Result {
    Setup::named("portfolio-links")
        .run(async |visit| {
            plant(visit, &mixed(), "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("[data-part='stages'] a").await?;
            let addresses = page.attributes("[data-part='stages'] a", "href").await?;
            assert!(
                addresses
                    .iter()
                    .all(|address| address.starts_with("#/clients/stage="))
            );
            choose(page, "retail").await?;
            page.wait_for("[data-clients='all'][data-count='10']").await?;
            let gap = page
                .required("[data-part='gaps'] [data-tally]", "data-tally")
                .await?;
            page.tap("[data-part='gaps'] [data-tally] a").await?;
            page.wait_for("[data-screen='clients'] #heading").await?;
            assert_eq!(
                page.address().await?,
                format!("#/clients/gap={gap}&sector=retail")
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn of_four_clients_no_median_is_shown() -> Result {
    Setup::named("portfolio-few")
        .run(async |visit| {
            let four: Vec<_> = mixed().into_iter().take(4).collect();
            plant(visit, &four, "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("[data-medians='few']").await?;
            assert!(!page.has("[data-part='medians'] [data-strip]").await?);
            assert!(page.has("[data-part='stages'] [data-tally]").await?);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_clients_the_page_leads_to_the_first() -> Result {
    Setup::named("portfolio-empty")
        .run(async |visit| {
            plant(visit, &[], "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("[data-portfolio='empty']").await?;
            page.tap("#add-client").await?;
            page.wait_for("[data-screen='client-form'] #heading").await
        })
        .await
}

#[tokio::test]
async fn without_checks_the_page_says_so() -> Result {
    Setup::named("portfolio-unchecked")
        .run(async |visit| {
            plant(visit, &[Planted::new(1, Sector::Retail)], "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("[data-portfolio='unchecked']").await?;
            let gaps = "return document.querySelector('#gaps').checkVisibility()";
            assert!(!page.script::<bool>(gaps, vec![]).await?);
            choose(page, "catering").await?;
            page.wait_for("[data-clients='all'][data-count='0']").await
        })
        .await
}

#[tokio::test]
async fn a_client_stands_beside_the_others_of_its_trade_with_five_or_more() -> Result {
    Setup::named("portfolio-peers")
        .run(async |visit| {
            plant(visit, &mixed(), "#/portfolio").await?;
            let page = visit.page();
            let go = async |id: &str, state: &str| {
                let script = "location.hash = `#/client/${arguments[0]}`";
                page.script::<()>(script, vec![id.into()]).await?;
                page.wait_for(&format!("[data-peers='{state}']")).await
            };
            // Six other shops have a full check; of restaurants three.
            go("client-0001", "shown").await?;
            let strips = rows(page, "[data-peers] [data-strip]", &["data-strip", "data-count"]).await?;
            assert_eq!(strips.first(), Some(&vec!["overall".to_owned(), "6".to_owned()]));
            go("client-0011", "few").await?;
            go("client-0007", "none").await
        })
        .await
}

#[tokio::test]
async fn filled_it_fits_320_pixels_and_axe_finds_nothing() -> Result {
    Setup::named("portfolio-shape")
        .size(Size::NARROWEST)
        .run(async |visit| {
            let page = visit.page();
            let mut problems = Vec::new();
            let mut clients = mixed();
            clients[0].client.name = format!("<img onerror=alert(1)>\u{202e}{}", "店W".repeat(90));
            plant(visit, &clients, "#/portfolio").await?;
            for (address, ready) in [
                ("#/portfolio", "#schemes-table"),
                ("#/client/client-0001", "#peers-table"),
            ] {
                page.script::<()>("location.hash = arguments[0]", vec![address.into()])
                    .await?;
                page.wait_for(ready).await?;
                // As a reader who opens everything.
                open_all(page).await?;
                problems.extend(reflow::problems(page).await?);
                for scheme in ["light", "dark"] {
                    visit
                        .surroundings()
                        .media_feature("prefers-color-scheme", scheme)
                        .await?;
                    problems.extend(axe::problems(page).await?);
                }
            }
            ensure!(problems.is_empty(), "{problems:#?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn on_paper_it_is_whole_without_the_furniture_of_the_screen() -> Result {
    Setup::named("portfolio-paper")
        .language(Language::English)
        .run(async |visit| {
            plant(visit, &mixed(), "#/portfolio").await?;
            let page = visit.page();
            page.wait_for("#schemes-table").await?;
            choose(page, "retail").await?;
            page.wait_for("[data-clients='all'][data-count='10']").await?;
            let shown = squeezed(&page.text("#shown").await?);
            let names = "return [...document.querySelectorAll('[data-part=stages] .bar__line')].map(one => one.innerText)";
            let names: Vec<String> = page.script(names, vec![]).await?;
            let button = squeezed(&page.text("#print").await?);
            let printed = Printed::of(page).await?;
            ensure!(printed.size.contains("(A4)"), "{}", printed.size);
            let text = printed.text();
            ensure!(text.contains(&shown), "which clients are meant is not on paper");
            for name in names {
                ensure!(text.contains(&squeezed(&name)), "not on paper: {name}");
            }
            ensure!(!text.contains(&button), "a button is on paper");
            Ok(())
        })
        .await
}
