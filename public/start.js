// Starts the app, and after its first screen what keeps it for offline use and up to date. See
// boot.js for what the app finds in `window.shopready`.
/* global BUILD_WASM, BUILD_WASM_INTEGRITY, BUILD_UPDATES */
import init from "./shopready-web.js";

const shopready = window.shopready;

/** Compiles while it arrives, where the host names the right type. */
async function compile(response) {
  if (!response.ok) {
    throw new Error(`${BUILD_WASM}: ${response.status}`);
  }
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function start() {
  const [module, words] = await Promise.all([
    fetch(BUILD_WASM, { integrity: BUILD_WASM_INTEGRITY }).then(compile),
    shopready.firstWords,
  ]);
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
  start().catch(shopready.fail);
}
