//! Narrow, in axe’s eyes, and on paper.

use anyhow::ensure;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::paper::{Printed, squeezed};
use shopready_browser_tests::{Language, Result, Setup, axe, reflow};

use super::{choose, mixed, open_all, plant};

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
                problems.extend(axe::problems_in_light_and_dark(visit).await?);
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
