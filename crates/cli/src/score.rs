//! `shopready score`: one record a line in, one result a line out.

pub(crate) mod blocks;
pub(crate) mod catalogue;
mod output;
pub(crate) mod pieces;
mod pipeline;
pub(crate) mod scorer;

use std::path::PathBuf;
use std::process::ExitCode;

use shopready_engine::date::Date;

use crate::day;
use crate::failure::Failure;
use pieces::Pieces;

/// Score check records: one JSON record a line in, one JSON result a line out, in the same order
///
/// A line that is not a valid record gives {"id": ..., "line": ..., "error": {"at": ..., "reason": ...}} and the
/// others go on. Lines count from 1; blank lines are counted and give no result. Memory does not grow with the
/// input.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  shopready score < checks.ndjson > results.ndjson
  shopready score --today 2026-11-22 --catalogue schemes.json < checks.ndjson

Exit status:
  0  every line was good
  1  at least one line was bad; its result names the place and the reason
  2  bad arguments, or a file that cannot be read or used")]
pub(crate) struct Arguments {
    /// The day for which the schemes are judged, as 2026-11-22 [default: the computer's date]
    #[arg(long, value_name = "DAY", value_parser = day::parse)]
    today: Option<Date>,

    /// Another scheme catalogue: the published JSON (.json) or one TOML file (.toml) [default: the built-in one]
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
}

/// Scores the standard input.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let catalogue = catalogue::load(arguments.catalogue.as_deref())?;
    let today = day::or_todays(arguments.today)?;
    let all_good = pipeline::run(Pieces::new(catalogue, today))?;
    Ok(if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
