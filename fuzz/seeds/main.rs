//! Writes what the fuzzer begins with: for each target some inputs that are right, and the words of its language.
//!
//! usage: seeds <folder>; writes `<folder>/<target>/<name>` and `<folder>/<target>.dict`.

mod catalogues;
mod words;

use std::path::Path;

// What the compiled-in counters call.
use libfuzzer_sys as _;
use shopready_engine::pack;
use shopready_engine::record::Record;
use shopready_fuzz::device::{CASES, planted, saved};
use shopready_fuzz::files::export;
use shopready_store::visit::write_visit;

const BAD: &str = include_str!("../../crates/cli/tests/cases/bad.ndjson");

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result {
    let folder = std::env::args().nth(1).ok_or("usage: seeds <folder>")?;
    let folder = Path::new(&folder);
    let put = |target: &str, name: String, bytes: &[u8]| -> Result {
        std::fs::create_dir_all(folder.join(target))?;
        Ok(std::fs::write(folder.join(target).join(name), bytes)?)
    };
    for (number, case) in CASES.lines().chain(BAD.lines()).enumerate() {
        put("record", format!("case-{number}"), case.as_bytes())?;
    }
    put(
        "score_line",
        "good".to_owned(),
        CASES.lines().take(2).collect::<Vec<_>>().join("\n").as_bytes(),
    )?;
    for (number, case) in BAD.lines().enumerate() {
        put(
            "score_line",
            format!("bad-{number}"),
            format!("\n{case}\r\n{{}}\n").as_bytes(),
        )?;
    }
    for (number, case) in CASES.lines().enumerate() {
        let record = Record::read(case.as_bytes())?;
        let packed = pack::encode(&record);
        put(
            "link",
            format!("link-{number}"),
            format!("https://a.b/#c={}", pack::to_text(&packed)).as_bytes(),
        )?;
        put("link", format!("body-{number}"), &packed[..packed.len() - 3])?;
        let saved = saved(case, "x", "k");
        put("saved", format!("check-{number}"), saved.write().as_bytes())?;
        put("saved", format!("visit-{number}"), write_visit(&saved).as_bytes())?;
    }
    let device = planted();
    for (number, (key, text)) in device.disk().all().into_iter().enumerate() {
        put("saved", format!("text-{number}"), text.as_bytes())?;
        put(
            "saved",
            format!("journal-{number}"),
            format!("+\t{key}\tbefore\n-\tshopready/a\t\nend").as_bytes(),
        )?;
        let dump = serde_json::json!({"format": "shopready-storage", "version": 1, "entries": {key: text}});
        put(
            "backup",
            format!("dump-{number}"),
            format!("\u{0}{dump}").as_bytes(),
        )?;
    }
    for (name, text) in [
        ("draft", "mode:quick sector:retail staff:micro"),
        ("appearance", "dark large"),
    ] {
        put("saved", name.to_owned(), text.as_bytes())?;
    }
    put(
        "backup",
        "backup".to_owned(),
        format!("\u{0}{}", export(&device)).as_bytes(),
    )?;
    let newer = export(&device)
        .replace("\"revision\":", "\"revision\":1")
        .replace("2026-11-22", "2026-11-25");
    put("backup", "newer".to_owned(), format!("\u{e4}{newer}").as_bytes())?;
    let records = CASES.lines().skip(7).take(3).collect::<Vec<_>>();
    put(
        "backup",
        "records".to_owned(),
        format!("\u{0}{}", records.join("\n")).as_bytes(),
    )?;
    put(
        "backup",
        "list".to_owned(),
        format!("\u{0}[{}]", records.join(",\n")).as_bytes(),
    )?;
    for (name, text) in catalogues::all()? {
        put("catalogue", name, text.as_bytes())?;
    }
    for (target, words) in words::all() {
        std::fs::write(folder.join(format!("{target}.dict")), words)?;
    }
    Ok(())
}
