//! Web servers that people use, started with the files of `deploy/`.

use std::fs;
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::{Result, paths};

/// How long a server may take until it listens.
const START: Duration = Duration::from_secs(20);

/// A running server. It ends with this value.
#[derive(Debug)]
pub struct Host {
    process: Child,
    _work: TempDir,
}

impl Host {
    /// nginx, serving `folder` at `address`.
    ///
    /// # Errors
    /// When it is not installed or refuses what stands in `deploy/`.
    pub fn nginx(folder: &Path, address: SocketAddr) -> Result<Self> {
        let work = TempDir::with_prefix("shopready-nginx-")?;
        let (own, deploy) = (work.path().display(), deploy());
        let deploy = deploy.display();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {own}/{kind};"))
            .concat();
        let settings = format!(
            "include /etc/nginx/modules-enabled/*.conf;
             daemon off; master_process off; pid {own}/pid; error_log {own}/errors;
             events {{ }}
             http {{
                 access_log off; {temporary}
                 include {deploy}/nginx-http.conf;
                 server {{ listen {address}; root {}; include {deploy}/nginx-server.conf; }}
             }}",
            folder.display()
        );
        let file = work.path().join("nginx.conf");
        fs::write(&file, settings)?;
        let errors = work.path().join("errors");
        let mut command = Command::new("nginx");
        command.arg("-e").arg(errors).arg("-c").arg(file);
        Self::start(command, work, address)
    }

    /// Caddy, serving `folder` at `address`.
    ///
    /// # Errors
    /// When it is not installed or refuses what stands in `deploy/`.
    pub fn caddy(folder: &Path, address: SocketAddr) -> Result<Self> {
        let work = TempDir::with_prefix("shopready-caddy-")?;
        let settings = format!(
            "{{\n admin off\n auto_https off\n}}\n\
             import {}/shopready.caddy\n\
             http://{address} {{\n bind {}\n root * {}\n import shopready\n}}\n",
            deploy().display(),
            address.ip(),
            folder.display()
        );
        let file = work.path().join("Caddyfile");
        fs::write(&file, settings)?;
        let mut command = Command::new("caddy");
        command
            .args(["run", "--adapter", "caddyfile", "--config"])
            .arg(file);
        // Where it would keep certificates.
        command
            .env("HOME", work.path())
            .env("XDG_DATA_HOME", work.path())
            .env("XDG_CONFIG_HOME", work.path());
        Self::start(command, work, address)
    }

    fn start(mut command: Command, work: TempDir, address: SocketAddr) -> Result<Self> {
        let log = work.path().join("log");
        let program = command.get_program().to_owned();
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log)?)
            .spawn()
            .with_context(|| format!("{program:?} could not be started: is it installed?"))?;
        let mut host = Self { process, _work: work };
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            if host.process.try_wait()?.is_some() || begun.elapsed() > START {
                bail!("{program:?} does not listen: {}", fs::read_to_string(&log)?);
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(host)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // An error means that it has ended already.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

fn deploy() -> std::path::PathBuf {
    paths::tests().with_file_name("deploy")
}
