//! What a server answers, byte for byte, without a browser between.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use anyhow::Context as _;

use crate::Result;

/// An answer over HTTP/1.1.
#[derive(Debug)]
pub struct Answer {
    /// The status, such as 200.
    pub status: u16,
    /// The body as it travelled.
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Answer {
    /// Asks for `path`; `accepted` is what compressed forms are taken, such as `br`.
    ///
    /// # Errors
    /// When nobody answers, or not in HTTP.
    pub fn to(address: SocketAddr, path: &str, accepted: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(address)?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\naccept-encoding: {accepted}\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
        let end = end.context("an answer without an end of its head")?;
        let (head, body) = bytes.split_at(end);
        let head = std::str::from_utf8(head)?;
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
        let headers: Vec<_> = headers.collect();
        let body = body.get(4..).unwrap_or_default();
        let in_chunks = headers
            .iter()
            .any(|(name, value)| name == "transfer-encoding" && value == "chunked");
        Ok(Self {
            status: status.context("an answer without a status")?.parse()?,
            headers,
            body: if in_chunks { joined(body)? } else { body.to_vec() },
        })
    }

    /// The value of a header; several are joined by commas.
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<_> = self
            .headers
            .iter()
            .filter(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// The chunks of a body as one. Each stands behind its length in hexadecimal; the last is empty.
fn joined(mut chunks: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|part| part == b"\r\n");
        let (length, rest) = chunks.split_at(end.context("a chunk without a length")?);
        let length = usize::from_str_radix(std::str::from_utf8(length)?, 16)?;
        if length == 0 {
            return Ok(body);
        }
        body.extend_from_slice(rest.get(2..2 + length).context("a chunk that is cut")?);
        chunks = rest.get(length + 4..).context("a chunk without an end")?;
    }
}
