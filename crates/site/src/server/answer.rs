//! The answer to one request.

use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use tokio::fs;

use super::encoding::{Encoding, accepted};
use crate::{media, names, policy};

/// Answers a request for `url_path` from the folder `dir`.
pub(super) async fn answer(
    dir: &Path,
    method: &Method,
    url_path: &str,
    headers: &HeaderMap,
) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED);
        set(&mut response, ALLOW, "GET, HEAD");
        return response;
    }
    let Some(path) = file_path(dir, url_path) else {
        return plain(StatusCode::NOT_FOUND);
    };
    let Some((encoding, bytes)) = read(&path, headers).await else {
        return plain(StatusCode::NOT_FOUND);
    };
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.unwrap_or_default();
    let tag = format!("\"{}\"", names::sha256(&bytes));
    let unchanged = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.contains(&tag) || value == "*");

    let mut response = match (unchanged, method == Method::HEAD) {
        (true, _) => with_policy(name, StatusCode::NOT_MODIFIED, Body::empty()),
        (false, true) => with_policy(name, StatusCode::OK, Body::empty()),
        (false, false) => with_policy(name, StatusCode::OK, Body::from(bytes)),
    };
    let kept = if names::is_hashed(name) {
        policy::FOR_EVER
    } else {
        policy::ASK_ANEW
    };
    set(&mut response, CACHE_CONTROL, kept);
    set(&mut response, ETAG, &tag);
    if media::is_compressible(name) {
        set(&mut response, VARY, "accept-encoding");
    }
    if !unchanged {
        set(&mut response, CONTENT_TYPE, media::media_type(name));
        if let Some(encoding) = encoding {
            set(&mut response, CONTENT_ENCODING, encoding.token());
        }
    }
    response
}

/// The file that an address stands for. Only plain names are served: no hidden
/// files, no way out of the folder, and no compressed sibling by its own name.
fn file_path(dir: &Path, url_path: &str) -> Option<PathBuf> {
    let mut path = dir.to_owned();
    let relative = url_path.strip_prefix('/')?;
    let relative = match relative.strip_suffix('/') {
        Some(folder) => format!("{folder}/index.html"),
        None if relative.is_empty() => "index.html".to_owned(),
        None => relative.to_owned(),
    };
    for part in relative.split('/') {
        let is_plain = part
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        if part.is_empty() || part.starts_with('.') || !is_plain {
            return None;
        }
        path.push(part);
    }
    (!media::is_compressed_sibling(&relative)).then_some(path)
}

/// The bytes to send and their form. A sibling older than its file is passed over.
async fn read(path: &Path, headers: &HeaderMap) -> Option<(Option<Encoding>, Vec<u8>)> {
    let file = fs::metadata(path).await.ok()?;
    if !file.is_file() {
        return None;
    }
    for encoding in accepted(headers) {
        let mut sibling = path.as_os_str().to_owned();
        sibling.push(".");
        sibling.push(encoding.ending());
        let Ok(found) = fs::metadata(&sibling).await else {
            continue;
        };
        let is_current = match (found.modified(), file.modified()) {
            (Ok(sibling), Ok(file)) => sibling >= file,
            _ => false,
        };
        if is_current && let Ok(bytes) = fs::read(&sibling).await {
            return Some((Some(encoding), bytes));
        }
    }
    Some((None, fs::read(path).await.ok()?))
}

/// A short answer in plain words.
fn plain(status: StatusCode) -> Response<Body> {
    let mut response = with_policy("", status, Body::from(format!("{status}\n")));
    set(&mut response, CONTENT_TYPE, "text/plain; charset=utf-8");
    set(&mut response, CACHE_CONTROL, policy::NOT_KEPT);
    response
}

fn with_policy(name: &str, status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let content = [("content-security-policy", policy::sent_with(name))];
    for (header, value) in content.into_iter().chain(policy::HEADERS) {
        let header = HeaderName::from_static(header);
        response
            .headers_mut()
            .insert(header, HeaderValue::from_static(value));
    }
    response
}

fn set(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url_path: &str) -> Option<PathBuf> {
        file_path(Path::new("/site"), url_path)
    }

    #[test]
    fn a_folder_means_its_index() {
        assert_eq!(path("/"), Some(PathBuf::from("/site/index.html")));
        assert_eq!(path("/shop/"), Some(PathBuf::from("/site/shop/index.html")));
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for url_path in [
            "/../secret",
            "/a/../../b",
            "/%2e%2e/secret",
            "//etc",
            "/.git",
            "/a\\b",
        ] {
            assert_eq!(path(url_path), None, "{url_path}");
        }
    }

    #[test]
    fn a_compressed_sibling_is_not_a_page_of_its_own() {
        assert_eq!(path("/index.html.br"), None);
    }
}
