// Starts the app, and after its first screen the service worker. See boot.js
// for what the app finds in `window.shopready`.
/* global BUILD_WASM, BUILD_WASM_INTEGRITY */
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

/** Makes the app work offline from the next visit on, and announces new versions. */
async function registerWorker() {
  const container = navigator.serviceWorker;
  // Whether this page came from a version that a new one can replace.
  let isControlled = container.controller !== null;
  // Whether the update was asked for here. Another tab may hold what is not saved yet: there it
  // is announced and waits for a word of its own.
  let isAskedHere = false;
  const announce = () => dispatchEvent(new Event("shopready-update"));
  container.addEventListener("controllerchange", () => {
    if (isAskedHere) {
      location.reload();
    } else if (isControlled) {
      shopready.applyUpdate = () => location.reload();
      announce();
    }
    isControlled = true;
  });
  const registration = await container.register("sw.js", { updateViaCache: "none" });
  const announceWaiting = () => {
    if (registration.waiting !== null && isControlled) {
      announce();
    }
  };
  shopready.applyUpdate = () => {
    isAskedHere = true;
    registration.waiting?.postMessage({ type: "skip-waiting" });
  };
  registration.addEventListener("updatefound", () => {
    registration.installing.addEventListener("statechange", announceWaiting);
  });
  announceWaiting();
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
        afterLoad(() => registerWorker().catch(() => {}));
      }
    },
    { once: true },
  );
  start().catch(shopready.fail);
}
