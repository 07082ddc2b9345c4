// The service worker: keeps every file of one version and serves it with no network.
//
// - Install: all files or none, each with the bytes that the build has named. A cut or
//   altered file, an error page or half an upload fails it, and the old version stays.
// - A new version waits until no page uses the old one, or until a page says
//   { type: "skip-waiting" }.
// - The scheme catalogue may be published without building the app. A page that asks
//   for it with cache "no-cache" gets it from the network; without one, the last good
//   copy, which the page itself keeps, or else the one that came with this version.
// - Nothing else is ever kept, and nothing of another origin is touched.
/* global BUILD_VERSION, BUILD_FILES */

const PREFIX = "shopready-version-";
const CACHE = PREFIX + BUILD_VERSION;
/** Path in the scope -> SHA-256 in hexadecimal; null for data that may change by themselves. */
const FILES = new Map(Object.entries(BUILD_FILES));
const INDEX = "index.html";
/** Where the page keeps the last catalogue that passed its check. */
const KEPT_BY_PAGE = "shopready-catalogue";
const SCOPE = new URL(self.registration.scope);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "skip-waiting") {
    self.skipWaiting();
  }
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) {
    return;
  }
  if (FILES.has(path)) {
    event.respondWith(wantsNews(request, path) ? fromNetwork(request, path) : fromCache(request, path));
  } else if (request.mode === "navigate") {
    // An address that this version does not know: the host's answer, or the start page.
    event.respondWith(fetch(request).catch(() => Response.redirect(SCOPE)));
  }
});

async function install() {
  const paths = [...FILES.keys()];
  const responses = await Promise.all(paths.map(obtain));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(paths.map((path, index) => cache.put(urlOf(path), responses[index])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
}

/** The answer for a file of this version: what is at hand already, if it is right, else a fresh one. */
async function obtain(path) {
  const url = urlOf(path);
  if (FILES.get(path) !== null) {
    for (const find of [() => caches.match(url), () => fetch(url, { cache: "force-cache" })]) {
      const response = await find().catch(() => undefined);
      if (response !== undefined && (await isRight(path, response))) {
        return response;
      }
    }
  }
  const response = await fetch(url, { cache: "reload" });
  if (!(await isRight(path, response))) {
    throw new Error(`${path} is not the file of this version`);
  }
  return response;
}

async function isRight(path, response) {
  if (response.status !== 200 || response.redirected) {
    return false;
  }
  const hash = FILES.get(path);
  if (hash === null) {
    return response.clone().json().then((data) => typeof data === "object" && data !== null, () => false);
  }
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** Whether only the network will do, if there is one. */
function wantsNews(request, path) {
  return FILES.get(path) === null && ["no-cache", "no-store", "reload"].includes(request.cache);
}

async function fromNetwork(request, path) {
  const response = await fetch(request).catch(() => undefined);
  if (response?.ok) {
    return response;
  }
  return (await caches.match(urlOf(path), { cacheName: KEPT_BY_PAGE })) ?? fromCache(request, path);
}

async function fromCache(request, path) {
  const cache = await caches.open(CACHE);
  // The network only when the browser has thrown the kept copy away.
  return (await cache.match(urlOf(path))) ?? fetch(request);
}

/** The path of a file of this site, without question or fragment; null for any other address. */
function pathOf(address) {
  const url = new URL(address);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) {
    return null;
  }
  return url.pathname.slice(SCOPE.pathname.length) || INDEX;
}

/** The page is asked for by its folder: some hosts redirect its file name. */
function urlOf(path) {
  return new URL(path === INDEX ? "./" : path, SCOPE).href;
}
