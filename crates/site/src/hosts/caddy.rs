//! For Caddy: a snippet that a site imports.

use super::{HASHED, HIDDEN};
use crate::{media, policy};

/// The snippet `(shopready)`.
pub(super) fn snippet() -> String {
    let mut text = String::from(
        "# ShopReady: import this file, then `import shopready` in the site whose root is dist/.\n\
         # Written by `shopready-site hosts`; see README.md.\n\
         (shopready) {\n\
         \theader -Server\n\
         \troute {\n",
    );
    // Taking one away (`-Server`) among these would put them off until all others are set.
    headers(&mut text, policy::FILE_POLICY, policy::ASK_ANEW);
    text.push_str(&format!(
        "\n\
         \t\t# The page has a policy of its own inside, with the hashes of what stands in it.\n\
         \t\t@page path */ *.html\n\
         \t\theader @page content-security-policy \"{}\"\n\
         \n\
         \t\t@hashed path_regexp {HASHED}\n\
         \t\theader @hashed cache-control \"{}\"\n\
         \n",
        policy::PAGE_POLICY,
        policy::FOR_EVER,
    ));
    for (extension, kind) in media::TYPES {
        text.push_str(&format!(
            "\t\t@{extension} path *.{extension}\n\t\theader @{extension} content-type \"{kind}\"\n"
        ));
    }
    text.push_str(&format!(
        "\n\
         \t\t@hidden path_regexp {HIDDEN}\n\
         \t\terror @hidden 404\n\
         \t\tfile_server {{\n\
         \t\t\tprecompressed br gzip\n\
         \t\t}}\n\
         \t}}\n\
         \n\
         \thandle_errors {{\n",
    ));
    text.push_str("\t\theader -Server\n");
    headers(&mut text, policy::PAGE_POLICY, policy::NOT_KEPT);
    text.push_str(&format!(
        "\t\theader content-type \"{}\"\n\
         \t\trewrite * /404.html\n\
         \t\tfile_server\n\
         \t}}\n\
         }}\n",
        media::media_type(".html"),
    ));
    text
}

fn headers(text: &mut String, content_policy: &str, kept: &str) {
    text.push_str("\t\theader {\n");
    let own = [
        ("content-security-policy", content_policy),
        ("cache-control", kept),
    ];
    let all = own.into_iter().chain(policy::HEADERS);
    for (name, value) in all.chain([policy::HTTPS_HEADER]) {
        text.push_str(&format!("\t\t\t{name} \"{value}\"\n"));
    }
    text.push_str("\t\t}\n");
}
