//! The screens of the hand-over fit narrow screens, and axe finds nothing.

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::screens::Header;
use shopready_browser_tests::{Language, Result, Setup, axe, reflow};

use super::{arrive, hash};

#[tokio::test]
async fn the_screens_fit_320_pixels_and_axe_finds_nothing() -> Result {
    Setup::named("handover-fits")
        .size(Size::NARROWEST)
        .run(async |visit| {
            Planted::retail()?.open(visit, "#/handover").await?;
            let link = hash(visit.page()).await?;
            let wrong = format!("{link}AAAA");
            let mut found = Vec::new();
            for mode in ["owner", "adviser"] {
                if mode == "adviser" {
                    visit
                        .page()
                        .script::<()>("localStorage.setItem('shopready/adviser', '\\n')", vec![])
                        .await?;
                }
                for (screen, hash) in [
                    ("handover", "#/handover"),
                    ("receive", "#/receive"),
                    ("link", &*link),
                    ("link", &*wrong),
                ] {
                    visit.open(hash).await?;
                    let page = visit.page();
                    for language in Language::ALL {
                        Header::of(page).speak(language).await?;
                        arrive(page, screen).await?;
                        let place = format!("{screen} {mode} {}", language.code());
                        found.extend(
                            reflow::problems(page)
                                .await?
                                .into_iter()
                                .map(|one| format!("{place}: {one}")),
                        );
                        let seen = axe::problems_in_light_and_dark(visit).await?;
                        found.extend(seen.into_iter().map(|one| format!("{place} {one}")));
                    }
                }
            }
            assert!(found.is_empty(), "{found:#?}");
            Ok(())
        })
        .await
}
