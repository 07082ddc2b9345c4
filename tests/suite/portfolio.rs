//! The adviser's own clients in figures: what the page says is what the engine counts, and every group opens as a list.

mod empty;
mod figures;
mod planted;
mod shape;

use shopready_browser_tests::{Page, Result, Setup};
use shopready_engine::check::{Mode, Sector};

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
