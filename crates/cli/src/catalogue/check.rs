//! `shopready catalogue check`: everything that is wrong in the content.

use std::process::ExitCode;

use super::{Content, report};
use crate::failure::Failure;
use crate::print;

/// Check the schemes and the rest of the content
///
/// Names file, line, place and reason of everything that is wrong: ids that are not known or stand twice, a missing
/// language, a date that does not exist, a rule on an unknown fact or of the wrong type, an address that is not
/// one, a key that is not known.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  shopready catalogue check

Exit status:
  0  nothing is wrong
  1  something is wrong; each line of the output names one thing to mend
  2  bad arguments, or there is no content")]
pub(super) struct Arguments {
    #[command(flatten)]
    content: Content,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let problems = shopready_content::check::check(arguments.content.folder()?);
    if !problems.is_empty() {
        print::out(&report(&problems))?;
        return Ok(ExitCode::from(1));
    }
    print::out("nothing is wrong\n")?;
    Ok(ExitCode::SUCCESS)
}
