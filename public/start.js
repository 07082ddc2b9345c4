// Starts the app, and after its first screen what keeps it for offline use and up to date. See
// boot.js for what the app finds in `window.shopready`.
/* global BUILD_WASM, BUILD_WASM_INTEGRITY, BUILD_UPDATES */
import init from "./shopready-web.js";

const shopready = window.shopready;

/** Compiles while it arrives, where the host names the right type. */
async function compile(response) {
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function check(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  if (`sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` !== BUILD_WASM_INTEGRITY) {
    throw new Error(`${BUILD_WASM}: integrity`);
  }
}

/**
 * The app, if it is the one of this build. Given its integrity, the browser would compile it only
 * once all of it is there; so it is checked here, beside the compiling. What the worker keeps was
 * checked when it was kept, and without https there is nothing to check with.
 */
async function fetchModule() {
  const response = await fetch(BUILD_WASM, isSecureContext ? {} : { integrity: BUILD_WASM_INTEGRITY });
  if (!response.ok) {
    throw new Error(`${BUILD_WASM}: ${response.status}`);
  }
  const checked = isSecureContext && !shopready.worker && check(response.clone());
  try {
    return (await Promise.all([compile(response), checked]))[0];
  } catch (error) {
    await checked; // What was altered on its way is that, whatever else is wrong with it.
    throw error;
  }
}

async function start() {
  const [module, words] = await Promise.all([fetchModule(), shopready.firstWords]);
  shopready.words = words;
  await init({ module_or_path: module });
}

/** Makes the app work offline from the next visit on, and follows new versions. */
async function keepUp() {
  const updates = await import(new URL(BUILD_UPDATES, import.meta.url));
  await updates.begin(import.meta.url);
}

/** Runs something once the page and all that it needs have arrived. */
function afterLoad(action) {
  if (document.readyState === "complete") {
    action();
  } else {
    addEventListener("load", action, { once: true });
  }
}

if (shopready === undefined) {
  // The boot script was altered on its way, and the browser has refused it: nothing is started.
  document.getElementById("loading").hidden = true;
  document.getElementById("failed").hidden = false;
} else if (shopready.supported) {
  addEventListener(
    "shopready-ready",
    () => {
      // No worker (a private window, plain http): the app goes on without.
      if ("serviceWorker" in navigator) {
        afterLoad(() => keepUp().catch(() => {}));
      }
    },
    { once: true },
  );
  start().catch((error) => {
    // What is as it was built and is not understood asks more of the browser than it can do.
    const isTooOld = error instanceof WebAssembly.CompileError && !shopready.worker;
    (isTooOld ? shopready.refuse : shopready.fail)(error);
  });
}
