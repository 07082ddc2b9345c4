//! `shopready-site`: finishes, serves and weighs the built pages.

use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

/// Finishes, serves and weighs the built pages of ShopReady.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Turn what Trunk has built into what a host serves
    Finish {
        /// The folder that Trunk has built
        dir: PathBuf,
        /// The app as cargo has left it
        #[arg(long)]
        program: PathBuf,
        /// The folder of the project
        #[arg(long, default_value = ".")]
        project: PathBuf,
    },
    /// Serve a folder to this computer until interrupted
    Serve {
        /// The folder
        dir: PathBuf,
        /// The port; when it is taken, the next free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The address to listen on
        #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
        host: IpAddr,
    },
    /// Write the files of `deploy/`, which tell hosts how to serve the folder
    Hosts {
        /// The folder
        dir: PathBuf,
    },
    /// Print what the app's WebAssembly is made of, as Markdown
    MadeOf {
        /// The app as cargo has left it
        program: PathBuf,
        /// The folder for its parts
        #[arg(long, default_value = "target/made-of")]
        work: PathBuf,
    },
    /// Print what each file weighs, and what the first question needs
    Bytes {
        /// The finished folder
        dir: PathBuf,
        /// Fail if everything that the first question needs takes more bytes of brotli
        #[arg(long, default_value_t = u64::MAX, hide_default_value = true)]
        first_at_most: u64,
        /// Fail if the WebAssembly among it takes more bytes of brotli
        #[arg(long, default_value_t = u64::MAX, hide_default_value = true)]
        wasm_at_most: u64,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is closed, too.
            let _ = writeln!(io::stderr(), "shopready-site: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Finish {
            dir,
            program,
            project,
        } => shopready_site::finish::finish(&project, &program, &dir),
        Command::Serve { dir, port, host } => serve(&dir, host, port),
        Command::Hosts { dir } => shopready_site::hosts::write_into(&dir),
        Command::MadeOf { program, work } => {
            let tables = shopready_site::made_of::tables(&program, &work)?;
            write!(io::stdout(), "{tables}").context("cannot print")
        }
        Command::Bytes {
            dir,
            first_at_most,
            wasm_at_most,
        } => {
            let table = shopready_site::bytes::Table::of(&dir)?;
            write!(io::stdout(), "{table}").context("cannot print")?;
            table.within(first_at_most, wasm_at_most)
        }
    }
}

/// How many ports after the wished one are tried.
const PORTS_TRIED: u16 = 20;

fn serve(dir: &Path, host: IpAddr, port: u16) -> Result<()> {
    let mut taken = Vec::new();
    let server = loop {
        let next = port.saturating_add(u16::try_from(taken.len())?);
        match shopready_site::serve(dir, SocketAddr::new(host, next)) {
            Ok(server) => break server,
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse && taken.len() < usize::from(PORTS_TRIED) =>
            {
                taken.push(next.to_string());
            }
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("cannot serve {} on {host}:{next}", dir.display()));
            }
        }
    };
    let mut out = io::stdout().lock();
    if !taken.is_empty() {
        writeln!(out, "Taken by another program: port {}.", taken.join(", "))?;
    }
    writeln!(out, "ShopReady is at {} (Ctrl-C stops it)", server.url())?;
    out.flush()?;
    server.wait_for_interrupt().context("cannot wait")
}
