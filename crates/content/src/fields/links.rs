//! Addresses of web pages.

use super::Fields;

/// Which protocols an address may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Only `https`: the page links to it.
    Secure,
    /// `http` too: a record of where something was read.
    Any,
}

impl Fields<'_> {
    /// A list of different `https` addresses.
    pub(crate) fn links(&mut self, key: &str) -> Vec<String> {
        let links = self.texts(key);
        for link in &links {
            self.check_link(key, link, Scheme::Secure);
        }
        links
    }

    /// An address of a source, `http` too; empty where none is recorded.
    pub(crate) fn source_link(&mut self, key: &str) -> String {
        if self.any(key).and_then(toml::Value::as_str) == Some("") {
            return String::new();
        }
        let link = self.text(key);
        self.check_link(key, &link, Scheme::Any);
        link
    }

    fn check_link(&self, key: &str, link: &str, scheme: Scheme) {
        if link.is_empty() {
            return;
        }
        if let Err(reason) = check(link, scheme) {
            self.note(key, format!("'{link}' {reason}"));
        }
    }
}

/// Whether an address is well formed: a protocol, a host name with a point, no blanks.
fn check(link: &str, scheme: Scheme) -> Result<(), &'static str> {
    let rest = match (link.strip_prefix("https://"), link.strip_prefix("http://")) {
        (Some(rest), _) => rest,
        (None, Some(rest)) if scheme == Scheme::Any => rest,
        (None, Some(_)) => return Err("must begin with https://"),
        (None, None) => return Err("is not an address that begins with https://"),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host
        .split_once(':')
        .map_or((host, None), |(name, port)| (name, Some(port)));
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let labels = name.strip_suffix('.').unwrap_or(name);
    if !labels.contains('.') || !labels.split('.').all(label) {
        return Err("has no proper host name");
    }
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("has no proper port");
    }
    if rest.contains(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter)
    }) {
        return Err("has a letter that no address has");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Scheme, check};

    #[test]
    fn an_address_is_https_with_a_host_name() {
        for link in [
            "https://dtspp.cyberport.hk/",
            "https://bud.hkpc.org",
            "https://a-b.hk:8443/x?y=1#z",
            "https://hk.com/%E6%B8%AF/新聞",
        ] {
            assert_eq!(check(link, Scheme::Secure), Ok(()), "{link}");
        }
        for link in [
            "http://a.hk/",
            "ftp://a.hk",
            "a.hk",
            "https://",
            "https://localhost/",
            "https://a..hk/",
            "https://a hk.com/",
            "https://a.hk/x y",
            "https://a.hk:port/",
            "javascript:alert(1)",
            "https://user@a.hk/",
            "https://a.hk/<b>",
        ] {
            assert!(check(link, Scheme::Secure).is_err(), "{link}");
        }
        assert_eq!(check("http://a.hk/", Scheme::Any), Ok(()));
    }
}
