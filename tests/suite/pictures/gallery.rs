//! Accepted pictures, and the looks at what the screen shows now.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ImageEncoder as _, RgbImage};
use shopready_browser_tests::engine::Engine;
use shopready_browser_tests::skipped::Skipped;
use shopready_browser_tests::{Page, Result, Visit, paths};
use tokio::time::sleep;

use super::compare::Difference;
use super::font;

/// Environment variable with which pictures are accepted instead of compared.
const ACCEPT: &str = "SHOPREADY_ACCEPT_PICTURES";

/// How long a screen may take until it stands still.
const PATIENCE: Duration = Duration::from_secs(30);

/// Time between two pictures that must be the same.
const PAUSE: Duration = Duration::from_millis(250);

/// The looks of one test.
#[derive(Debug)]
pub(super) struct Gallery {
    suffix: &'static str,
    is_accepting: bool,
    differences: String,
}

impl Gallery {
    /// The pictures whose names end with `suffix`.
    pub(super) fn of(visit: &Visit, suffix: &'static str) -> Result<Self> {
        if visit.page().engine() != Engine::Chromium {
            return Err(Skipped::because("pictures are accepted in Chromium only"));
        }
        Ok(Self {
            suffix,
            is_accepting: std::env::var_os(ACCEPT).is_some(),
            differences: String::new(),
        })
    }

    /// Compares what the screen shows with the accepted picture `name`, or accepts it.
    pub(super) async fn look(&mut self, visit: &Visit, name: &str) -> Result {
        let name = format!("{name}{}", self.suffix);
        let page = visit.page();
        visit.ready_for_offline().await?;
        let (accepted, fonts) = (accepted(&name, "png"), accepted(&name, "fonts"));
        let fonts_in_use = font::in_use(page).await?;
        if self.is_accepting {
            fs::create_dir_all(folder())?;
            save(&standing_still(page).await?, &accepted)?;
            return Ok(fs::write(fonts, fonts_in_use)?);
        }
        let expected_fonts = fs::read_to_string(&fonts)
            .with_context(|| format!("{name} was never accepted: run `make accept-pictures`"))?;
        if fonts_in_use != expected_fonts {
            return Err(Skipped::because(
                "the fonts that the accepted pictures were made with are not here",
            ));
        }
        let actual = standing_still(page).await?;
        let expected = image::open(&accepted)?.into_rgb8();
        let Some(difference) = Difference::between(&expected, &actual) else {
            return Ok(());
        };
        let output = paths::output();
        fs::create_dir_all(&output)?;
        save(&actual, &output.join(format!("{name}-actual.png")))?;
        save(
            &difference.picture,
            &output.join(format!("{name}-difference.png")),
        )?;
        writeln!(
            self.differences,
            "  {name}: {} of the pixels differ from tests/pictures/{name}.png, see \
             tests/output/{name}-actual.png and tests/output/{name}-difference.png (red where it differs)",
            difference.percent()
        )?;
        Ok(())
    }

    /// Fails when a look differed.
    pub(super) fn close(self) -> Result {
        ensure!(
            self.differences.is_empty(),
            "screens do not look as accepted; if they are as they should be, run `make accept-pictures`:\n{}",
            self.differences
        );
        Ok(())
    }
}

/// What the screen shows once it shows the same twice: after everything has moved to its place.
async fn standing_still(page: &Page) -> Result<RgbImage> {
    let deadline = Instant::now() + PATIENCE;
    let mut before = Vec::new();
    loop {
        let now = page.session().screenshot_as_png().await?;
        if now == before {
            return Ok(image::load_from_memory(&now)?.into_rgb8());
        }
        if Instant::now() > deadline {
            bail!("the screen does not stand still");
        }
        before = now;
        sleep(PAUSE).await;
    }
}

/// As small as it gets: these lie in the repository.
fn save(picture: &RgbImage, path: &Path) -> Result {
    let file = fs::File::create(path)?;
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    let (width, height) = picture.dimensions();
    Ok(encoder.write_image(picture, width, height, image::ExtendedColorType::Rgb8)?)
}

fn folder() -> PathBuf {
    paths::tests().join("pictures")
}

fn accepted(name: &str, ending: &str) -> PathBuf {
    folder().join(format!("{name}.{ending}"))
}
