//! Evidence, notes, answers of last time, and what does not fit together.

use anyhow::{Context as _, ensure};
use serde_json::json;
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::Entry;
use shopready_browser_tests::{Planted, Result, Screen, Setup};
use thirtyfour::Key;

use super::{kept, questions, with_a_client, without_answers};

#[tokio::test]
async fn evidence_and_notes_are_kept_and_taken_away() -> Result {
    const NOTE: &str = "3部機 <b>未</b> 1 2 s t";
    Setup::named("entry-evidence")
        .size(Size::DESKTOP)
        .run(async |visit| {
            with_a_client(visit, without_answers()?, "#/entry").await?;
            let page = visit.page();
            let entry = Entry::at(page, "pay").await?;
            page.press("t").await?;
            entry.note("pay_accept", NOTE).await?;
            page.press("j").await?;
            entry.is_at("pay_till").await?;
            page.tap("[data-entry='pay_till'] [data-evidence='unchecked']")
                .await?;
            visit.reload().await?;
            let page = visit.page();
            let entry = Entry::at(page, "pay").await?;
            assert_eq!(entry.evidence("pay_accept").await?.as_deref(), Some("told"));
            assert_eq!(entry.evidence("pay_till").await?.as_deref(), Some("unchecked"));
            assert_eq!(page.text("[data-note='pay_accept']").await?, NOTE);
            // No letter of the note was taken for a key.
            assert_eq!(entry.chosen("pay_accept").await?, None);
            assert_eq!(kept(visit, "answers").await?, json!({}));
            // The same mark again takes it away.
            page.tap("[data-entry='pay_till'] [data-evidence='unchecked']")
                .await?;
            page.wait_for("[data-entry='pay_till'] [data-evidence='unchecked'][aria-pressed='false']")
                .await?;
            assert_eq!(kept(visit, "evidence").await?, json!({"pay_accept": "told"}));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn answers_of_last_time_are_marked_until_they_are_confirmed() -> Result {
    Setup::named("entry-carried")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let check = Planted::retail()?;
            let answers = check.value("answers");
            let ids: Vec<_> = answers
                .as_object()
                .context("no answers")?
                .keys()
                .cloned()
                .collect();
            with_a_client(visit, check.with("carried", json!(ids)), "#/entry").await?;
            let page = visit.page();
            let carried = |question: &str| format!("[data-entry='{question}'] [data-carried]");
            let entry = Entry::at(page, "pay").await?;
            let here = questions(page).await?;
            page.wait_for("[data-part='pay'][data-count='0/4']").await?;
            for question in &here {
                ensure!(page.has(&carried(question)).await?, "{question} is not marked");
            }
            // By its key, by the same answer again, by another answer, by a tap.
            page.press("c").await?;
            page.wait_without(&carried(&here[0])).await?;
            entry.is_at(&here[1]).await?;
            page.press(Entry::key(&serde_json::from_value(answers[&here[1]].clone())?))
                .await?;
            page.wait_without(&carried(&here[1])).await?;
            entry.is_at(&here[2]).await?;
            page.press("5").await?;
            page.wait_without(&carried(&here[2])).await?;
            page.tap(&format!("[data-entry='{}'] [data-confirm]", here[3]))
                .await?;
            page.wait_without(&carried(&here[3])).await?;
            page.wait_for("[data-part='pay'][data-count='4/4']").await?;
            page.wait_without("#confirm-all").await?;
            assert_eq!(kept(visit, "answers").await?[&here[1]], answers[&here[1]]);

            page.press(Key::Right).await?;
            Entry::at(page, "reach").await?;
            page.tap("#confirm-all").await?;
            page.wait_without("[data-carried]").await?;
            page.wait_for("[data-part='reach'][data-count='4/4']").await?;
            let left = kept(visit, "carried").await?;
            assert_eq!(left.as_array().map(Vec::len), Some(ids.len() - 8));

            // The question screen confirms too.
            Screen::Question.go(page).await?;
            page.script::<()>("location.hash = '#/question/cust_list'", vec![])
                .await?;
            page.wait_for("form[data-question='cust_list']").await?;
            page.press("3").await?;
            page.wait_for("input[name='answer'][value='3']:checked").await?;
            assert_eq!(
                kept(visit, "carried").await?.as_array().map(Vec::len),
                Some(ids.len() - 9)
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_unusual_combination_is_listed_as_long_as_it_is_there() -> Result {
    Setup::named("entry-unusual")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let check = Planted::retail()?.answering("ret_shop", json!(3));
            with_a_client(visit, check, "#/entry/reach").await?;
            let page = visit.page();
            let entry = Entry::at(page, "reach").await?;
            ensure!(!page.has("[data-unusual]").await?, "nothing is unusual yet");
            entry
                .tap("ret_omni", &Answer::Word("not_applicable".to_owned()))
                .await?;
            page.wait_for("[role='status'] [data-unusual='ret_omni']").await?;
            page.wait_for("[data-entry='ret_omni'] .entry-card__unusual")
                .await?;
            // From another part its name leads back to it.
            page.press(Key::PageDown).await?;
            Entry::at(page, "cust").await?;
            page.tap("[data-unusual='ret_omni'] button").await?;
            let entry = Entry::at(page, "reach").await?;
            entry.is_at("ret_omni").await?;
            page.press("2").await?;
            page.wait_without("[data-unusual]").await?;
            page.wait_without(".entry-card__unusual").await
        })
        .await
}
