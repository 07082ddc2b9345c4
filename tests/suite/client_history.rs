//! Whatever an adviser does with clients and visits can be taken back.

use shopready_browser_tests::screens::{ClientForm, Clients, Compare};
use shopready_browser_tests::{Page, Planted, PlantedClients, Result, Screen, Setup};
use thirtyfour::Key;

/// What the storage holds of clients and visits, but for how often each was saved and when.
async fn kept(page: &Page) -> Result<Vec<(String, String)>> {
    page.script(
        "return Object.entries(localStorage).filter(([key]) => /^shopready\\/(client|visit|check)\\//.test(key)).sort()",
        vec![],
    )
    .await
}

async fn visits(page: &Page) -> Result<Vec<String>> {
    page.attributes("[data-visit]", "data-visit").await
}

#[tokio::test]
async fn rename_bin_and_restore_are_undone_one_by_one() -> Result {
    Setup::named("client-changes")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(4)?.put(visit).await?;
            let before = kept(page).await?;
            page.script::<()>("location.hash = '#/client-form/c0001'", vec![])
                .await?;
            ClientForm::on(page).await?;
            page.fill("#client-name", "另一個名字").await?;
            page.tap("#save-client").await?;
            Screen::Client.arrive(page).await?;
            anyhow::ensure!(page.text("#heading").await? == "另一個名字");
            page.tap("#to-bin").await?;
            page.wait_for("#restore").await?;

            Screen::Clients.go(page).await?;
            Clients::on(page).await?.shows(3).await?;
            Screen::History.go(page).await?;
            page.tap("[data-binned='c0001'] [data-do='restore']").await?;
            page.wait_without("[data-binned]").await?;

            // The latest first; each is taken back, and the first one made again.
            for change in ["3", "2", "1"] {
                page.tap(&format!("#toggle-{change}")).await?;
                page.wait_for(&format!("[data-change='{change}'][data-undone='true']"))
                    .await?;
            }
            anyhow::ensure!(kept(page).await? == before, "not as before");
            page.tap("#toggle-1").await?;
            page.wait_for("[data-change='1'][data-undone='false']").await?;
            page.script::<()>("location.hash = '#/client/c0001'", vec![])
                .await?;
            Screen::Client.arrive(page).await?;
            anyhow::ensure!(page.text("#heading").await? == "另一個名字");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn erasing_for_ever_asks_first_and_is_undone() -> Result {
    Setup::named("client-erase")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(4)?.put(visit).await?;
            for client in ["c0001", "c0002"] {
                page.script::<()>("location.hash = '#/client/' + arguments[0]", vec![client.into()])
                    .await?;
                page.wait_for(&format!("[data-client='{client}']")).await?;
                page.tap("#to-bin").await?;
                page.wait_for("#restore").await?;
            }
            Screen::History.go(page).await?;
            let before = kept(page).await?;
            page.tap("[data-binned='c0001'] [data-do='erase']").await?;
            page.tap("#erase-cancel").await?;
            anyhow::ensure!(kept(page).await? == before, "erased without a yes");
            page.tap("#empty-bin").await?;
            page.tap("#erase-confirm").await?;
            page.wait_without("[data-binned]").await?;
            let after = kept(page).await?;
            anyhow::ensure!(
                !after
                    .iter()
                    .any(|(key, _)| key.contains("c0001") || key.contains("c0002")),
                "{after:?}"
            );
            page.tap("#undo-change").await?;
            page.wait_for("[data-binned='c0001']").await?;
            anyhow::ensure!(kept(page).await? == before, "not as before");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn two_that_are_one_are_merged_by_keyboard_and_parted_again() -> Result {
    Setup::named("client-merge")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(8)?.put(visit).await?;
            Screen::Merge.go(page).await?;
            page.until(
                "the focus on the heading",
                "return document.activeElement.id === 'heading'",
                vec![],
            )
            .await?;
            page.press(Key::Tab).await?;
            let before = kept(page).await?;
            page.press("好味").await?;
            page.wait_for("[data-found='1']").await?;
            let other = page.required("[data-candidate]", "data-candidate").await?;
            page.press(Key::Enter).await?;
            page.wait_for(".merge__table[data-visits='4']").await?;
            page.tap("label[for='stays-1']").await?;
            page.tap("#confirm-merge").await?;
            page.wait_for(&format!("[data-client='{other}']")).await?;
            anyhow::ensure!(visits(page).await?.len() == 4, "{:?}", visits(page).await?);
            Screen::Clients.go(page).await?;
            Clients::on(page).await?.shows(7).await?;
            page.tap("#undo-change").await?;
            Clients::on(page).await?.shows(8).await?;
            anyhow::ensure!(kept(page).await? == before, "not as before");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_a_tab_had_half_written_when_it_died_is_taken_back() -> Result {
    const HALF: &str = "
        const key = 'shopready/client/c0001';
        const before = localStorage.getItem(key);
        // As the store writes it: a line a key, its fields between tabs, and an end.
        const folded = before.replaceAll('\\\\', '\\\\\\\\').replaceAll('\\t', '\\\\t');
        localStorage.setItem('shopready/journal', `+\\t${key}\\t${folded}\\n-\\tshopready/client/half\\t\\nend`);
        localStorage.setItem(key, localStorage.getItem('shopready/client/c0002'));
        localStorage.setItem('shopready/client/half', before);";
    Setup::named("client-half")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(4)?.put(visit).await?;
            let before = kept(page).await?;
            page.script::<()>(HALF, vec![]).await?;
            anyhow::ensure!(kept(page).await? != before, "nothing was half written");
            visit.reload().await?;
            page.until(
                "no journal",
                "return localStorage.getItem('shopready/journal') === null",
                vec![],
            )
            .await?;
            anyhow::ensure!(kept(page).await? == before, "not as before");
            Screen::Clients.go(page).await?;
            Clients::on(page).await?.shows(4).await
        })
        .await
}

#[tokio::test]
async fn an_answer_that_is_only_on_the_page_is_not_lost_by_a_merge() -> Result {
    // Checks cannot be saved while `refuse` is set; everything else can.
    const REFUSE: &str = "
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
            if (window.refuse && key.startsWith('shopready/check/')) throw new DOMException('', 'QuotaExceededError');
            set.call(this, key, text);
        };";
    Setup::named("client-unsaved")
        .before_load(REFUSE)
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(8)?.put(visit).await?;
            page.script::<()>("location.hash = '#/client/c0001'", vec![])
                .await?;
            page.wait_for("[data-client='c0001']").await?;
            page.tap("[data-visit] [data-way='entry']").await?;
            Screen::Entry.arrive(page).await?;
            page.script::<()>("window.refuse = true", vec![]).await?;
            page.press("5").await?;
            page.wait_for("[data-save='failed']").await?;
            let before = kept(page).await?;

            Screen::Merge.go(page).await?;
            page.tap("[data-candidate]").await?;
            page.tap("#confirm-merge").await?;
            page.wait_for("#told").await?;
            anyhow::ensure!(kept(page).await? == before, "something was moved");
            page.script::<()>("window.refuse = false", vec![]).await?;
            page.tap("#save-again").await?;
            page.wait_for("[data-save='saved']").await?;
            anyhow::ensure!(kept(page).await? != before, "the answer was not saved");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn visits_begin_empty_or_from_the_last_and_can_be_erased() -> Result {
    Setup::named("client-visits")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(4)?.put(visit).await?;
            let go = async |client: &str| {
                page.script::<()>("location.hash = '#/client/' + arguments[0]", vec![client.into()])
                    .await?;
                page.wait_for(&format!("[data-client='{client}']")).await
            };
            // The first one asks how many people work there.
            go("c0003").await?;
            page.tap("#begin-first").await?;
            page.tap("label[for='staff-1']").await?;
            page.tap("#begin-first").await?;
            Screen::Entry.arrive(page).await?;
            go("c0003").await?;
            anyhow::ensure!(visits(page).await?.len() == 1);

            go("c0004").await?;
            page.tap("#begin-from-last").await?;
            Screen::Entry.arrive(page).await?;
            go("c0004").await?;
            page.wait_for("[data-visit]:first-child[data-complete='true']")
                .await?;
            page.tap("#begin-empty").await?;
            Screen::Entry.arrive(page).await?;
            go("c0004").await?;
            page.wait_for("[data-visit]:first-child[data-complete='false']")
                .await?;
            let four = visits(page).await?;
            anyhow::ensure!(four.len() == 4, "{four:?}");

            page.tap("[data-visit]:first-child [data-way='erase']").await?;
            page.until(
                "three visits",
                "return document.querySelectorAll('[data-visit]').length === 3",
                vec![],
            )
            .await?;
            page.tap("#undo-change").await?;
            page.until(
                "four visits",
                "return document.querySelectorAll('[data-visit]').length === 4",
                vec![],
            )
            .await?;
            anyhow::ensure!(visits(page).await? == four);

            // A result is that of the visit it was asked for.
            page.tap("[data-visit='c0004-v0'] [data-way='result']").await?;
            Screen::Result.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn two_visits_that_were_put_away_are_compared() -> Result {
    Setup::named("client-compare")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(2)?.put(visit).await?;
            Screen::Client.go(page).await?;
            page.tap("#do-compare").await?;
            let compare = Compare::on(page).await?;
            anyhow::ensure!(
                compare.refused().await?.is_empty(),
                "{:?}",
                compare.refused().await?
            );
            page.wait_for("#compare-one option[value='c0001-v0']").await?;
            page.wait_for("#compare-other option[value='c0001-v1']").await?;
            // The one that was not opened stays where it was put away.
            let keys = kept(page).await?;
            anyhow::ensure!(
                keys.iter().any(|(key, _)| key == "shopready/visit/c0001-v0"),
                "{keys:?}"
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn checks_without_a_client_get_a_name_or_are_put_to_one() -> Result {
    Setup::named("client-nameless")
        .run(async |visit| {
            let page = visit.page();
            let check = Planted::case("worked-example-retail")?;
            check.put(visit).await?;
            PlantedClients::some(4)?.put(visit).await?;
            Screen::Clients.go(page).await?;
            page.tap("#nameless > summary").await?;
            page.tap("[data-nameless] a").await?;
            ClientForm::on(page).await?;
            page.fill("#client-name", "有名的店").await?;
            page.tap("#save-client").await?;
            page.wait_for(&format!("[data-client='{0}'] ~ * [data-visit='{0}']", check.id()))
                .await?;
            page.tap("#undo-change").await?;
            Screen::Clients.go(page).await?;
            page.tap("#nameless > summary").await?;
            page.tap("[data-nameless] button").await?;
            page.tap("[data-candidate]").await?;
            page.wait_without("#nameless").await?;
            page.tap("#undo-change").await?;
            page.wait_for("#nameless[data-count='1']").await
        })
        .await
}

#[tokio::test]
async fn an_address_of_no_client_says_so() -> Result {
    Setup::named("client-unknown")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(2)?.put(visit).await?;
            for screen in ["client", "client-form", "merge"] {
                visit.open(&format!("#/{screen}/nobody%20here")).await?;
                page.wait_for("[data-unknown='client']").await?;
            }
            page.tap("#to-clients").await?;
            Clients::on(page).await?.shows(2).await
        })
        .await
}
