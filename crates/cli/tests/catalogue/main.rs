//! `shopready catalogue` from outside, on copies of the project's content.
#![allow(clippy::unwrap_used, clippy::panic)]

mod agreement;
mod audit;
mod check;
mod publish;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use shopready_content::compress;
use shopready_engine::catalogue::Catalogue;
use tempfile::TempDir;

/// A project folder with a copy of the content.
struct Project(TempDir);

/// What a run of the program said.
struct Said {
    status: i32,
    out: String,
    err: String,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"),
            &folder.path().join("content"),
        );
        fs::create_dir(folder.path().join("public")).unwrap();
        Self(folder)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    /// Replaces the first place where a text stands.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "nothing to replace: {from}");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Runs `shopready catalogue …` in the folder.
    fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_shopready"))
            .arg("catalogue")
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said {
            status: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_command_explains_itself_and_its_exit_statuses() {
    let project = Project::new();
    for command in ["check", "publish", "audit"] {
        let said = project.run(&[command, "--help"]);
        assert_eq!(said.status, 0);
        assert!(
            said.out.contains("--content <DIR>") && said.out.contains("Exit status:"),
            "{}",
            said.out
        );
    }
    assert_eq!(project.run(&[]).status, 2);
}
