//! The files of `deploy/`, which tell a host to answer as the server here does. They are written from
//! [`policy`](crate::policy) and [`media`](crate::media); a test fails when they say something else.

mod caddy;
mod nginx;
mod static_pages;

use std::path::Path;

use anyhow::Result;

use crate::files::write;
pub use static_pages::static_pages;

/// Names that carry the hash of their content, as a regular expression; see [`crate::names::hashed`].
const HASHED: &str = r"\.[0-9a-f]{16}\.(css|js|txt|wasm)$";
/// What is nobody's to ask for by name: hidden files, what is for the host, and compressed siblings.
const HIDDEN: &str = r"/[._]|\.(br|gz)$";

/// Each file's name and its text.
pub fn files() -> [(&'static str, String); 4] {
    [
        ("nginx-http.conf", nginx::http()),
        ("nginx-server.conf", nginx::server()),
        ("shopready.caddy", caddy::snippet()),
        ("_headers", static_pages()),
    ]
}

/// Writes them into a folder.
///
/// # Errors
/// When one cannot be written.
pub fn write_into(dir: &Path) -> Result<()> {
    for (name, text) in files() {
        write(&dir.join(name), text.as_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::files::read_text;

    #[test]
    fn the_files_in_deploy_say_what_the_policy_says() {
        let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy");
        for (name, text) in files() {
            assert!(
                read_text(&deploy.join(name)).unwrap() == text,
                "deploy/{name} is not what crates/site says. Run: cargo run -p shopready-site -- hosts deploy"
            );
        }
    }
}
