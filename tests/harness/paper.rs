//! The page as a printer gets it: a PDF, read with Debian's poppler-utils.

use std::path::Path;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tempfile::NamedTempFile;
use thirtyfour::cdp::Cdp;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use tokio::process::Command;

use crate::engine::Engine;
use crate::skipped::Skipped;
use crate::{Page, Result};

/// A printed page.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The text of each sheet in the order in which it was drawn, without white space.
    pub sheets: Vec<String>,
    /// What `pdfinfo` says of the sheets' size.
    pub size: String,
}

impl Printed {
    /// Prints `page` as the browser's "save as PDF" does, on the paper that the page asks for.
    ///
    /// # Errors
    /// When the browser does not print, or poppler-utils is not installed.
    pub async fn of(page: &Page) -> Result<Self> {
        let file = NamedTempFile::with_suffix(".pdf")?;
        tokio::fs::write(file.path(), pdf(page).await?).await?;
        // "raw" keeps the order of drawing, which is that of the document.
        let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8"], file.path(), Some("-")).await?;
        let text = normalised(page, &text).await?;
        let size = poppler("pdfinfo", &[], file.path(), None).await?;
        let size = size.lines().find(|line| line.starts_with("Page size"));
        Ok(Self {
            // Each sheet ends with a form feed.
            sheets: text
                .trim_end_matches('\u{c}')
                .split('\u{c}')
                .map(squeezed)
                .collect(),
            size: size.unwrap_or_default().to_owned(),
        })
    }

    /// All text, sheet after sheet.
    pub fn text(&self) -> String {
        self.sheets.concat()
    }
}

async fn pdf(page: &Page) -> Result<Vec<u8>> {
    match page.engine() {
        Engine::Chromium => {
            let options = json!({"preferCSSPageSize": true, "printBackground": false});
            let protocol = Cdp::new(page.session().clone());
            let answer = protocol.send_raw("Page.printToPDF", options).await?;
            Ok(STANDARD.decode(answer["data"].as_str().context("the browser gave no PDF")?)?)
        }
        // WebDriver's own command does not ask the page for its paper: A4 it is.
        Engine::Firefox => {
            let options = PrintParameters {
                page: PrintPage {
                    width: 21.0,
                    height: 29.7,
                },
                ..PrintParameters::default()
            };
            Ok(page.session().print_page(options).await?)
        }
        Engine::WebKit => Err(Skipped::because("WebKit's driver does not print")),
    }
}

/// A text without white space, which line ends and columns come and go with.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

/// Some Han glyphs serve two characters, and a PDF names either: the browser knows which are the same.
async fn normalised(page: &Page, text: &str) -> Result<String> {
    page.script("return arguments[0].normalize('NFKC')", vec![text.into()])
        .await
}

async fn poppler(program: &str, options: &[&str], file: &Path, to: Option<&str>) -> Result<String> {
    let mut command = Command::new(program);
    let output = command.args(options).arg(file).args(to).output().await;
    let output = output.with_context(|| format!("{program} does not run: is poppler-utils installed?"))?;
    ensure!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}
