//! Visit entry: a whole check by keys alone, by taps alone, with evidence and notes; what was taken over is confirmed.

mod fits;
mod keys;
mod marks;
mod paper;
mod place;

use serde_json::{Value, json};
use shopready_browser_tests::{Page, Planted, Result, Visit};

/// A client that the planted checks belong to.
const CLIENT: &str = "shop-1";

/// The parts of a check, in order.
const PARTS: [&str; 7] = ["pay", "reach", "cust", "ops", "back", "safe", "lead"];

/// Opens an address of the app with a check of a client open, as an adviser.
async fn with_a_client(visit: &Visit, check: Planted, address: &str) -> Result {
    visit.open("#/").await?;
    let plant = "localStorage.setItem('shopready/adviser', '');
         const client = ['1', '1', '明記五金', 'retail', 'sham_shui_po', '', '', '', '',
             '2026-05-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z', '', '', ''];
         localStorage.setItem('shopready/client/' + arguments[0], client.join('\\t'));";
    visit.page().script::<()>(plant, vec![CLIENT.into()]).await?;
    check.with("business", json!(CLIENT)).open(visit, address).await
}

/// A check of the retail case without answers.
fn without_answers() -> Result<Planted> {
    Ok(Planted::retail()?.with("answers", json!({})))
}

/// The ids of the questions on screen.
async fn questions(page: &Page) -> Result<Vec<String>> {
    page.attributes("[data-entry]", "data-entry").await
}

/// The answers that the open check has on the device.
async fn kept(visit: &Visit, key: &str) -> Result<Value> {
    Ok(Planted::kept(visit).await?[key].clone())
}
