//! An adviser keeps many clients: adds them by keyboard, finds them again, and the list says where each stands.

use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{ClientForm, Clients, Header};
use shopready_browser_tests::{Language, PlantedClients, Result, Screen, Setup, axe, reflow};
use shopready_engine::check::Sector;
use shopready_store::client::Client;
use thirtyfour::Key;

/// Ten clients as an adviser would enter them: name, trade, tags.
const TEN: [(&str, &str, &str); 10] = [
    ("明記冰室", "catering", "VIP"),
    ("Ming Kee Bakery", "catering", "VIP, 深水埗"),
    ("祥興五金", "retail", ""),
    ("Golden Star Trading", "retail", "商會"),
    ("利苑茶餐廳", "catering", ""),
    ("陳記文具", "retail", ""),
    ("好味冰室", "catering", "follow up"),
    ("永安時裝店", "retail", ""),
    ("Café Lok", "catering", ""),
    ("大發士多", "retail", "商會，VIP"),
];

#[tokio::test]
async fn owners_see_none_of_it_until_it_is_switched_on() -> Result {
    Setup::named("clients-off")
        .run(async |visit| {
            let page = visit.page();
            visit.open("#/").await?;
            anyhow::ensure!(
                !page.has("#site-nav a[href='#/clients']").await?,
                "the menu has clients"
            );
            visit.open("#/clients").await?;
            page.tap("#switch-on").await?;
            page.wait_for("[data-empty='clients']").await?;
            page.wait_for("#site-nav a[href='#/clients']").await?;
            visit.open("#/settings").await?;
            // The choice lies over its label.
            page.wait_for("#adviser-off").await?;
            page.script::<()>("document.querySelector('#adviser-off').click()", vec![])
                .await?;
            page.wait_without("#site-nav a[href='#/clients']").await?;
            visit.open("#/client/none").await?;
            page.wait_for("#switch-on").await
        })
        .await
}

#[tokio::test]
async fn little_room_is_said_before_there_is_none() -> Result {
    Setup::named("clients-room")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(4)?.put(visit).await?;
            Screen::Clients.go(page).await?;
            Clients::on(page).await?.shows(4).await?;
            assert!(!page.has("#room-short").await?);
            page.script::<()>("localStorage.setItem('other', 'x'.repeat(4_200_000))", vec![])
                .await?;
            visit.reload().await?;
            page.wait_for("#room-short").await?;
            page.tap("#room-short ~ p a").await?;
            Screen::Files.arrive(page).await?;
            page.wait_for("#room-short").await
        })
        .await
}

#[tokio::test]
async fn ten_are_added_by_keyboard_and_found_in_both_scripts() -> Result {
    Setup::named("clients-ten")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let page = visit.page();
            visit.open("#/clients").await?;
            page.tap("#switch-on").await?;
            for (name, sector, tags) in TEN {
                Screen::Clients.go(page).await?;
                Clients::on(page).await?;
                page.press("n").await?;
                ClientForm::on(page)
                    .await?
                    .enter_by_keyboard(name, sector, tags)
                    .await?;
            }
            Screen::Clients.go(page).await?;
            let list = Clients::on(page).await?;
            list.shows(10).await?;
            for (typed, count) in [
                ("冰室", 2),
                ("ming", 1),
                ("ＭＩＮＧ　ｋｅｅ", 1),
                ("vip", 3),
                ("商會 vip", 1),
                ("CAFÉ", 1),
                ("nobody", 0),
            ] {
                list.search(typed, count).await?;
            }
            page.tap("#clear-all").await?;
            list.shows(10).await?;

            // `/` searches, the arrow leads to the first one found, Enter opens it.
            page.press(Key::Tab).await?;
            list.search("永安", 1).await?;
            page.press(Key::Down).await?;
            page.press(Key::Enter).await?;
            Screen::Client.arrive(page).await?;
            anyhow::ensure!(page.text("#heading").await? == "永安時裝店");
            // On the way back the list is as it was left.
            page.script::<()>("history.back()", vec![]).await?;
            Clients::on(page).await?.shows(1).await?;
            page.until(
                "the focus on the client that was opened",
                "return document.activeElement.classList.contains('client-row__link')",
                vec![],
            )
            .await
        })
        .await
}

#[tokio::test]
async fn an_address_filters_and_the_order_is_remembered() -> Result {
    Setup::named("clients-filter")
        .language(Language::English)
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(36)?.put(visit).await?;
            for (address, count) in [
                ("#/clients", 36),
                ("#/clients/state=none", 3),
                ("#/clients/state=handed", 3),
                ("#/clients/due=visit", 12),
                ("#/clients/due=check&state=none", 0),
                ("#/clients/district=sham_shui_po", 2),
                ("#/clients/tag=%E8%8C%B6%E9%A4%90%E5%BB%B3&later=1", 7),
            ] {
                page.script::<()>("location.hash = arguments[0]", vec![address.into()])
                    .await?;
                Clients::on(page).await?.shows(count).await?;
            }
            // In English a district is found by its Chinese name, too.
            page.script::<()>("location.hash = '#/clients'", vec![]).await?;
            let list = Clients::on(page).await?;
            list.search("深水埗", 2).await?;
            page.press(thirtyfour::Key::Escape).await?;
            list.shows(36).await?;

            // What is chosen stands in the address.
            page.tap("#client-filters > summary").await?;
            page.tap("#filter-state option[value='none']").await?;
            list.shows(3).await?;
            anyhow::ensure!(page.address().await? == "#/clients/state=none");
            page.tap("#clear-filters").await?;
            list.shows(36).await?;

            page.tap("#client-sort option[value='next']").await?;
            page.wait_for("#client-list [data-client]:first-child .client-row__next[data-due='true']")
                .await?;
            visit.reload().await?;
            let list = Clients::on(page).await?;
            anyhow::ensure!(
                page.script::<String>("return document.querySelector('#client-sort').value", vec![])
                    .await?
                    == "next"
            );
            page.wait_for("#client-list [data-client]:first-child .client-row__next[data-due='true']")
                .await?;
            list.shows(36).await
        })
        .await
}

#[tokio::test]
async fn names_of_any_kind_are_text_and_break_nothing() -> Result {
    Setup::named("clients-hostile")
        .size(Size::NARROWEST)
        .run(async |visit| {
            let page = visit.page();
            let named = |id: &str, name: &str| {
                let mut client = Client::new(id.to_owned(), "x", Sector::Retail, "2026-11-01T00:00:00.000Z");
                name.clone_into(&mut client.name);
                client.tags = vec![name.to_owned()];
                client.contact = name.to_owned();
                client.note = name.to_owned();
                client
            };
            let clients = [
                named("a", "<img src=x onerror=document.title='broken'>"),
                named("b", "\u{202e}\u{202e}moor aet gnimreb"),
                named("c", &"店".repeat(10_000)),
                named("d", &"W".repeat(10_000)),
                named("e%/é #?&", "=HYPERLINK(\"x\")"),
            ];
            let planted = clients
                .iter()
                .fold(PlantedClients::some(0)?, |planted, client| planted.and(client));
            planted.put(visit).await?;
            Screen::Clients.go(page).await?;
            Clients::on(page).await?.shows(5).await?;
            let mut problems = reflow::problems(page).await?;
            problems.extend(axe::problems(page).await?);
            for client in &clients {
                Screen::Clients.go(page).await?;
                Clients::on(page).await?;
                page.script::<()>(
                    "document.getElementById('client-' + arguments[0]).click()",
                    vec![client.id.as_str().into()],
                )
                .await?;
                Screen::Client.arrive(page).await?;
                page.wait_for("[data-client]").await?;
                problems.extend(reflow::problems(page).await?);
                page.tap("#edit-client").await?;
                ClientForm::on(page).await?;
                problems.extend(reflow::problems(page).await?);
            }
            anyhow::ensure!(!page.has("main img").await?, "a name became a picture");
            anyhow::ensure!(problems.is_empty(), "{problems:#?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn what_was_entered_stays_over_languages_and_screens() -> Result {
    Setup::named("clients-draft")
        .run(async |visit| {
            let page = visit.page();
            PlantedClients::some(3)?.put(visit).await?;
            Screen::ClientForm.go(page).await?;
            ClientForm::on(page).await?;
            page.tap("#save-client").await?;
            page.wait_for("#client-name[aria-invalid='true']").await?;
            page.fill("#client-name", "新店").await?;
            page.fill("#client-note", "a note").await?;
            Header::of(page).speak(Language::English).await?;
            let kept = "return document.querySelector('#client-name')?.value === '新店'
                && document.querySelector('#client-note').value === 'a note'";
            page.until("what was entered", kept, vec![]).await?;
            Screen::Clients.go(page).await?;
            Screen::ClientForm.go(page).await?;
            page.until("what was entered", kept, vec![]).await?;

            // A likely duplicate is said, not forbidden.
            page.tap("#discard-draft").await?;
            let name: String = {
                Screen::Clients.go(page).await?;
                let names = Clients::on(page).await?.names().await?;
                names.into_iter().next().unwrap_or_default()
            };
            Screen::ClientForm.go(page).await?;
            ClientForm::on(page).await?;
            page.fill("#client-name", &name.to_uppercase()).await?;
            page.wait_for("#same-name [data-same]").await?;
            page.tap("label[for='sector-retail']").await?;
            page.tap("#save-client").await?;
            Screen::Client.arrive(page).await
        })
        .await
}

#[tokio::test]
async fn a_second_tab_sees_what_changes() -> Result {
    Setup::named("clients-tabs")
        .run(async |visit| {
            PlantedClients::some(3)?.put(visit).await?;
            visit.open("#/clients").await?;
            Clients::on(visit.page()).await?.shows(3).await?;
            let first = visit.new_tab().await?;
            visit.open("#/client-form/c0003").await?;
            ClientForm::on(visit.page()).await?;
            visit.page().fill("#client-name", "Renamed").await?;
            visit.page().tap("#save-client").await?;
            Screen::Client.arrive(visit.page()).await?;
            visit.page().tap("#to-bin").await?;
            visit.page().wait_for("#restore").await?;
            let second = visit.go_to_tab(first).await?;
            Clients::on(visit.page()).await?.shows(2).await?;
            let first = visit.go_to_tab(second).await?;
            visit.page().tap("#restore").await?;
            visit.page().wait_without("#restore").await?;
            visit.go_to_tab(first).await?;
            let list = Clients::on(visit.page()).await?;
            list.shows(3).await?;
            anyhow::ensure!(list.names().await?.contains(&"Renamed".to_owned()));
            Ok(())
        })
        .await
}
