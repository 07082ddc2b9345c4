//! The code on a phone's screen, read by another make of program.

use anyhow::{Context as _, ensure};
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::{Result, Setup};

use super::{arrive, hash};

/// The text of the only code in a picture.
fn read(picture: &[u8]) -> Result<String> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a picture without a size")?];
    let picture = reader.next_frame(&mut pixels)?;
    let step = picture.color_type.samples();
    let (width, height) = (picture.width as usize, picture.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let at = (y * width + x) * step;
        // Green counts most for the eye, and alone will do here.
        pixels.get(at + step / 2).copied().unwrap_or_default()
    });
    let codes = image.detect_grids();
    ensure!(codes.len() == 1, "{} codes in the picture", codes.len());
    let (_, text) = codes[0].decode()?;
    Ok(text)
}

#[tokio::test]
async fn another_program_reads_the_link_from_a_picture_of_the_screen_in_light_and_in_dark() -> Result {
    Setup::named("handover-code")
        .run(async |visit| {
            Planted::retail()?.open(visit, "#/handover").await?;
            let page = visit.page();
            let hash = hash(page).await?;
            let link = format!("{}/{hash}", visit.site.origin());
            assert!(link.len() < 150, "{} characters: {link}", link.len());
            for scheme in ["light", "dark"] {
                visit
                    .surroundings()
                    .media_feature("prefers-color-scheme", scheme)
                    .await?;
                arrive(page, "handover").await?;
                page.script::<()>(
                    "document.getElementById('qr').scrollIntoView({block: 'center'})",
                    vec![],
                )
                .await?;
                let picture = page.session().screenshot_as_png().await?;
                assert_eq!(read(&picture)?, link, "{scheme}");
            }
            Ok(())
        })
        .await
}
