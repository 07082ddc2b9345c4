//! What the page may do, said to the browser. The page itself carries the
//! content policy too, for hosts that send no headers.

/// The content policy of the page: everything from this origin, nothing inline.
/// WebAssembly may be compiled; strings may not be run.
macro_rules! content_security_policy {
    () => {
        "default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval'; \
         style-src 'self'; \
         img-src 'self' data:; \
         connect-src 'self'; \
         manifest-src 'self'; \
         worker-src 'self'; \
         base-uri 'none'; \
         form-action 'none'"
    };
}

/// The content policy as it stands in the page.
pub const CONTENT_SECURITY_POLICY: &str = content_security_policy!();

/// The content policy as a header, which alone can forbid framing.
pub const CONTENT_SECURITY_POLICY_HEADER: &str =
    concat!(content_security_policy!(), "; frame-ancestors 'none'");

/// The headers that every answer carries.
pub const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY_HEADER),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];
