//! The server as a browser meets it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, SystemTime};

use shopready_site::{Server, policy, serve};
use tempfile::TempDir;

const PORT_OF_ITS_OWN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

struct Site {
    dir: TempDir,
    server: Server,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Site {
    fn with(files: &[(&str, &str)]) -> Site {
        let dir = tempfile::tempdir().unwrap();
        for (path, content) in [&[("index.html", "<!doctype html>")], files].concat() {
            fs::write(dir.path().join(path), content).unwrap();
        }
        let server = serve(dir.path(), PORT_OF_ITS_OWN).unwrap();
        Site { dir, server }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap().to_lowercase();
        let status = head[9..12].parse().unwrap();
        Answer {
            status,
            head,
            body: answer[end + 4..].to_vec(),
        }
    }
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1);
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

#[test]
fn the_page_is_asked_for_anew_each_time() {
    let answer = Site::with(&[]).get("/");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, b"<!doctype html>");
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
}

#[test]
fn a_file_with_a_hash_in_its_name_is_kept_for_ever() {
    let answer = Site::with(&[("app.0123456789abcdef.wasm", "")]).get("/app.0123456789abcdef.wasm");
    assert_eq!(answer.header("content-type"), Some("application/wasm"));
    assert_eq!(
        answer.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
}

#[test]
fn a_browser_that_has_the_file_is_told_so() {
    let site = Site::with(&[]);
    let tag = site.get("/").header("etag").unwrap().to_owned();
    let again = site.ask("GET", "/", &format!("if-none-match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(tag.as_str()));
    fs::write(site.dir.path().join("index.html"), "another").unwrap();
    let changed = site.ask("GET", "/", &format!("if-none-match: {tag}\r\n"));
    assert_eq!(
        (changed.status, changed.body.as_slice()),
        (200, b"another".as_slice())
    );
}

#[test]
fn the_smallest_accepted_form_is_sent() {
    let site = Site::with(&[("index.html.br", "B"), ("index.html.gz", "G")]);
    let answer = site.ask("GET", "/", "accept-encoding: gzip, br\r\n");
    assert_eq!(
        (answer.body.as_slice(), answer.header("content-encoding")),
        (b"B".as_slice(), Some("br"))
    );
    assert_eq!(answer.header("vary"), Some("accept-encoding"));
    let answer = site.ask("GET", "/", "accept-encoding: gzip\r\n");
    assert_eq!(
        (answer.body.as_slice(), answer.header("content-encoding")),
        (b"G".as_slice(), Some("gzip"))
    );
    let answer = site.get("/");
    assert_eq!(
        (answer.body.as_slice(), answer.header("content-encoding")),
        (b"<!doctype html>".as_slice(), None)
    );
}

#[test]
fn a_compressed_form_older_than_its_file_is_passed_over() {
    let site = Site::with(&[("index.html.br", "B")]);
    let sibling = fs::File::options()
        .write(true)
        .open(site.dir.path().join("index.html.br"))
        .unwrap();
    sibling
        .set_modified(SystemTime::now() - Duration::from_secs(60))
        .unwrap();
    let answer = site.ask("GET", "/", "accept-encoding: br\r\n");
    assert_eq!(answer.body, b"<!doctype html>");
}

#[test]
fn every_answer_carries_the_policies() {
    let site = Site::with(&[]);
    for (path, content) in [("/", policy::PAGE_POLICY), ("/missing", policy::FILE_POLICY)] {
        let answer = site.get(path);
        assert_eq!(
            answer.header("content-security-policy"),
            Some(content.to_lowercase().as_str()),
            "{path}"
        );
        for (name, value) in policy::HEADERS {
            assert_eq!(answer.header(name), Some(value), "{path}: {name}");
        }
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let site = Site::with(&[(".hidden", "secret"), ("index.html.br", "B")]);
    for path in [
        "/missing",
        "/.hidden",
        "/../Cargo.toml",
        "/%2e%2e/x",
        "/index.html.br",
        "/index.html/",
        "//",
    ] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let site = Site::with(&[]);
    assert_eq!(site.ask("POST", "/", "content-length: 0\r\n").status, 405);
    let head = site.ask("HEAD", "/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn a_stopped_server_cuts_its_connections_and_frees_its_port() {
    let site = Site::with(&[]);
    let address = site.server.address();
    let mut kept_open = TcpStream::connect(address).unwrap();
    kept_open.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut byte = [0];
    kept_open.read_exact(&mut byte).unwrap();

    site.server.stop();

    assert!(TcpStream::connect(address).is_err());
    let mut rest = Vec::new();
    // The rest of the answer, then the end: nothing waits for another question.
    let _ = kept_open.read_to_end(&mut rest);
    let again = serve(site.dir.path(), address).unwrap();
    assert_eq!(again.address(), address);
}

#[test]
fn a_taken_port_is_said() {
    let taken = TcpListener::bind(PORT_OF_ITS_OWN).unwrap();
    let dir = Site::with(&[]).dir;
    let error = serve(dir.path(), taken.local_addr().unwrap()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
}

#[test]
fn a_folder_without_a_page_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        serve(dir.path(), PORT_OF_ITS_OWN).unwrap_err().kind(),
        ErrorKind::NotFound
    );
}
