//! Which compressed form of a file a browser wants.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// A form in which the body of an answer can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// Its token in the headers.
    pub(super) fn token(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    /// The ending of the files that hold it.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gz",
        }
    }
}

/// The forms that the browser takes, the smallest first.
pub(super) fn accepted(headers: &HeaderMap) -> impl Iterator<Item = Encoding> {
    [Encoding::Brotli, Encoding::Gzip].into_iter().filter(|encoding| {
        headers
            .get_all(ACCEPT_ENCODING)
            .into_iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|entry| allows(entry, encoding.token()))
    })
}

/// Whether one entry of the header, such as `br;q=0.8`, allows the token.
fn allows(entry: &str, token: &str) -> bool {
    let mut parts = entry.split(';').map(str::trim);
    let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(token));
    // A weight of nought, however written, means "not this one".
    let refused = parts.any(|part| {
        part.strip_prefix("q=")
            .is_some_and(|weight| weight.bytes().all(|byte| matches!(byte, b'0' | b'.')))
    });
    named && !refused
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn for_header(value: &str) -> Vec<Encoding> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, value.parse().unwrap());
        accepted(&headers).collect()
    }

    #[test]
    fn the_smallest_form_comes_first() {
        assert_eq!(
            for_header("gzip, deflate, br, zstd"),
            [Encoding::Brotli, Encoding::Gzip]
        );
    }

    #[test]
    fn a_weight_of_nought_refuses() {
        assert_eq!(for_header("br;q=0.0, gzip;q=0.5"), [Encoding::Gzip]);
    }

    #[test]
    fn nothing_asked_for_means_the_plain_file() {
        assert!(accepted(&HeaderMap::new()).next().is_none());
        assert_eq!(for_header("identity"), []);
    }
}
