//! A server that goes wrong: it stands before the one that serves the pages, and spoils the answers for some files.

use std::collections::BTreeMap;
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// What is wrong with the answer for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no such file: 404.
    Missing,
    /// Half of the file, given out as all of it.
    Cut,
    /// One bit of one byte in the middle is another.
    Altered,
    /// The server has failed: 500.
    Failed,
    /// A page to sign in, as the answer to everything: 200, kept for ever.
    Html,
    /// The connection ends after half of the file.
    Broken,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::Cut,
        Self::Altered,
        Self::Failed,
        Self::Html,
        Self::Broken,
    ];

    /// The whole answer in place of `good`.
    fn spoil(self, good: Answer) -> Vec<u8> {
        let half = good.body.len() / 2;
        let Answer { head, mut body } = good;
        match self {
            Self::Missing => plain("404 Not Found", "text/plain", "no-store", "Not found\n"),
            Self::Failed => plain("500 Internal Server Error", "text/plain", "no-store", "Failed\n"),
            Self::Html => {
                let page = "<!doctype html><title>Sign in</title>";
                plain("200 OK", "text/html", "public, max-age=31536000, immutable", page)
            }
            Self::Cut => {
                body.truncate(half);
                answer(&without(&head, "content-length"), body.len(), &body)
            }
            Self::Altered => {
                if let Some(byte) = body.get_mut(half) {
                    *byte ^= 1;
                }
                [head.as_bytes(), &body].concat()
            }
            Self::Broken => {
                body.truncate(half);
                [head.as_bytes(), &body].concat()
            }
        }
    }
}

/// What files are spoilt, by their path from the folder of the pages.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    wrong: Arc<Mutex<BTreeMap<String, Fault>>>,
}

impl Faults {
    /// From now on the answer for `path` is spoilt.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.with(|wrong| wrong.insert(path.to_owned(), fault));
    }

    /// From now on every answer is right.
    pub fn mend(&self) {
        self.with(BTreeMap::clear);
    }

    fn of(&self, path: &str) -> Option<Fault> {
        self.with(|wrong| wrong.get(path).copied())
    }

    fn with<T>(&self, act: impl FnOnce(&mut BTreeMap<String, Fault>) -> T) -> T {
        act(&mut self.wrong.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The server in between. It ends with this value.
#[derive(Debug)]
pub(crate) struct Between {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Between {
    /// Listens at `address` and hands requests on to `server`.
    pub(crate) fn start(address: SocketAddr, server: SocketAddr, faults: Faults) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let ended = is_over.clone();
        let thread = thread::spawn(move || {
            for browser in listener.incoming() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let faults = faults.clone();
                if let Ok(browser) = browser {
                    // A browser that has gone meanwhile is none of the test's.
                    thread::spawn(move || _ = hand_on(browser, server, &faults));
                }
            }
        });
        Ok(Self {
            address,
            is_over,
            thread: Some(thread),
        })
    }
}

impl Drop for Between {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // Wakes the thread up.
        _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            _ = thread.join();
        }
    }
}

/// An answer: its head with the empty line behind it, and its body.
struct Answer {
    head: String,
    body: Vec<u8>,
}

/// One request and its answer; then the connection ends.
fn hand_on(mut browser: TcpStream, server: SocketAddr, faults: &Faults) -> io::Result<()> {
    let request = read_head(&mut browser)?;
    let address = request.split(' ').nth(1).unwrap_or_default();
    let path = address
        .split('?')
        .next()
        .unwrap_or_default()
        .trim_start_matches('/');
    let fault = faults.of(if path.is_empty() { "index.html" } else { path });
    let mut head = without(&request, "connection");
    if fault.is_some() {
        for name in ["accept-encoding", "if-none-match", "if-modified-since", "range"] {
            head = without(&head, name);
        }
    }
    let mut server = TcpStream::connect(server)?;
    server.write_all(
        head.replacen("\r\n\r\n", "\r\nconnection: close\r\n\r\n", 1)
            .as_bytes(),
    )?;
    let mut bytes = Vec::new();
    server.read_to_end(&mut bytes)?;
    if let Some(fault) = fault {
        bytes = fault.spoil(taken_apart(bytes));
    }
    browser.write_all(&bytes)?;
    browser.shutdown(Shutdown::Both)
}

fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

fn taken_apart(mut bytes: Vec<u8>) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let body = bytes.split_off(end.map_or(0, |end| end + 4));
    Answer {
        head: String::from_utf8_lossy(&bytes).into_owned(),
        body,
    }
}

/// A head without a header.
fn without(head: &str, name: &str) -> String {
    let is_it = |line: &str| {
        line.split_once(':')
            .is_some_and(|(found, _)| found.eq_ignore_ascii_case(name))
    };
    head.split_inclusive("\r\n").filter(|line| !is_it(line)).collect()
}

fn answer(head: &str, length: usize, body: &[u8]) -> Vec<u8> {
    let head = head.replacen("\r\n\r\n", &format!("\r\ncontent-length: {length}\r\n\r\n"), 1);
    [head.as_bytes(), body].concat()
}

fn plain(status: &str, media_type: &str, kept: &str, body: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncache-control: {kept}\r\nconnection: close\r\n\r\n"
    );
    answer(&head, body.len(), body.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Answer, Fault};

    fn spoilt(fault: Fault) -> String {
        let good = Answer {
            head: "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n".to_owned(),
            body: b"abcdefgh".to_vec(),
        };
        String::from_utf8_lossy(&fault.spoil(good)).into_owned()
    }

    #[test]
    fn half_a_file_says_that_it_is_all_and_half_a_connection_does_not() {
        assert!(spoilt(Fault::Cut).ends_with("content-length: 4\r\n\r\nabcd"));
        assert!(spoilt(Fault::Broken).ends_with("content-length: 8\r\n\r\nabcd"));
    }

    #[test]
    fn an_altered_file_has_as_many_bytes_as_before() {
        assert!(spoilt(Fault::Altered).ends_with("\r\n\r\nabcddfgh"));
    }
}
