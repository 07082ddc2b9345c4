//! Two tabs that answer one check in turns drawn by lot.

use std::collections::BTreeMap;

use anyhow::ensure;
use shopready_browser_tests::full_disk::{FAULTS, QUIET, VISITOR};
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::{Planted, Result, Setup};

/// Actions in all.
const ACTIONS: usize = 200;

/// The lots: printed, so that a run can be made again.
const SEED: u64 = 0x5eed_2026;

/// xorshift64.
fn lot(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap_or_default()
}

/// One action of a tab: perhaps comes to the front, then goes to a question and answers it. Gives the state that the page
/// shows, and whether the page let it.
const ACT: &str = "
    const [question, level, comesFirst] = arguments;
    const { one, find, tap, go, until } = window.visitor.tools;
    return (async () => {
        if (comesFirst && one('#go-on-here')) {
            await tap('#go-on-here');
            await until('the lock', () => !one('#read-only'));
        }
        await go(`#/question/${question}`, `form[data-question='${question}']`);
        const isEditor = !one('#read-only');
        await tap(`input[name='answer'][value='${level}']`);
        await until('a state', () => one('[data-save]')?.dataset.save !== 'waiting');
        const chosen = one(`input[name='answer'][value='${level}']`).checked;
        return [isEditor && !one('#read-only'), one('[data-save]').dataset.save, chosen];
    })()";

#[tokio::test]
async fn answers_of_two_tabs_in_random_turns_are_all_on_the_device() -> Result {
    Setup::named("faults-two-tabs")
        .before_load(FAULTS)
        .before_load(QUIET)
        .before_load(VISITOR)
        .run(async |visit| {
            with_a_full_check(visit).await?;
            visit.page().script::<()>("window.name = 'quiet'", vec![]).await?;
            let mut other = visit.new_tab().await?;
            visit.open("#/question/pay_accept").await?;
            visit.page().script::<()>("window.name = 'quiet'", vec![]).await?;
            let questions = [
                "pay_accept",
                "pay_till",
                "safe_scam",
                "back_accounts",
                "cust_reply",
                "lead_plan",
            ];
            let mut state = SEED;
            let mut confirmed: BTreeMap<&str, usize> = BTreeMap::new();
            let (mut saved, mut refused, mut turns) = (0, 0, 0);
            println!("two tabs: seed {SEED:#x}");
            for action in 0..ACTIONS {
                if lot(&mut state).is_multiple_of(2) {
                    other = visit.go_to_tab(other).await?;
                    turns += 1;
                }
                let question = questions[lot(&mut state) % questions.len()];
                let level = lot(&mut state) % 5;
                let comes_first = !lot(&mut state).is_multiple_of(4);
                let (is_editor, save, chosen): (bool, String, bool) = visit
                    .page()
                    .script(ACT, vec![question.into(), level.into(), comes_first.into()])
                    .await?;
                if is_editor {
                    ensure!(save == "saved" && chosen, "action {action}: {save}");
                    confirmed.insert(question, level);
                    saved += 1;
                } else {
                    refused += 1;
                }
            }
            let kept = Planted::kept(visit).await?;
            for (question, level) in confirmed {
                ensure!(kept["answers"][question] == level, "{question} {level}: {kept}");
            }
            ensure!(
                saved > ACTIONS / 3 && refused > 10,
                "{saved} saved, {refused} refused"
            );
            println!("two tabs: {turns} turns, {saved} answers saved, {refused} taps in a tab that follows");
            Ok(())
        })
        .await
}
