//! `shopready catalogue publish`: the one file that the page fetches.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use shopready_content::replace::replace;
use shopready_content::{catalogue, compress};
use shopready_engine::catalogue::Catalogue;

use super::{Content, report};
use crate::failure::Failure;
use crate::print;

/// Name of the published file.
const NAME: &str = "schemes.json";

/// Check the schemes and publish them as the one file that the page fetches
///
/// The file holds only what the page needs, in all languages. The app need not be built again: it fetches the file
/// the next time it has a network. Where <FILE>.br or <FILE>.gz stand beside it, they are made anew.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  shopready catalogue publish
  shopready catalogue publish --out /srv/www/shopready/schemes.json

Exit status:
  0  published
  1  something is wrong in the content; nothing was written
  2  bad arguments, there is no content, or a file cannot be written")]
pub(super) struct Arguments {
    #[command(flatten)]
    content: Content,

    /// Where to write; may be given more than once [default: public/schemes.json beside the content, and
    /// dist/schemes.json where a built page has one]
    #[arg(long, visible_alias = "output", value_name = "FILE")]
    out: Vec<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let catalogue = match arguments.content.catalogue()? {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            print::out(&report(&problems))?;
            return Ok(ExitCode::from(1));
        }
    };
    let published = catalogue::publish(&catalogue);
    let edition = accepted_by_the_page(&published)?;
    let files = if arguments.out.is_empty() {
        usual_files(&arguments.content.content)
    } else {
        arguments.out.clone()
    };
    for file in &files {
        write(file, &published)?;
        let (file, size) = (file.display(), published.len());
        print::out(&format!(
            "{file}: {} schemes, {size} bytes, edition {edition}\n",
            catalogue.schemes.len()
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The hash of what is published, once the engine has read it as the page will.
fn accepted_by_the_page(published: &str) -> Result<String, Failure> {
    let read =
        Catalogue::from_json(published).and_then(|read| read.check_texts().map(|()| read.edition.hash));
    read.map_err(|error| Failure(format!("the page would refuse what was to be published: {error}")))
}

/// The file from which the page is built, and that of the page that is built, if there is one.
fn usual_files(content: &Path) -> Vec<PathBuf> {
    let project = match content.file_name() {
        Some(_) => content.parent().unwrap_or(Path::new("")).to_owned(),
        None => content.join(".."),
    };
    let built = project.join("dist").join(NAME);
    let built = built.is_file().then_some(built);
    std::iter::once(project.join("public").join(NAME))
        .chain(built)
        .collect()
}

/// Leaves a file that is up to date alone, so that nobody takes it for a new one.
fn write(file: &Path, published: &str) -> Result<(), Failure> {
    let is_new = std::fs::read(file).ok().as_deref() != Some(published.as_bytes());
    let written = if is_new {
        replace(file, published.as_bytes())
    } else {
        Ok(())
    };
    written
        .and_then(|()| compress::refresh(file))
        .map_err(|error| Failure::file(file, error))
}
