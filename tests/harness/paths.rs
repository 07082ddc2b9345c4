//! Where things lie, from the workspace's root.

use std::path::{Path, PathBuf};

/// Environment variable that names the built pages to test; without it `dist`
/// in the workspace's root.
pub const DIST_VARIABLE: &str = "SHOPREADY_DIST";

/// The folder of this crate.
pub fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built pages.
pub fn dist() -> PathBuf {
    std::env::var_os(DIST_VARIABLE).map_or_else(|| tests().with_file_name("dist"), PathBuf::from)
}

/// Pictures and page sources that a run leaves behind; not kept in the repository.
pub fn output() -> PathBuf {
    tests().join("output")
}
