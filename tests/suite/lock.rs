//! A passphrase locks the device: whoever does not know it finds nothing, whoever does finds everything.

mod backup;
mod dump;
mod erase;
mod idle;
mod keys;
mod killed;
mod set;
mod tabs;
mod time;

use serde_json::{Value, json};
use shopready_browser_tests::planted::Planted;
use shopready_browser_tests::{Page, Result, Visit};

const PASSPHRASE: &str = "tram 檸檬 ladder";

/// An adviser's client with a check and a note, as somebody has typed them.
const NAME: &str = "秘記冰室SecretTea";
const CONTACT: &str = "陳大文91234567";
const TAG: &str = "密標籤";
const NOTE: &str = "老闆話想賣盤";
const ANSWER_NOTE: &str = "收銀機密碼貼喺枱面";
const WORDS: [&str; 5] = [NAME, CONTACT, TAG, NOTE, ANSWER_NOTE];

async fn plant(visit: &Visit) -> Result {
    visit.open("#/").await?;
    let put = "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)";
    let moment = "2026-11-01T03:00:00.000Z";
    let client =
        format!("1\t2\t{NAME}\tretail\tsham_shui_po\t{CONTACT}\t{TAG}\t\t{NOTE}\t{moment}\t{moment}\t\t\t");
    visit
        .page()
        .script::<()>(
            put,
            vec![json!({"shopready/adviser": "name=A\n", "shopready/client/k0": client})],
        )
        .await?;
    Planted::retail()?
        .with("business", json!("k0"))
        .with("notes", json!({"pay_accept": ANSWER_NOTE}))
        .open(visit, "#/clients")
        .await?;
    visit.page().wait_for("#client-list [data-client='k0']").await
}

/// The keys of the app in the storage.
async fn keys(page: &Page) -> Result<Vec<String>> {
    let all: Vec<String> = page
        .script("return Object.keys(localStorage).sort()", vec![])
        .await?;
    Ok(all
        .into_iter()
        .filter(|key| key.starts_with("shopready/"))
        .collect())
}

/// What stands in the storage, as it is: the record of the passphrase and what is about clients. The open check is saved
/// anew when the catalogue comes.
async fn stored(page: &Page) -> Result<Value> {
    page.script(
        "return Object.fromEntries(Object.entries(localStorage).filter(([key]) => /lock$|client|adviser/.test(key)))",
        vec![],
    )
    .await
}
