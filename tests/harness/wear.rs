//! The page in long use: many answers and screen changes in one document, and what it holds on to afterwards.
//!
//! All of it is done by scripts in the page: a driver that finds an element keeps it from being let go.

use serde_json::json;

use crate::{Page, Planted, PlantedClients, Result, Screen, Visit};

/// Small steps shared by all scripts here.
const STEPS: &str = "
    const painted = async () => {
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        if (ended) throw new Error(ended);
    };
    const there = async selector => {
        const end = performance.now() + 30000;
        for (let found; ; await painted()) {
            if (found = document.querySelector(selector)) return found;
            if (performance.now() > end) throw new Error(`no ${selector} at ${location.hash}`);
        }
    };
    const kept = () => localStorage.getItem('shopready/check/' + localStorage.getItem('shopready/current'));
    const [from, count, more, rushes] = arguments;";

/// Another answer to one question after the other.
const ANSWER: &str = "
    // What the profile leaves out takes no answer.
    const ids = Object.entries(JSON.parse(kept()).answers).filter(([, answer]) => answer !== 'not_applicable').map(([id]) => id);
    for (let number = from; number < from + count; number++) {
        const id = ids[number % ids.length];
        location.hash = '#/question/' + id;
        await there(`form[data-question='${id}']`);
        const others = [...document.querySelectorAll('input[name=answer]:not(:disabled):not(:checked)')]
            .filter(radio => /^[0-4]$/.test(radio.value));
        const before = kept();
        others[number % others.length].click();
        await painted();
        if (kept() === before) throw new Error(`${id} was not saved`);
    }";

/// Answers by key in visit entry.
const ENTER: &str = "
    location.hash = '#/entry/pay';
    await there('[data-entry]');
    await painted();
    const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (let number = from; number < from + count; number++) {
        const before = kept();
        for (let level = 0; kept() === before; level++) {
            if (level > 5) throw new Error('nothing was answered');
            press(String(1 + (number + level) % 5));
            await painted();
            if (kept() === before) press('k');
        }
    }";

/// Goes to one screen after the other: `more` holds their names and addresses.
const VISIT: &str = "
    for (let number = from; number < from + count; number++) {
        const [name, address] = more[number % more.length];
        location.hash = address;
        await there(`[data-screen='${name}'] #heading`);
        if (!rushes) await painted();
    }";

/// A script for [`crate::Setup::before_load`] that finds the memory of the page's WebAssembly, and notes where it ends.
pub const FIND_MEMORY: &str = "
    globalThis.ended = null;
    addEventListener('error', event => {
        ended ??= `${location.hash}: ${event.error?.stack ?? event.message}`;
    });
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        for (const shared of Object.values((made.instance ?? made).exports)) {
            if (shared instanceof WebAssembly.Memory) globalThis.memory ??= shared;
        }
        return made;
    };";

/// What the page holds on to, with all that can be collected collected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// Bytes of the JavaScript heap.
    pub heap: f64,
    /// Bytes of WebAssembly's memory, which never shrinks.
    pub memory: f64,
    /// Nodes of documents, those that are in none included.
    pub nodes: f64,
    /// Event listeners.
    pub listeners: f64,
}

/// A device with a full check and a few clients, in use.
#[derive(Debug)]
pub struct Wear<'a> {
    visit: &'a Visit,
    answers: usize,
    screens: usize,
}

impl<'a> Wear<'a> {
    /// Plants check and clients and opens the app. The setup needs [`FIND_MEMORY`].
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn begin(visit: &'a Visit) -> Result<Self> {
        visit.surroundings().count().await?;
        PlantedClients::some(12)?.put(visit).await?;
        Planted::retail()?.open(visit, "#/result").await?;
        Screen::Result.arrive(visit.page()).await?;
        Ok(Self {
            visit,
            answers: 0,
            screens: 0,
        })
    }

    /// Gives so many answers on the screens of the questions.
    ///
    /// # Errors
    /// When one is not saved.
    pub async fn answer(&mut self, count: usize) -> Result {
        run(self.visit.page(), ANSWER, self.answers, count, false).await?;
        self.answers += count;
        Ok(())
    }

    /// Gives so many answers by key in visit entry.
    ///
    /// # Errors
    /// When one is not saved.
    pub async fn enter(&mut self, count: usize) -> Result {
        run(self.visit.page(), ENTER, self.answers, count, false).await?;
        self.answers += count;
        Ok(())
    }

    /// Goes to so many screens, all in turn.
    ///
    /// # Errors
    /// When one does not come up.
    pub async fn change_screens(&mut self, count: usize) -> Result {
        run(self.visit.page(), VISIT, self.screens, count, false).await?;
        self.screens += count;
        Ok(())
    }

    /// The same without waiting for what a screen still does once it is drawn.
    ///
    /// # Errors
    /// When one does not come up, or the app ends.
    pub async fn rush_through_screens(&mut self, count: usize) -> Result {
        run(self.visit.page(), VISIT, self.screens, count, true).await?;
        self.screens += count;
        Ok(())
    }

    /// Goes to the start page and looks what is held on to.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn held(&self) -> Result<Held> {
        let page = self.visit.page();
        page.script::<()>(
            "location.hash = '#/settings';
             return new Promise(done => setTimeout(() => { location.hash = '#/'; setTimeout(() => done(null), 500); }, 500))",
            vec![],
        )
        .await?;
        let surroundings = self.visit.surroundings();
        surroundings.collect_garbage().await?;
        Ok(Held {
            heap: surroundings.metric("JSHeapUsedSize").await?,
            memory: page.script("return memory.buffer.byteLength", vec![]).await?,
            nodes: surroundings.metric("Nodes").await?,
            listeners: surroundings.metric("JSEventListeners").await?,
        })
    }
}

/// Runs steps in pieces, each shorter than a script may take.
async fn run(page: &Page, steps: &str, from: usize, count: usize, rushes: bool) -> Result {
    const PIECE: usize = 25;
    let screens: Vec<_> = Screen::ALL
        .iter()
        .map(|screen| (screen.name(), screen.address()))
        .collect();
    let script = format!("return (async function () {{ {STEPS} {steps} return null; }})(...arguments)");
    for begin in (from..from + count).step_by(PIECE) {
        let piece = PIECE.min(from + count - begin);
        page.script::<()>(
            &script,
            vec![begin.into(), piece.into(), json!(screens), rushes.into()],
        )
        .await?;
    }
    Ok(())
}
