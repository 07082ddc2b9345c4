// Registers the service worker, tells the app of a new version, and lets it take over on the
// user's word: in all tabs at once, and in none that is in the middle of something. Fetched
// after the first screen; see boot.js for what the app finds in `window.shopready`.
//
// A tab is in the middle of something while the app says so (`data-busy` on <html>), while the
// focus is still where text was typed, or while a form that is kept only when it is sent
// (`data-draft`) was changed and is still there.

const shopready = window.shopready;
const container = navigator.serviceWorker;
/** Between the tabs: "ask", then "switch", or the title of a tab that is in the middle of something. */
const tabs = new BroadcastChannel("shopready-updates");
/** How long other tabs have to answer, in milliseconds. One that comes too late still does not reload. */
const PATIENCE = 500;

const DRAFT = "form[data-draft]";
const TEXT = "textarea, input:is([type=text], [type=number], [type=date], [type=tel], :not([type]))";
/** Fields that were changed and may hold what was not taken over. */
const changed = new Set();

let registration;
/** Whether this page came from a version that a new one can replace. */
let isControlled = container.controller !== null;
/** Whether the word was given since this page was loaded, here or in another tab. Without it nothing reloads. */
let isWordGiven = false;
/** A page that no worker has served may be claimed before this runs: by the first one, not a new one. */
let hasNewWorker = shopready.worker !== null && container.controller !== shopready.worker;
let hear = () => {};

/** Tells the app: `state` is "waiting", "here", "elsewhere" (`title` is the other tab's) or "restored". */
function tell(state, title = "") {
  shopready.update = { state, title };
  dispatchEvent(new Event("shopready-update"));
}

function followTyping() {
  addEventListener("input", ({ target }) => {
    if (target.closest(DRAFT) || target.matches(TEXT)) {
      changed.add(target);
    }
  }, true);
}

function isBusy() {
  for (const field of changed) {
    if (!field.isConnected || (!field.closest(DRAFT) && field !== document.activeElement)) {
      changed.delete(field);
    }
  }
  return changed.size > 0 || document.documentElement.hasAttribute("data-busy");
}

/** The title of another tab that is in the middle of something; nothing where none says so. */
function askTabs() {
  return new Promise((resolve) => {
    hear = resolve;
    setTimeout(resolve, PATIENCE);
    tabs.postMessage({ type: "ask" });
  });
}

async function applyUpdate() {
  if (isBusy()) {
    tell("here");
    return;
  }
  const title = await askTabs();
  if (title !== undefined) {
    tell("elsewhere", title);
  } else if (registration.waiting !== null) {
    isWordGiven = true;
    tabs.postMessage({ type: "switch" });
    registration.waiting.postMessage({ type: "skip-waiting" });
  } else {
    location.reload();
  }
}

/** Loads the new version once it has taken over and the word was given. */
function follow() {
  if (!hasNewWorker) {
    return;
  }
  if (isWordGiven && !isBusy()) {
    location.reload();
  } else {
    // Begun meanwhile, or another way than a word brought the new version.
    tell("waiting");
  }
}

function listen() {
  tabs.addEventListener("message", ({ data }) => {
    if (data.type === "ask" && isBusy()) {
      tabs.postMessage({ type: "busy", title: document.title });
    } else if (data.type === "busy") {
      hear(data.title);
    } else if (data.type === "switch") {
      isWordGiven = true;
      follow();
    }
  });
  container.addEventListener("controllerchange", () => {
    hasNewWorker = isControlled;
    isControlled = true;
    follow();
  });
}

/** Says something to the worker that has served this page, and gives its answer. */
function say(message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    shopready.worker?.postMessage(message, [port2]);
  });
}

async function register() {
  registration = await container.register("sw.js", { updateViaCache: "none" });
  const announceWaiting = () => {
    if (registration.waiting !== null && isControlled) {
      tell("waiting");
    }
  };
  registration.addEventListener("updatefound", () => {
    registration.installing.addEventListener("statechange", announceWaiting);
  });
  announceWaiting();
}

/** Begins all of it; `script` is the address of the app's script. */
export async function begin(script) {
  followTyping();
  listen();
  shopready.applyUpdate = applyUpdate;
  shopready.closeUpdate = () => {
    say({ type: "told" });
    tell(registration?.waiting ? "waiting" : "");
  };
  say({ type: "started", script }).then((isRestored) => {
    if (isRestored) {
      tell("restored");
    }
  });
  follow();
  await register();
}
