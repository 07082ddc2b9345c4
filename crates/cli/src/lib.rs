//! `shopready`: scores check records and keeps the scheme catalogue.

mod catalogue;
mod day;
mod failure;
pub mod lines;
mod print;
mod score;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;

/// Scores check records of ShopReady, and checks and publishes its catalogue of support schemes
///
/// The rules are the same as in the page; nothing is sent anywhere.
#[derive(Parser)]
#[command(
    name = "shopready",
    version,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Score(score::Arguments),
    Catalogue(catalogue::Arguments),
}

/// The program: reads its arguments and does what they say.
#[must_use]
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Score(arguments) => score::run(&arguments),
        Command::Catalogue(arguments) => catalogue::run(&arguments),
    };
    done.unwrap_or_else(|Failure(message)| {
        // Nobody is left to tell if that fails too.
        let _ = writeln!(std::io::stderr(), "shopready: {message}");
        ExitCode::from(2)
    })
}
