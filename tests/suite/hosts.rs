//! Web servers that people use answer as the files of `deploy/` promise: each header, each cache rule, the
//! compressed forms and what is not there, for every file of the build.

use std::fs;

use anyhow::Context as _;
use shopready_browser_tests::answer::Answer;
use shopready_browser_tests::host::Host;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::site::Site;
use shopready_browser_tests::{Result, Screen, Setup};
use shopready_site::{files, hosts, media, names, policy};

/// The files of the pages that are to be had by their names.
fn public(site: &Site) -> Result<Vec<String>> {
    let mut all = files::list(site.folder())?;
    all.retain(|name| !media::is_compressed_sibling(name) && !name.starts_with(['_', '.']));
    assert!(all.len() > 15, "{all:?}");
    Ok(all)
}

fn kept(name: &str) -> &'static str {
    if names::is_hashed(name) {
        policy::FOR_EVER
    } else {
        policy::ASK_ANEW
    }
}

/// The headers that `name` must come with, whatever it is.
fn promised(name: &str) -> Vec<(&'static str, &'static str)> {
    let own = [("content-security-policy", policy::sent_with(name))];
    let all = own.into_iter().chain(policy::HEADERS);
    all.chain([policy::HTTPS_HEADER]).collect()
}

fn is_as_promised(site: &Site) -> Result {
    let mut names = public(site)?;
    names.push(String::new());
    for name in &names {
        let file = if name.is_empty() { "index.html" } else { name };
        let path = format!("/{name}");
        let plain = Answer::to(site.address(), &path, "identity")?;
        assert_eq!(plain.status, 200, "{path}");
        assert_eq!(plain.header("content-encoding"), None, "{path}");
        assert!(plain.body == fs::read(site.folder().join(file))?, "{path}");
        let kind = plain.header("content-type").map(|kind| kind.to_lowercase());
        assert_eq!(kind.as_deref(), Some(media::media_type(file)), "{path}");
        assert_eq!(
            plain.header("cache-control").as_deref(),
            Some(kept(file)),
            "{path}"
        );
        for (header, value) in promised(file) {
            assert_eq!(plain.header(header).as_deref(), Some(value), "{path}: {header}");
        }
        for (token, ending) in [("br", "br"), ("gzip", "gz")] {
            let sibling = site.folder().join(format!("{file}.{ending}"));
            if sibling.exists() {
                let packed = Answer::to(site.address(), &path, token)?;
                assert_eq!(
                    packed.header("content-encoding").as_deref(),
                    Some(token),
                    "{path}"
                );
                assert!(packed.body == fs::read(sibling)?, "{path}");
                let varies = packed.header("vary").map(|names| names.to_lowercase());
                assert_eq!(varies.as_deref(), Some("accept-encoding"), "{path}");
                assert_eq!(
                    packed.header("content-type"),
                    plain.header("content-type"),
                    "{path}"
                );
                assert_eq!(
                    packed.header("cache-control"),
                    plain.header("cache-control"),
                    "{path}"
                );
            }
        }
    }
    for missing in [
        "/missing",
        "/missing/",
        "/missing.0123456789abcdef.js",
        "/_headers",
        "/.hidden",
        "/index.html.br",
        "/../Cargo.toml",
    ] {
        let answer = Answer::to(site.address(), missing, "identity")?;
        assert!(
            [404, 400].contains(&answer.status),
            "{missing}: {}",
            answer.status
        );
        if answer.status == 404 {
            assert_eq!(
                answer.header("cache-control").as_deref(),
                Some(policy::NOT_KEPT),
                "{missing}"
            );
            assert_eq!(
                answer.header("content-type").as_deref(),
                Some("text/html; charset=utf-8"),
                "{missing}"
            );
            for (header, value) in promised("404.html") {
                assert_eq!(
                    answer.header(header).as_deref(),
                    Some(value),
                    "{missing}: {header}"
                );
            }
        }
    }
    Ok(())
}

fn site_with_a_hidden_file() -> Result<Site> {
    let mut site = Site::of_the_build()?;
    site.write(".hidden", "secret")?;
    site.stop();
    Ok(site)
}

#[test]
fn nginx_answers_as_promised() -> Result {
    let site = site_with_a_hidden_file()?;
    let _host = Host::nginx(site.folder(), site.address())?;
    is_as_promised(&site)
}

#[test]
fn caddy_answers_as_promised() -> Result {
    let site = site_with_a_hidden_file()?;
    let _host = Host::caddy(site.folder(), site.address())?;
    is_as_promised(&site)
}

/// What the rules of a `_headers` give to a path, by the strictest reading: every rule that matches, in order.
fn by_the_rules(rules: &str, path: &str) -> Vec<(String, String)> {
    let (mut found, mut matches) = (Vec::new(), false);
    for line in rules.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ").and_then(|header| header.split_once(": ")) {
            Some((name, value)) if matches => found.push((name.to_owned(), value.to_owned())),
            Some(_) => {}
            None => {
                matches = match line.split_once('*') {
                    Some((begin, end)) => path.starts_with(begin) && path.ends_with(end),
                    None => path == line,
                }
            }
        }
    }
    found
}

#[test]
fn the_rules_for_static_hosts_give_every_file_its_headers_once() -> Result {
    let site = Site::of_the_build()?;
    let rules = site.read("_headers")?;
    assert_eq!(rules, hosts::static_pages());
    let mut paths = public(&site)?;
    paths.push(String::new());
    for name in paths {
        let file = if name.is_empty() { "index.html" } else { &name };
        let given = by_the_rules(&rules, &format!("/{name}"));
        let values = |wanted: &str| -> Vec<&str> {
            let all = given.iter().filter(|(header, _)| header == wanted);
            all.map(|(_, value)| value.as_str()).collect()
        };
        for (header, value) in policy::HEADERS.into_iter().chain([policy::HTTPS_HEADER]) {
            assert_eq!(values(header), [value], "{name}: {header}");
        }
        let policies = values("content-security-policy");
        if file == "sw.js" {
            assert_eq!(policies, [policy::PAGE_POLICY, policy::FILE_POLICY]);
        } else {
            assert_eq!(policies, [policy::PAGE_POLICY], "{name}");
        }
        // Without a rule, these hosts ask anew.
        let kept = values("cache-control");
        if names::is_hashed(file) {
            assert_eq!(kept, [policy::FOR_EVER], "{name}");
        } else {
            assert!(kept.is_empty() || kept == [policy::ASK_ANEW], "{name}: {kept:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn behind_nginx_the_app_starts_and_works_without_it() -> Result {
    Setup::named("behind-nginx")
        // The catalogue is asked for at each start, in vain here.
        .expecting("ERR_CONNECTION_REFUSED")
        .run(async |visit| {
            visit.site.stop();
            let host = Host::nginx(visit.site.folder(), visit.site.address())
                .context("nginx with the files of deploy/")?;
            with_a_full_check(visit).await?;
            visit.ready_for_offline().await?;
            drop(host);
            visit.restart_browser("#/").await?;
            for screen in Screen::ALL {
                visit.open(screen.address()).await?;
                screen.arrive(visit.page()).await?;
            }
            Ok(())
        })
        .await
}
