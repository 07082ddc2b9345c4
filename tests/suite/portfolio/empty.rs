//! Too few clients, none, and none with a check.

use shopready_browser_tests::{Result, Setup};
use shopready_engine::check::Sector;

use super::{Planted, choose, mixed, plant};

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
