//! From the start to the result without a pointer.

use anyhow::Context as _;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::{Question, ResultScreen};
use shopready_browser_tests::{Case, Page, Result, Screen, Setup};
use thirtyfour::Key;

/// Whether a finger could touch what has the focus, or its label.
const IN_SIGHT: &str = "
    const here = document.activeElement;
    const labels = [...here.labels ?? []];
    return [here, ...labels].some(one => {
        const box = one.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top !== null && [here, ...labels].some(of => of.contains(top));
    });";

/// Moves the focus forward with Tab until it is on what `selector` matches, and
/// checks on the way that the focus can be seen.
pub(crate) async fn tab_to(page: &Page, selector: &str) -> Result {
    for _ in 0..60 {
        page.press(Key::Tab).await?;
        // Some engines scroll to the focus a moment later.
        page.until("a focus that is in sight and under nothing", IN_SIGHT, vec![])
            .await
            .context(
                page.script::<String>("return document.activeElement.outerHTML.slice(0, 200)", vec![])
                    .await?,
            )?;
        let there = page.script(
            "return document.activeElement.matches(arguments[0])",
            vec![selector.into()],
        );
        if there.await? {
            return Ok(());
        }
    }
    anyhow::bail!("Tab does not lead to {selector}")
}

#[tokio::test]
async fn leads_from_the_start_to_the_result() -> Result {
    Setup::named("keyboard")
        .run(async |visit| {
            visit.open("#/").await?;
            let page = visit.page();
            let case = Case::retail()?;

            tab_to(page, "#start-quick").await?;
            page.press(Key::Enter).await?;
            Screen::Profile.arrive(page).await?;
            for (question, times_down) in [("sector", 0), ("staff", 1)] {
                tab_to(page, &format!("input[name='{question}']")).await?;
                page.press(Key::Space).await?;
                for _ in 0..times_down {
                    page.press(Key::Down).await?;
                }
            }
            tab_to(page, "#profile-next").await?;
            page.press(Key::Enter).await?;

            Screen::Question.arrive(page).await?;
            while page.has("[data-screen='question']").await? {
                let question = Question::on(page).await?;
                let id = question.id().await?;
                let answer = case.record.answers[&id].value();
                if answer.len() == 1 {
                    page.press(answer.as_str()).await?;
                } else {
                    // Not a level: the arrows move from the last level to it.
                    page.press("4").await?;
                    tab_to(page, "input[name='answer']").await?;
                    page.press(Key::Down).await?;
                }
                page.wait_for(&format!("input[name='answer'][value='{answer}']:checked"))
                    .await?;
                page.press(Key::Enter).await?;
                question.left(&id).await?;
            }
            if page.has("[data-screen='review']").await? {
                tab_to(page, "#see-result").await?;
                page.press(Key::Enter).await?;
            }
            let result = ResultScreen::on(page).await?;
            assert!(result.score().await?.is_some());
            Ok(())
        })
        .await
}

#[tokio::test]
async fn an_arrow_chooses_the_next_answer_and_enter_without_one_stays() -> Result {
    Setup::named("keyboard-arrows")
        .run(async |visit| {
            visit.open("#/").await?;
            let page = visit.page();
            begin(page, Mode::Full, &Case::retail()?.record.profile).await?;
            let question = Question::on(page).await?;
            let id = question.id().await?;
            page.press(Key::Enter).await?;
            page.wait_for("[role='alert']").await?;
            assert_eq!(question.id().await?, id);

            tab_to(page, "input[name='answer']").await?;
            page.press(Key::Space).await?;
            page.press(Key::Down).await?;
            page.wait_for("input[name='answer'][value='1']:checked").await?;
            page.press(Key::Enter).await?;
            question.left(&id).await
        })
        .await
}
