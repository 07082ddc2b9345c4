//! Visit entry: a whole check by keys alone, by taps alone, with evidence and notes; what was taken over is confirmed.

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};
use shopready_browser_tests::case::Answer;
use shopready_browser_tests::emulate::Size;
use shopready_browser_tests::screens::{Entry, Header, ResultScreen};
use shopready_browser_tests::{Case, Language, Page, Planted, Result, Screen, Setup, Visit, axe, reflow};
use thirtyfour::Key;

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

#[tokio::test]
async fn the_report_of_a_visit_says_more_than_an_owners() -> Result {
    const SAYS_MORE: &str =
        ".report :is([data-evidence], [data-since], [data-client], [data-adviser], #adviser-name)";
    Setup::named("entry-report")
        .size(Size::DESKTOP)
        .run(async |visit| {
            let last = Planted::retail()?
                .with("id", json!("last"))
                .with("business", json!(CLIENT))
                .with("begun", json!("2026-05-20T03:00:00.000Z"));
            last.put(visit).await?;
            let check = Planted::retail()?
                .answering("pay_till", json!(3))
                .with("evidence", json!({"pay_till": "seen", "pay_close": "guessed"}))
                .with("carried", json!(["pay_close"]));
            with_a_client(visit, check, "#/report").await?;
            let page = visit.page();
            page.wait_for("[data-answer-of='pay_till'] [data-evidence='seen']")
                .await?;
            page.wait_for("[data-answer-of='pay_close'] [data-carried]")
                .await?;
            ensure!(
                !page.has("[data-answer-of='pay_close'] [data-evidence]").await?,
                "an unknown word is not shown"
            );
            page.wait_for("[data-since] [data-question='pay_till']").await?;
            page.wait_for("[data-client]").await?;
            ensure!(!page.has("[data-adviser]").await?, "no name was given");
            page.fill("#adviser-name", "陳大文 <i>").await?;
            page.press(Key::Tab).await?;
            page.wait_for("[data-adviser]").await?;
            assert_eq!(page.text("[data-adviser] bdi").await?, "陳大文 <i>");
            visit.reload().await?;
            visit.page().wait_for("[data-adviser]").await?;

            // The same check without the adviser's screens.
            visit
                .page()
                .script::<()>("localStorage.removeItem('shopready/adviser')", vec![])
                .await?;
            visit.reload().await?;
            visit.page().wait_for("[data-answer-of='pay_till']").await?;
            ensure!(
                !visit.page().has(SAYS_MORE).await?,
                "an owner's report says nothing of visits"
            );
            Ok(())
        })
        .await
}

#[tokio::test]
async fn fits_every_width_and_has_nothing_that_axe_finds_wrong() -> Result {
    Setup::named("entry-axe")
        .run(async |visit| {
            let check = Planted::retail()?
                .answering("ret_shop", json!(3))
                .answering("ret_omni", json!("not_applicable"))
                .with("carried", json!(["reach_promo", "lead_ai"]))
                .with("evidence", json!({"reach_listing": "seen"}))
                .with("notes", json!({"reach_listing": "x".repeat(300)}));
            with_a_client(visit, check, "#/entry").await?;
            let page = visit.page();
            let mut problems = Vec::new();
            for language in Language::ALL {
                Header::of(page).speak(language).await?;
                for part in ["reach", "safe", "lead"] {
                    page.script::<()>("location.hash = '#/entry/' + arguments[0]", vec![part.into()])
                        .await?;
                    Entry::at(page, part).await?;
                    for width in [320, 360, 820, 1280] {
                        visit.surroundings().size(Size::new(width, 800)).await?;
                        problems.extend(reflow::problems(page).await?);
                    }
                    page.press("m").await?;
                    for scheme in ["light", "dark"] {
                        visit
                            .surroundings()
                            .media_feature("prefers-color-scheme", scheme)
                            .await?;
                        problems.extend(axe::problems(page).await?);
                    }
                    page.press(Key::Escape).await?;
                }
            }
            problems.sort();
            problems.dedup();
            ensure!(problems.is_empty(), "{}", problems.join("\n"));
            Ok(())
        })
        .await
}
