//! How many browsers are open at a time.
//!
//! Two on two processors: driver, browser and test wait for one another most of the time. Never more than test threads,
//! of which `cargo test` starts as many as there are processors.

use anyhow::Context as _;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::Result;
use crate::engine::Engine;

/// Browsers that are open at most. More would make all of them slow and the waiting times untrue.
const MOST: u32 = 2;

static TURNS: Semaphore = Semaphore::const_new(MOST as usize);

/// Waits until another browser may be open; it may until what is given is dropped.
///
/// # Errors
/// Never while the program runs.
pub async fn take(engine: Engine, alone: bool) -> Result<SemaphorePermit<'static>> {
    TURNS
        .acquire_many(turns(engine, alone))
        .await
        .context("there are no more turns")
}

/// Of [`MOST`], how many turns a visit takes.
fn turns(engine: Engine, alone: bool) -> u32 {
    match engine {
        // Its windows share a display, on which one of them has the keyboard and the clipboard.
        Engine::WebKit => MOST,
        Engine::Chromium | Engine::Firefox if alone => MOST,
        Engine::Chromium | Engine::Firefox => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, turns};
    use crate::engine::Engine;

    #[test]
    fn what_measures_and_what_shares_a_display_goes_alone() {
        assert_eq!(turns(Engine::Chromium, true), MOST);
        assert_eq!(turns(Engine::WebKit, false), MOST);
        assert_eq!(turns(Engine::Firefox, false), 1);
    }
}
