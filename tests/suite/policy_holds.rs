//! No way out, no way in: in the running page, everything that the content policy forbids is tried, and refused.
//! What came of it stands in `docs/security.md`, beside the policies as they are served.

use std::fs;

use anyhow::Context as _;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::{Page, Result, Screen, Setup, paths};
use shopready_site::policy;

/// What is tried, by what it is refused, and how it is tried. An attempt that is carried out calls `through`.
const ATTEMPTS: [(&str, &str, &str); 21] = [
    (
        "a script in the page",
        "TypeError",
        "const one = document.createElement('script'); one.text = 'through()'; document.body.append(one)",
    ),
    (
        "markup with a handler",
        "TypeError",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=through()>')",
    ),
    (
        "a handler as an attribute",
        "TypeError",
        "document.body.setAttribute('onclick', 'through()'); document.body.click()",
    ),
    ("eval", "EvalError", "eval('through()')"),
    ("new Function", "EvalError", "new Function('through()')()"),
    ("a timer with a text", "TypeError", "setTimeout('through()')"),
    (
        "a javascript: address",
        "script-src-elem",
        "location.href = 'javascript:through()'",
    ),
    (
        "a style in the page",
        "style-src-elem",
        "const one = document.createElement('style'); one.textContent = 'a{}'; document.head.append(one)",
    ),
    (
        "a style as an attribute",
        "style-src-attr",
        "document.body.setAttribute('style', 'color: red')",
    ),
    ("a foreign fetch", "connect-src", "fetch(foreign).then(through)"),
    (
        "a foreign beacon",
        "connect-src",
        "navigator.sendBeacon(foreign, 'x')",
    ),
    (
        "a foreign socket",
        "connect-src",
        "new WebSocket(foreign.replace('http', 'ws')).onopen = through",
    ),
    (
        "a foreign picture",
        "img-src",
        "const one = new Image(); one.onload = through; one.src = foreign",
    ),
    (
        "a foreign script",
        "TypeError",
        "const one = document.createElement('script'); one.src = foreign; document.head.append(one)",
    ),
    (
        "a foreign module",
        "script-src-elem",
        "import(foreign).then(through)",
    ),
    (
        "a foreign style sheet",
        "style-src-elem",
        "const one = document.createElement('link'); one.rel = 'stylesheet'; one.href = foreign; document.head.append(one)",
    ),
    (
        "a foreign font",
        "font-src",
        "new FontFace('one', `url(${foreign})`).load().then(through)",
    ),
    (
        "a foreign frame",
        "frame-src",
        "const one = document.createElement('iframe'); one.src = foreign; document.body.append(one)",
    ),
    (
        "a form to elsewhere",
        "form-action",
        "const one = document.createElement('form'); one.action = foreign; document.body.append(one); one.submit()",
    ),
    (
        "another base address",
        "base-uri",
        "const one = document.createElement('base'); one.href = foreign; document.head.append(one)",
    ),
    (
        "a worker of a text",
        "TypeError",
        "new Worker(URL.createObjectURL(new Blob(['1'])))",
    ),
];

/// Tries one, and gives by what it was refused: the name of the error, or the directive of the policy.
const TRY: &str = "return new Promise((resolve) => {
    const foreign = 'http://127.0.0.1:9/';
    const refused = (event) => end(event.effectiveDirective);
    const end = (outcome) => {
        removeEventListener('securitypolicyviolation', refused);
        resolve(outcome);
    };
    window.through = () => end('NOT REFUSED');
    addEventListener('securitypolicyviolation', refused);
    const attempt = () => {
        try {
            ATTEMPT
        } catch (error) {
            // An event that belongs to the error comes after it, and must not be taken for the next attempt's.
            removeEventListener('securitypolicyviolation', refused);
            setTimeout(end, 100, error.name);
        }
    };
    // Not in this breath: what steers the browser may run strings.
    setTimeout(attempt);
})";

async fn attempt(page: &Page, how: &str) -> Result<String> {
    page.script(&TRY.replace("ATTEMPT", how), vec![]).await
}

#[tokio::test]
async fn everything_forbidden_is_tried_and_refused() -> Result {
    Setup::named("policy-holds")
        .expecting("Content Security Policy")
        .expecting("This document requires")
        .expecting("http://127.0.0.1:9/")
        .expecting("Failed to fetch")
        .expecting("A network error occurred")
        .run(async |visit| {
            visit.open("#/").await?;
            let mut outcomes = Vec::new();
            for (what, _, how) in ATTEMPTS {
                outcomes.push((what, attempt(visit.page(), how).await.with_context(|| what)?));
            }
            let expected = ATTEMPTS.map(|(what, by, _)| (what, by.to_owned()));
            assert_eq!(outcomes, expected);
            Ok(())
        })
        .await
}

#[tokio::test]
async fn nobody_else_can_frame_the_page() -> Result {
    Setup::named("framing")
        .expecting("frame-ancestors")
        .run(async |visit| {
            visit.open("#/").await?;
            let origin = visit.site.origin();
            let page = visit.page();
            page.goto(&format!(
                "data:text/html,<iframe id='frame' src='{origin}/' onload='document.title=1'></iframe>"
            ))
            .await?;
            page.until(
                "a frame that has ended loading",
                "return document.title === '1'",
                vec![],
            )
            .await?;
            page.session().enter_frame(0).await?;
            let inside: String = page.script("return document.URL", vec![]).await?;
            assert_eq!(inside, "chrome-error://chromewebdata/");
            assert!(!page.has("#app").await?);
            page.session().enter_default_frame().await?;
            Ok(())
        })
        .await
}

#[tokio::test]
async fn links_that_leave_are_safe_and_opened_without_an_opener() -> Result {
    Setup::named("links-that-leave")
        .run(async |visit| {
            with_a_full_check(visit).await?;
            let mut seen = 0;
            for screen in Screen::ALL {
                visit.open(screen.address()).await?;
                screen.arrive(visit.page()).await?;
                let links: Vec<[String; 3]> = visit
                    .page()
                    .script(
                        "return [...document.links].filter((one) => one.origin !== location.origin && one.protocol !== 'blob:')
                            .map((one) => [one.href, one.rel, one.target])",
                        vec![],
                    )
                    .await?;
                seen += links.len();
                for [address, relation, target] in links {
                    // A government's page that has no other address is all that may be without.
                    let is_safe = address.starts_with("https://") || address.contains(".gov.");
                    assert!(is_safe, "{screen:?}: {address}");
                    assert!(relation.split(' ').any(|word| word == "noopener"), "{screen:?}: {address}");
                    assert_eq!(target, "_blank", "{screen:?}: {address}");
                }
            }
            assert!(seen > 20, "only {seen} links leave");
            Ok(())
        })
        .await
}

#[test]
fn the_documentation_says_what_is_served_and_what_came_of_trying() -> Result {
    let document = fs::read_to_string(paths::tests().with_file_name("docs/security.md"))?;
    let in_page = hashes_left_out(&policy::in_page("", ""));
    for policy in [in_page.as_str(), policy::PAGE_POLICY, policy::FILE_POLICY] {
        assert!(
            document.contains(&policy.replace("; ", ";\n")),
            "docs/security.md lacks:\n{}",
            policy.replace("; ", ";\n")
        );
    }
    for (name, value) in policy::HEADERS.into_iter().chain([policy::HTTPS_HEADER]) {
        let line = format!("{name}: {value}\n");
        assert!(document.contains(&line), "docs/security.md lacks: {line}");
    }
    for (what, by, _) in ATTEMPTS {
        let row = format!("| {what} | `{by}` |");
        assert!(document.contains(&row), "docs/security.md lacks: {row}");
    }
    Ok(())
}

/// A policy with `…` for each hash, which is another in each build.
fn hashes_left_out(policy: &str) -> String {
    let mut parts = policy.split("'sha256-");
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left.push_str("'sha256-…'");
        left.push_str(part.split_once('\'').map_or("", |(_, after)| after));
    }
    left
}
