//! What kind of file a name stands for.

/// The media type of each extension that the pages have.
pub const TYPES: [(&str, &str); 10] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("txt", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
];
/// The media type of everything else.
pub const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file, told by its extension.
pub fn media_type(name: &str) -> &'static str {
    let known = TYPES.iter().find(|(known, _)| *known == extension(name));
    known.map_or(UNKNOWN, |(_, kind)| kind)
}

/// Whether compressing a file of this name is worth it.
pub fn is_compressible(name: &str) -> bool {
    matches!(
        extension(name),
        "html" | "css" | "js" | "wasm" | "json" | "webmanifest" | "txt" | "svg"
    )
}

/// Whether the name is that of the compressed sibling of another file.
pub fn is_compressed_sibling(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(original, end)| matches!(end, "br" | "gz") && is_compressible(original))
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_has_the_type_that_streaming_needs() {
        assert_eq!(media_type("app.ba7816bf8f01cfea.wasm"), "application/wasm");
    }

    #[test]
    fn siblings_are_told_from_files_of_their_own() {
        assert!(is_compressed_sibling("index.html.br"));
        assert!(is_compressed_sibling("icons/icon.svg.gz"));
        assert!(!is_compressed_sibling("archive.gz"));
        assert!(!is_compressed_sibling("photo.png.br"));
    }
}
