//! By keyboard.

use anyhow::{Context as _, ensure};
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Entry, ResultScreen};
use shopready_browser_tests::{Case, Result, Setup};
use thirtyfour::Key;

use super::{PARTS, kept, questions, with_a_client, without_answers};

#[tokio::test]
async fn a_whole_check_is_entered_by_keys_alone() -> Result {
    Setup::named("entry-keys")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let case = Case::retail()?;
            with_a_client(visit, without_answers()?, "#/entry").await?;
            let page = visit.page();
            let mut strokes = 0_u32;
            for part in PARTS {
                let entry = Entry::at(page, part).await?;
                for question in questions(page).await? {
                    if page
                        .has(&format!("[data-entry='{question}'][data-left-out]"))
                        .await?
                    {
                        continue;
                    }
                    entry.is_at(&question).await?;
                    let answer = case.record.answers.get(&question).context("no such answer")?;
                    // How it is known, then what it is.
                    page.press("s").await?;
                    page.press(Entry::key(answer)).await?;
                    strokes += 2;
                }
                page.wait_for("#entry-next:focus").await?;
                page.press(Key::Enter).await?;
                strokes += 1;
            }
            let result = ResultScreen::on(page).await?;
            ensure!(strokes <= 70, "{strokes} key strokes");
            assert_eq!(result.score().await?, Some(case.expected.overall.score));
            let evidence = kept(visit, "evidence").await?;
            assert_eq!(evidence.as_object().map(serde_json::Map::len), Some(30));
            Ok(())
        })
        .await
}

#[tokio::test]
async fn arrows_choose_only_where_the_focus_is_on_the_answers() -> Result {
    Setup::named("entry-arrows")
        .size(Size::DESKTOP)
        .run(async |visit| {
            with_a_client(visit, without_answers()?, "#/entry/pay").await?;
            let page = visit.page();
            let entry = Entry::at(page, "pay").await?;
            entry.tap("pay_accept", &Answer::Level(1)).await?;
            // A tap leaves the focus on the question.
            page.wait_for("[data-entry='pay_accept']:focus").await?;
            page.press(Key::Down).await?;
            entry.is_at("pay_till").await?;
            assert_eq!(entry.chosen("pay_accept").await?.as_deref(), Some("1"));
            page.press(Key::Tab).await?;
            page.wait_for("input[name='pay_till']:focus").await?;
            page.press(Key::Space).await?;
            page.press(Key::Down).await?;
            page.wait_for("input[name='pay_till'][value='1']:checked").await?;
            entry.is_at("pay_till").await?;
            page.press("?").await?;
            page.wait_for("#entry-keys[open]").await?;
            page.press("3").await?;
            page.press(Key::Escape).await?;
            page.wait_without("#entry-keys[open]").await?;
            assert_eq!(entry.chosen("pay_till").await?.as_deref(), Some("1"));
            Ok(())
        })
        .await
}
