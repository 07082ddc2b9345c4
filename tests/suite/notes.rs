//! Notes on answers are kept as they are typed, and are found again.

use shopready_browser_tests::case::Answer;
use shopready_browser_tests::journey::{Mode, begin};
use shopready_browser_tests::screens::Question;
use shopready_browser_tests::{Case, Page, Result, Screen, Setup, Visit};

const NOTE: &str = "[data-part='note'] textarea";

/// At the first question of a full check, with its note unfolded.
async fn at_a_note(visit: &Visit) -> Result<String> {
    let page = visit.page();
    visit.open("#/").await?;
    begin(page, Mode::Full, &Case::retail()?.record.profile).await?;
    page.tap("[data-part='note'] summary").await?;
    Question::on(page).await?.id().await
}

async fn written(page: &Page) -> Result<String> {
    let read = "return document.querySelector(arguments[0])?.value ?? ''";
    page.script(read, vec![NOTE.into()]).await
}

#[tokio::test]
async fn a_note_is_kept_when_the_page_is_left_at_once() -> Result {
    const TEXT: &str = "3部機 <b>未</b>連線 0123";
    Setup::named("note-kept")
        .run(async |visit| {
            let question = at_a_note(visit).await?;
            let page = visit.page();
            // Digits in a note choose no answer.
            page.fill(NOTE, TEXT).await?;
            visit.reload().await?;
            let page = visit.page();
            page.wait_for("[data-part='note'][open]").await?;
            assert_eq!(written(page).await?, TEXT);
            assert_eq!(Question::on(page).await?.chosen().await?, None);

            Question::on(page).await?.choose(&Answer::Level(2)).await?;
            Question::on(page).await?.go_on().await?;
            Screen::Review.go(page).await?;
            page.wait_for(&format!("[data-answer-of='{question}'] [data-note]"))
                .await?;
            Screen::Report.go(page).await?;
            let note = page.text(&format!("[data-note='{question}']")).await?;
            assert!(note.contains(TEXT), "{note}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn a_note_says_how_much_room_is_left_and_what_is_too_much() -> Result {
    Setup::named("note-room")
        .run(async |visit| {
            at_a_note(visit).await?;
            let page = visit.page();
            let paste = "const field = document.querySelector(arguments[0]);
                 field.value = '字'.repeat(arguments[1]);
                 field.dispatchEvent(new InputEvent('input', {bubbles: true}))";
            page.script::<()>(paste, vec![NOTE.into(), 1995.into()]).await?;
            assert_eq!(page.required("#note-left", "data-left").await?, "5");
            page.script::<()>(paste, vec![NOTE.into(), 2003.into()]).await?;
            page.wait_for("#note-over").await?;
            // What is too much stays in view until the page is left.
            assert_eq!(written(page).await?.chars().count(), 2003);
            visit.reload().await?;
            visit.page().wait_for("[data-part='note'][open]").await?;
            assert_eq!(written(visit.page()).await?.chars().count(), 2000);
            Ok(())
        })
        .await
}
