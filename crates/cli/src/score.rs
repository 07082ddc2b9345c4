//! `shopready score`: one record a line in, one result a line out.

mod blocks;
mod catalogue;
mod output;
mod pieces;
mod pipeline;
mod scorer;

use std::path::PathBuf;
use std::process::ExitCode;

use shopready_engine::date::Date;

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
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<Date>,

    /// Another scheme catalogue: the published JSON (.json) or one TOML file (.toml) [default: the built-in one]
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "not a day of the calendar written as 2026-11-22".to_owned())
}

/// Scores the standard input.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let catalogue = catalogue::load(arguments.catalogue.as_deref())?;
    let today = match arguments.today {
        Some(today) => today,
        None => computers_date()?,
    };
    let all_good = pipeline::run(Pieces::new(catalogue, today))?;
    Ok(if all_good { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn computers_date() -> Result<Date, Failure> {
    let today = jiff::Zoned::now().date();
    Date::from_ymd(i32::from(today.year()), today.month().unsigned_abs().into(), today.day().unsigned_abs().into())
        .ok_or_else(|| Failure(format!("the computer's date {today} cannot be used: give one with --today")))
}
