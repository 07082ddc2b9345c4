//! By tap, the profile, and where entry goes on.

use anyhow::ensure;
use serde_json::json;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Entry, ResultScreen};
use shopready_browser_tests::{Case, Result, Screen, Setup};

use super::{PARTS, kept, questions, with_a_client, without_answers};

#[tokio::test]
async fn the_profile_leaves_questions_out_and_brings_them_back() -> Result {
    Setup::named("entry-profile")
        .size(Size::DESKTOP)
        .run(async |visit| {
            with_a_client(visit, without_answers()?, "#/entry/back").await?;
            let page = visit.page();
            let entry = Entry::at(page, "back").await?;
            page.tap("#entry-profile summary").await?;
            page.tap("#entry-profile input[name='staff'][value='alone']")
                .await?;
            for question in ["back_payroll", "back_roster"] {
                page.wait_for(&format!("[data-entry='{question}'][data-left-out]"))
                    .await?;
                ensure!(
                    !page.has(&format!("input[name='{question}']")).await?,
                    "{question} takes no answer"
                );
            }
            page.wait_for("[data-part='back'][data-count='0/2']").await?;
            // The keys pass over what is left out.
            page.tap("[data-entry='back_accounts'] h3").await?;
            entry.is_at("back_accounts").await?;
            page.press("3").await?;
            entry.is_at("back_gov").await?;
            // A key that the question does not take changes nothing and stays.
            page.press("n").await?;
            assert_eq!(entry.cursor().await?, "back_gov");
            assert_eq!(kept(visit, "answers").await?, json!({"back_accounts": 2}));
            page.tap("#entry-profile input[name='staff'][value='micro']")
                .await?;
            page.wait_for("[data-part='back'][data-count='1/4']").await
        })
        .await
}

#[tokio::test]
async fn a_phone_takes_one_tap_an_answer() -> Result {
    Setup::named("entry-taps")
        .run(async |visit| {
            let case = Case::retail()?;
            with_a_client(visit, without_answers()?, "#/entry").await?;
            let page = visit.page();
            for part in PARTS {
                let entry = Entry::at(page, part).await?;
                for question in questions(page).await? {
                    if !page
                        .has(&format!("[data-entry='{question}'][data-left-out]"))
                        .await?
                    {
                        entry.tap(&question, &case.record.answers[&question]).await?;
                    }
                }
                page.tap("#entry-next").await?;
            }
            let result = ResultScreen::on(page).await?;
            assert_eq!(result.score().await?, Some(case.expected.overall.score));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn leaving_in_the_middle_and_coming_back_keeps_the_place() -> Result {
    Setup::named("entry-place")
        .size(Size::DESKTOP)
        .run(async |visit| {
            with_a_client(visit, without_answers()?, "#/entry/cust").await?;
            let page = visit.page();
            let entry = Entry::at(page, "cust").await?;
            let here = questions(page).await?;
            page.press("2").await?;
            page.press("j").await?;
            entry.is_at(&here[2]).await?;
            Screen::Result.go(page).await?;
            page.script::<()>("location.hash = '#/entry'", vec![]).await?;
            let entry = Entry::at(page, "cust").await?;
            entry.is_at(&here[2]).await?;
            // After a reload it goes on at the first gap, and the key for it leads there from anywhere.
            visit.open("#/entry").await?;
            let page = visit.page();
            Entry::at(page, "pay").await?;
            for key in ["1", "2", "3", "4"] {
                page.press(key).await?;
            }
            // One key too many behind the last question changes nothing.
            page.wait_for("#entry-next:focus").await?;
            page.press("5").await?;
            assert_eq!(kept(visit, "answers").await?["ret_items"], json!(3));
            page.press("k").await?;
            Entry::on(page).await?.is_at("ret_items").await?;
            page.press("g").await?;
            Entry::at(page, "reach").await?.is_at("reach_listing").await
        })
        .await
}

#[tokio::test]
async fn without_a_check_it_leads_to_clients_and_start() -> Result {
    Setup::named("entry-empty")
        .run(async |visit| {
            visit.open("#/entry").await?;
            let page = visit.page();
            page.wait_for("#to-start").await?;
            page.tap("#to-clients").await?;
            page.wait_for("[data-screen='clients'] #heading").await
        })
        .await
}
