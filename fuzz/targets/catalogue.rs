//! The scheme catalogue: the published JSON as the page reads it, and what editors write.
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use shopready_cli::lines::Lines;
use shopready_content::catalogue::{FILE, from_texts, publish};
use shopready_content::questionnaire::{self, Questionnaire};
use shopready_engine::catalogue::{Catalogue, CatalogueSource};
use shopready_engine::date::Date;
use shopready_engine::eligibility::assess;
use shopready_engine::facts::Facts;
use shopready_fuzz::TODAY;
use shopready_fuzz::device::CASES;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");

static QUESTIONNAIRE: LazyLock<Questionnaire> =
    LazyLock::new(|| questionnaire::load(Path::new(CONTENT)).expect("the content is without problems"));

static SHARED: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(Path::new(CONTENT).join(FILE)).expect("the content is there"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if text.starts_with('{') {
        if let Ok(catalogue) = Catalogue::from_json(text) {
            assert_eq!(Catalogue::from_json(text).as_ref(), Ok(&catalogue));
            let _ = catalogue.check_texts();
            judge(catalogue);
        }
        return;
    }
    if let Ok(source) = toml::from_str::<CatalogueSource>(text)
        && let Ok(catalogue) = Catalogue::new(source)
    {
        judge(catalogue);
    }
    let file = |name: &str, text: &str| (PathBuf::from(name), text.to_owned());
    let is_shared = text.contains("[meta]");
    let read = if is_shared {
        from_texts(Some(file(FILE, text)), Vec::new(), &QUESTIONNAIRE)
    } else {
        from_texts(
            Some(file(FILE, &SHARED)),
            vec![file("one.toml", text)],
            &QUESTIONNAIRE,
        )
    };
    match read {
        Ok(catalogue) => {
            let published = publish(&catalogue);
            let read =
                Catalogue::from_json(&published).expect("what passed the check can be read by the page");
            read.check_texts()
                .expect("what passed the check can be shown by the page");
            judge(read);
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            problems
                .iter()
                .for_each(|problem| assert!(!problem.to_string().is_empty()));
        }
    }
});

/// Every scheme has a verdict, and a line is scored.
fn judge(catalogue: Catalogue) {
    let today = Date::parse(TODAY).expect("a day");
    let facts = Facts::new(&catalogue.vocabulary);
    for scheme in &catalogue.schemes {
        assert_eq!(assess(scheme, &facts, today), assess(scheme, &facts, today));
    }
    let schemes = catalogue.schemes.len();
    let case = CASES.lines().last().expect("there are cases");
    let (results, _) = Lines::new(catalogue, today)
        .score(case.as_bytes())
        .expect("a text is read");
    let result: serde_json::Value = serde_json::from_slice(&results).expect("a result is JSON");
    assert!(result.get("error").is_some() || result["schemes"].as_array().map(Vec::len) == Some(schemes));
}
