//! The program `shopready`; all of it is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    shopready_cli::run()
}
