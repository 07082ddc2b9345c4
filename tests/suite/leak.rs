//! The page in long use holds on to nothing that it has no use for.

use shopready_browser_tests::wear::{FIND_MEMORY, Held, Wear};
use shopready_browser_tests::{Result, Screen, Setup};

/// Answers of a round, on the screens of the questions and in visit entry.
const ANSWERS: usize = 20;

/// Rounds after the two in which everything is fetched, compiled and cached.
const ROUNDS: usize = 3;

async fn round(wear: &mut Wear<'_>) -> Result<Held> {
    wear.answer(ANSWERS).await?;
    wear.enter(ANSWERS).await?;
    wear.change_screens(Screen::ALL.len()).await?;
    wear.held().await
}

#[tokio::test]
async fn screens_that_are_left_as_they_appear_end_quietly() -> Result {
    Setup::named("rush")
        .before_load(FIND_MEMORY)
        .run(async |visit| {
            let mut wear = Wear::begin(visit).await?;
            // In visit entry, the focus goes to the question that was left, two frames after the screen is there.
            wear.enter(3).await?;
            wear.rush_through_screens(2 * Screen::ALL.len()).await
        })
        .await
}

#[tokio::test]
async fn nodes_and_listeners_do_not_grow_with_answers_and_screens() -> Result {
    Setup::named("leak")
        .alone()
        .before_load(FIND_MEMORY)
        .run(async |visit| {
            let mut wear = Wear::begin(visit).await?;
            round(&mut wear).await?;
            let before = round(&mut wear).await?;
            let mut after = before;
            for _ in 0..ROUNDS {
                after = round(&mut wear).await?;
            }
            // A leak of one node or listener for each screen or answer would be many times this.
            let most = 10.0;
            assert!(after.nodes - before.nodes <= most, "{before:?} {after:?}");
            assert!(after.listeners - before.listeners <= most, "{before:?} {after:?}");
            Ok(())
        })
        .await
}
