//! `shopready catalogue`: for whoever keeps the content true.

mod audit;
mod check;
mod publish;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use shopready_content::catalogue::{self, Catalogue};
use shopready_content::problem::Problem;
use shopready_content::questionnaire;

use crate::failure::Failure;

/// Check, publish and audit the catalogue of support schemes
#[derive(clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Publish(publish::Arguments),
    Audit(audit::Arguments),
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Publish(arguments) => publish::run(arguments),
        Command::Audit(arguments) => audit::run(arguments),
    }
}

/// Where the content is.
#[derive(clap::Args)]
struct Content {
    /// The folder with the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

impl Content {
    /// The folder, if there is one.
    fn folder(&self) -> Result<&Path, Failure> {
        let folder = self.content.as_path();
        if folder.is_dir() {
            return Ok(folder);
        }
        let hint = "no such folder; run this in the folder of the project, or name it with --content";
        Err(Failure::file(folder, hint))
    }

    /// The catalogue in it, or everything that is wrong with it.
    fn catalogue(&self) -> Result<Result<Catalogue, Vec<Problem>>, Failure> {
        let folder = self.folder()?;
        Ok(questionnaire::load(folder).and_then(|questionnaire| catalogue::load(folder, &questionnaire)))
    }
}

/// One problem a line, then how many there are.
fn report(problems: &[Problem]) -> String {
    let mut report: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
    let s = if problems.len() == 1 { "" } else { "s" };
    report.push_str(&format!("{} problem{s}\n", problems.len()));
    report
}
