//! Bundling and minifying scripts and styles with esbuild.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// What every browser understands that the app runs in.
const MODERN: &str = "--target=es2022";

/// A script on its way through esbuild.
pub(super) struct Bundle {
    arguments: Vec<OsString>,
}

impl Bundle {
    /// A classic script. It must be written in ECMAScript 5: a browser that is
    /// too old for the app still has to read it to say so.
    pub(super) fn classic(dir: &Path, file: &str) -> Bundle {
        Bundle::of(dir, file, &["--format=iife", "--target=es5"])
    }

    /// The service worker: a classic script, too, but only for browsers that the app runs in.
    pub(super) fn worker(dir: &Path, file: &str) -> Bundle {
        Bundle::of(dir, file, &["--format=iife", MODERN])
    }

    /// A module with everything that it imports.
    pub(super) fn module(dir: &Path, file: &str) -> Bundle {
        Bundle::of(dir, file, &["--format=esm", MODERN])
    }

    fn of(dir: &Path, file: &str, options: &[&str]) -> Bundle {
        let mut arguments = vec![dir.join(file).into_os_string(), "--bundle".into()];
        arguments.extend(options.iter().map(OsString::from));
        Bundle { arguments }
    }

    /// Puts a value in the place of a name.
    pub(super) fn with(mut self, name: &str, value: &Value) -> Bundle {
        self.arguments.push(format!("--define:{name}={value}").into());
        self
    }

    /// The finished script.
    pub(super) fn run(self) -> Result<Vec<u8>> {
        esbuild(&self.arguments)
    }
}

/// One sheet from a style sheet and all that it imports, in that order.
pub(super) fn style(entry: &Path) -> Result<Vec<u8>> {
    esbuild(&[entry.as_os_str().to_owned(), "--bundle".into()])
}

fn esbuild(arguments: &[OsString]) -> Result<Vec<u8>> {
    let output = Command::new("esbuild")
        .args(arguments)
        .args([
            "--minify",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("esbuild is not on the path; `make setup` installs it, `make dist` finds it")
        }
        Err(error) => return Err(error).context("cannot run esbuild"),
    };
    if !output.status.success() {
        bail!("esbuild has found a fault, see above");
    }
    Ok(output.stdout)
}
