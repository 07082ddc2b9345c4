//! The WebDriver process that starts and steers the browser.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, bail};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

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
        let program = engine.driver_program();
        let mut process = Command::new(&program)
            .arg("--port=0")
            // The page shows dates: the visitor's clock is Hong Kong's.
            .env("TZ", "Asia/Hong_Kong")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{program:?} could not be started: is it installed?"))?;
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
