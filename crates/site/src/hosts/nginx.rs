//! For nginx: one file for `http { }`, where maps must stand, and one for the `server { }` of the site.

use super::{HASHED, HIDDEN};
use crate::{media, policy};

/// What belongs into `http { }`.
pub(super) fn http() -> String {
    format!(
        "# ShopReady: include this in http {{ }}. Written by `shopready-site hosts`; see README.md.\n\
         \n\
         # The page has a policy of its own inside, with the hashes of what stands in it.\n\
         map $uri $shopready_policy {{\n    \
             default \"{}\";\n    \
             \"~\\.html$\" \"{}\";\n\
         }}\n\
         \n\
         map \"$status $uri\" $shopready_cache {{\n    \
             default \"{}\";\n    \
             \"~^(200|206|304) .*{HASHED}\" \"{}\";\n    \
             \"~^(200|206|304) \" \"{}\";\n\
         }}\n",
        policy::FILE_POLICY,
        policy::PAGE_POLICY,
        policy::NOT_KEPT,
        policy::FOR_EVER,
        policy::ASK_ANEW,
    )
}

/// What belongs into the `server { }` of the site.
pub(super) fn server() -> String {
    let mut text = String::from(
        "# ShopReady: include this in the server { } whose root is dist/. Written by `shopready-site hosts`; see README.md.\n\
         \n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         server_tokens off;\n\
         \n\
         types {\n",
    );
    let mut charset = Vec::new();
    for (extension, kind) in media::TYPES {
        let bare = kind.split(';').next().unwrap_or(kind);
        text.push_str(&format!("    {bare} {extension};\n"));
        if bare != kind && bare != "text/html" {
            charset.push(bare);
        }
    }
    text.push_str(&format!(
        "}}\n\
         default_type {};\n\
         charset utf-8;\n\
         charset_types {};\n\
         \n\
         # The compressed siblings in dist/. Debian has the second line's module in libnginx-mod-http-brotli-static;\n\
         # without it, take that line out.\n\
         gzip_static on;\n\
         brotli_static on;\n\
         gzip_vary on;\n\
         \n\
         # An add_header in a location of your own would switch all of these off there.\n",
        media::UNKNOWN,
        charset.join(" ")
    ));
    let of_the_request = [
        ("content-security-policy", "$shopready_policy"),
        ("cache-control", "$shopready_cache"),
    ];
    let headers = of_the_request.into_iter().chain(policy::HEADERS);
    for (name, value) in headers.chain([policy::HTTPS_HEADER]) {
        text.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    text.push_str(&format!("\nlocation ~ \"{HIDDEN}\" {{\n    return 404;\n}}\n"));
    text
}
