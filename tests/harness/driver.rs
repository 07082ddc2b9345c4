//! The WebDriver process that starts and steers the browser.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, bail};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::Result;
use crate::engine::Engine;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(20);

/// A running WebDriver server on a port of its own. It ends with this value.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    // Held for its `kill_on_drop`.
    _process: Child,
}

impl Driver {
    /// Starts the engine's driver on a free port of the loopback interface.
    ///
    /// # Errors
    /// When the driver is not installed or does not listen within 20 seconds.
    pub async fn start(engine: Engine) -> Result<Self> {
        match engine {
            Engine::Chromium => Self::that_says_its_port(engine).await,
            Engine::Firefox | Engine::WebKit => Self::on_a_free_port(engine).await,
        }
    }

    async fn on_a_free_port(engine: Engine) -> Result<Self> {
        // Free a moment ago: these drivers do not say which port they would choose.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = command(engine, port).stdout(Stdio::null()).spawn();
        let process = process.with_context(|| not_started(engine))?;
        let listens = async {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(START, listens)
            .await
            .with_context(|| format!("{:?} does not listen", engine.driver_program()))?;
        Ok(Self {
            port,
            _process: process,
        })
    }

    async fn that_says_its_port(engine: Engine) -> Result<Self> {
        let program = engine.driver_program();
        let mut process = command(engine, 0)
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| not_started(engine))?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = timeout(START, async {
            while let Some(line) = lines.next_line().await? {
                if let Some(port) = port_in(&line) {
                    return Ok(port);
                }
            }
            bail!("{program:?} ended before it listened")
        })
        .await
        .with_context(|| format!("{program:?} does not listen"))??;
        // Whatever else the driver says is read and dropped: a full pipe would
        // stop it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            port,
            _process: process,
        })
    }

    /// The address that WebDriver commands go to.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn command(engine: Engine, port: u16) -> Command {
    let mut command = Command::new(engine.driver_program());
    command
        .arg(format!("--port={port}"))
        // The page shows dates: the visitor's clock is Hong Kong's.
        .env("TZ", "Asia/Hong_Kong")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    command
}

fn not_started(engine: Engine) -> String {
    format!(
        "{:?} could not be started: is it installed?",
        engine.driver_program()
    )
}

/// The port in ChromeDriver's "was started successfully on port 12345."
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_line_that_names_it() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 38233."),
            Some(38233)
        );
        assert_eq!(port_in("Only local connections are allowed on port 38233."), None);
    }
}
