//! A copy of the built pages, served on a port of its own: a test may change its
//! files and stop its server.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use shopready_site::files::list;
use shopready_site::{Server, serve};
use tempfile::TempDir;

use crate::faults::{Between, Faults};
use crate::release::Release;
use crate::{Result, paths};

/// The published catalogue of support schemes, as the pages fetch it.
pub const CATALOGUE: &str = "schemes.json";

/// Built pages that one visitor visits.
#[derive(Debug)]
pub struct Site {
    folder: TempDir,
    address: SocketAddr,
    // Ended before the server that it asks.
    between: Option<Between>,
    server: Option<Server>,
    faults: Option<Faults>,
}

impl Site {
    /// Copies the built pages and serves them on a free port.
    ///
    /// # Errors
    /// When there are no built pages, or no port is free.
    pub fn of_the_build() -> Result<Self> {
        let dist = paths::dist();
        ensure!(
            dist.join("index.html").is_file(),
            "no built pages in {}: run `make dist`, or name them in {}",
            dist.display(),
            paths::DIST_VARIABLE
        );
        Self::of(&dist)
    }

    /// Copies `folder` and serves the copy on a free port.
    ///
    /// # Errors
    /// When the folder cannot be read, or no port is free.
    pub fn of(folder: &Path) -> Result<Self> {
        let copy = TempDir::with_prefix("shopready-site-")?;
        copy_folder(folder, copy.path()).with_context(|| format!("{} cannot be copied", folder.display()))?;
        let mut site = Self {
            folder: copy,
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            between: None,
            server: None,
            faults: None,
        };
        site.start()?;
        Ok(site)
    }

    /// Serves again, at the same address as before.
    ///
    /// # Errors
    /// When the port was taken in the meantime.
    pub fn start(&mut self) -> Result {
        let Some(faults) = &self.faults else {
            let server = serve(self.folder.path(), self.address)?;
            self.address = server.address();
            self.server = Some(server);
            return Ok(());
        };
        let server = serve(self.folder.path(), SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        self.between = Some(Between::start(self.address, server.address(), faults.clone())?);
        self.server = Some(server);
        Ok(())
    }

    /// From now on every request goes through a server that can be made to go wrong.
    ///
    /// # Errors
    /// When the port was taken in the meantime.
    pub fn with_faults(&mut self) -> Result<Faults> {
        self.stop();
        let faults = self.faults.insert(Faults::default()).clone();
        self.start()?;
        Ok(faults)
    }

    /// Publishes a version in place of what is there, as a host does: files that it does not have are gone.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn publish(&self, release: &Release) -> Result {
        let folder = self.folder.path();
        for path in list(folder)? {
            if !release.files().contains_key(&path) {
                fs::remove_file(folder.join(path))?;
            }
        }
        for (path, content) in release.files() {
            let path = folder.join(path);
            if fs::read(&path).ok().as_ref() != Some(content) {
                fs::write(path, content)?;
            }
        }
        Ok(())
    }

    /// Stops the server: its port is closed when this returns.
    pub fn stop(&mut self) {
        self.between = None;
        self.server = None;
    }

    /// The folder that is served.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where it is served, now or when it was served last.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The origin of the pages, such as `http://127.0.0.1:4321`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The text of a file of this copy.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read(&self, name: &str) -> Result<String> {
        let path = self.folder.path().join(name);
        fs::read_to_string(&path).with_context(|| format!("the pages have no {name}"))
    }

    /// Puts `text` in place of a file of this copy. A form of it that was
    /// compressed beforehand is older now, and is not served any more.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Result {
        Ok(fs::write(self.folder.path().join(name), text)?)
    }

    /// Changes one bit of a file of this copy: in what follows `mark`, or in the middle where `mark` is empty.
    ///
    /// # Errors
    /// When there is no such file, or no such mark in it.
    pub fn alter(&self, name: &str, mark: &str) -> Result {
        let path = self.folder.path().join(name);
        let mut bytes = fs::read(&path).with_context(|| format!("the pages have no {name}"))?;
        let place = if mark.is_empty() {
            bytes.len() / 2
        } else {
            let found = bytes.windows(mark.len()).position(|part| part == mark.as_bytes());
            found.with_context(|| format!("{name} has no {mark}"))? + mark.len()
        };
        *bytes.get_mut(place).context("an empty file")? ^= 1;
        Ok(fs::write(path, bytes)?)
    }

    /// Takes a file out of this copy.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn remove(&self, name: &str) -> Result {
        fs::remove_file(self.folder.path().join(name)).with_context(|| format!("the pages have no {name}"))
    }

    /// The names of the files with this `ending`, from the folder of the pages.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn files_ending(&self, ending: &str) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.folder.path())? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(ending) {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target: PathBuf = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&target)?;
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            // The server tells by the time whether a compressed form is current.
            fs::File::options()
                .write(true)
                .open(target)?
                .set_modified(entry.metadata()?.modified()?)?;
        }
    }
    Ok(())
}
