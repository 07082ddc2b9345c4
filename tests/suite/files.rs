//! Files: what goes out comes back, and what is no good is told and changes nothing.

use std::fmt::Write as _;

use serde_json::{Value, json};
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::planted::{Planted, in_any_form};
use shopready_browser_tests::screens::{Files, Plan};
use shopready_browser_tests::{Result, Setup, Visit, axe, reflow};

/// Names as nobody gives them.
const NAMES: [&str; 3] = ["明記冰室", "<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0"];

/// The checks of the clients: public records.
const CHECKS: [(&str, usize); 3] = [
    ("worked-example-retail", 0),
    ("worked-example-catering", 1),
    ("half-at-50", 2),
];

fn client(name: &str) -> String {
    let moment = "2026-11-01T03:00:00.000Z";
    format!("1\t2\t{name}\tretail\tsham_shui_po\t\t\t\tnote\t{moment}\t{moment}\t\t\t")
}

/// Three clients, each with a check, of an adviser.
async fn plant(visit: &Visit) -> Result {
    visit.open("#/").await?;
    let put = "localStorage.setItem(arguments[0], arguments[1])";
    let page = visit.page();
    page.script::<()>(put, vec!["shopready/adviser".into(), "name=A\n".into()])
        .await?;
    for (number, name) in NAMES.iter().enumerate() {
        let key = format!("shopready/client/k{number}");
        page.script::<()>(put, vec![key.into(), client(name).into()])
            .await?;
    }
    for (id, number) in CHECKS {
        let Ok(planted) = Planted::public(id) else {
            continue;
        };
        let planted = planted.with("business", json!(format!("k{number}")));
        planted.put(visit).await?;
    }
    page.script::<()>("localStorage.removeItem('shopready/current')", vec![])
        .await
}

#[tokio::test]
async fn what_was_exported_comes_back_identical_and_an_import_is_taken_back() -> Result {
    Setup::named("files-round")
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            let files = Files::open(visit).await?;
            let before = files.stored().await?;
            assert!(before.as_object().is_some_and(|all| all.len() >= 5), "{before}");
            let backup = files.export("#backup").await?;
            assert_eq!(backup.name, "shopready-backup-2026-11-22.json");
            let keeping: String = visit
                .page()
                .script("return localStorage.getItem('shopready/keeping')", vec![])
                .await?;
            assert!(keeping.contains("backup=2026-11-22"), "{keeping}");

            files.wipe().await?;
            let files = Files::open(visit).await?;
            files.give(&backup.name, backup.text.as_bytes()).await?;
            assert_eq!(
                files.count("new").await?,
                before.as_object().map_or(0, serde_json::Map::len).to_string()
            );
            let page = visit.page();
            // Nothing is there before it is taken.
            assert_eq!(files.stored().await?, json!({}));
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            assert_eq!(in_any_form(files.stored().await?), in_any_form(before));

            files.give(&backup.name, backup.text.as_bytes()).await?;
            page.wait_for("#preview").await?;
            assert_eq!(files.count("new").await?, "0");
            page.tap("#undo-change").await?;
            page.until(
                "nothing",
                "return !Object.keys(localStorage).some(key => key.startsWith('shopready/client/'))",
                vec![],
            )
            .await?;
            assert_eq!(files.stored().await?, json!({}));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn files_that_are_no_good_are_told_and_change_nothing() -> Result {
    Setup::named("files-bad")
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            let files = Files::open(visit).await?;
            let before = files.stored().await?;
            let good = files.export("#backup").await?.text;
            let wide: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
            // 明記 in Big5.
            let big5 = [
                &b"{\"format\":\"shopready-backup\",\"version\":1,\n\"clients\":[\n{\"name\":\""[..],
                b"\xa9\xfa\xb0\x4f\"}\n]}",
            ]
            .concat();
            for (name, bytes, fault) in [
                ("empty.json", Vec::new(), "empty"),
                ("table.xlsx", b"PK\x03\x04".to_vec(), "other-program"),
                (
                    "package.json",
                    br#"{"name":"a","version":"1"}"#.to_vec(),
                    "other-program",
                ),
                ("wide.json", wide, "encoding"),
                ("big5.json", big5, "encoding"),
                (
                    "later.json",
                    good.replacen("\"version\":1", "\"version\":2", 1).into_bytes(),
                    "later",
                ),
                ("cut.json", good.as_bytes()[..40].to_vec(), "cut"),
                (
                    "<img src=x onerror=alert(1)>\u{202e}.json",
                    b"hello".to_vec(),
                    "other-program",
                ),
            ] {
                files.give("nothing.json", b"").await?;
                visit.page().wait_for("[data-fault='empty']").await?;
                files.give(name, &bytes).await?;
                visit.page().wait_for(&format!("[data-fault='{fault}']")).await?;
                let text = visit.page().text("#refusal").await?;
                assert!(text.contains(name), "{text}");
                assert!(!visit.page().has("#refusal img").await?);
            }

            // Cut later on, with a client twice: the rest can be taken, and both are told.
            let first = good
                .lines()
                .find(|line| line.starts_with("{\"id\":\"k0\""))
                .unwrap_or_default();
            let twice = good.replacen("\"clients\":[\n", &format!("\"clients\":[\n{first}\n"), 1);
            let long = twice.replacen("明記冰室", &"店".repeat(10_000), 2);
            files
                .give("cut.json", &long.as_bytes()[..long.len() - 60])
                .await?;
            visit.page().wait_for("#is-cut").await?;
            assert_eq!(files.count("bad").await?, "2");
            assert_eq!(files.stored().await?, before);
            assert_eq!(axe::problems(visit.page()).await?, Vec::<String>::new());
            Ok(())
        })
        .await
}

#[tokio::test]
async fn both_sides_of_a_conflict_are_shown_and_both_can_be_kept() -> Result {
    Setup::named("files-conflict")
        .size(Size::TABLET)
        .before_load(Plan::FILES)
        .run(async |visit| {
            plant(visit).await?;
            let files = Files::open(visit).await?;
            let backup = files.export("#backup").await?.text;
            let page = visit.page();
            page.script::<()>(
                "const key = 'shopready/check/worked-example-retail';
                 const check = JSON.parse(localStorage.getItem(key));
                 check.answers.pay_accept = check.answers.pay_accept === 1 ? 2 : 1;
                 localStorage.setItem(key, JSON.stringify(check));",
                vec![],
            )
            .await?;
            let files = Files::open(visit).await?;
            let before = files.stored().await?;
            files.give("backup.json", backup.as_bytes()).await?;
            assert_eq!(files.count("conflict").await?, "1");
            page.wait_for("[data-state='conflict'] .sides .side + .side")
                .await?;
            assert!(page.has("#import:disabled").await?);
            page.tap("[data-state='conflict'] input[value='2']").await?;
            page.tap("#import").await?;
            page.wait_for("#undo-change").await?;
            let after = files.stored().await?;
            let count = |all: &Value| all.as_object().map_or(0, serde_json::Map::len);
            assert_eq!(count(&after), count(&before) + 1);
            page.tap("#undo-change").await?;
            page.wait_without("#undo-change").await?;
            assert_eq!(files.stored().await?, before);
            Ok(())
        })
        .await
}

/// While `slow` is set, every look at the clock ends a slice of work, and the next one comes only later: there is time
/// to stop it on any machine.
const SLICES: &str = "{
    const { setTimeout: later, Date: { now } } = window;
    let ahead = 0;
    window.setTimeout = (run, time, ...rest) => later(run, window.slow ? 200 : time, ...rest);
    window.Date.now = () => now.call(window.Date) + (window.slow ? (ahead += 100) : ahead);
}";

#[tokio::test]
async fn a_large_file_shows_its_progress_and_can_be_stopped() -> Result {
    Setup::named("files-large")
        .before_load(SLICES)
        .run(async |visit| {
            let record = Planted::retail()?;
            let mut text = String::new();
            for number in 0..1000 {
                let record = record.clone().with("id", json!(format!("large-{number}")));
                let keys = ["id", "questionnaire", "mode", "profile", "facts", "answers"];
                let record: serde_json::Map<String, Value> = keys
                    .iter()
                    .map(|key| ((*key).to_owned(), record.value(key)))
                    .collect();
                let _ = writeln!(text, "{}", Value::from(record));
                let _ = writeln!(text, "not a record {number}");
            }
            let files = Files::open(visit).await?;
            let page = visit.page();
            let slowly = async |slow: bool| {
                page.script::<()>("window.slow = arguments[0]", vec![json!(slow)])
                    .await
            };
            slowly(true).await?;
            files.give("large.ndjson", text.as_bytes()).await?;
            page.tap("#stop").await?;
            assert_eq!(files.refusal().await?, "stopped");
            assert_eq!(files.stored().await?, json!({}));

            slowly(false).await?;
            files.give("large.ndjson", text.as_bytes()).await?;
            assert_eq!(files.count("new").await?, "1,000");
            assert_eq!(files.count("bad").await?, "1,000");
            slowly(true).await?;
            page.tap("#import").await?;
            page.tap("#stop").await?;
            page.wait_for("#preview [data-fault='stopped']").await?;
            assert_eq!(files.stored().await?, json!({}));
            assert!(
                !page
                    .script::<bool>("return 'shopready/journal' in localStorage", vec![])
                    .await?
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn the_screen_fits_every_width_and_axe_finds_nothing() -> Result {
    Setup::named("files-looks")
        .before_load(Plan::FILES)
        .run(async |visit| {
            // An owner finds it in the settings, without anything about clients.
            visit.open("#/settings").await?;
            visit.page().tap("#files").await?;
            visit.page().wait_for("[data-screen='files'] #backup").await?;
            assert!(!visit.page().has("#which-some").await?);
            plant(visit).await?;
            for size in [Size::NARROWEST, Size::TABLET, Size::DESKTOP] {
                visit.surroundings().size(size).await?;
                let files = Files::open(visit).await?;
                let page = visit.page();
                page.tap("#which-some").await?;
                page.wait_for("#client-k1").await?;
                page.tap("#backup").await?;
                page.wait_for("#made[data-outcome='not-made']").await?;
                page.tap("#choose-found").await?;
                let backup = files.export("#backup").await?;
                let text = backup.text.replace("note", "another note");
                files.give("backup.json", text.as_bytes()).await?;
                page.wait_for("#preview").await?;
                let found = axe::problems_in_light_and_dark(visit).await?;
                assert_eq!(found, Vec::<String>::new(), "{size:?}");
                assert_eq!(reflow::problems(page).await?, Vec::<String>::new(), "{size:?}");
            }
            Ok(())
        })
        .await
}
