// The service worker: keeps every file of one version and serves it with no network.
//
// - Install: all files or none, each with the bytes that the build has named. A cut or
//   altered file, an error page or half an upload fails it, and the old version stays.
// - A new version waits until no page uses the old one, or until a page says
//   { type: "skip-waiting" }.
// - The version before is kept until a page of this one has started. Where it does not
//   start, the version before is served again, and this one is not installed any more.
// - The scheme catalogue may be published without building the app. A page that asks
//   for it with cache "no-cache" gets it from the network; without one, the last good
//   copy, which the page itself keeps, or else the one that came with this version.
// - Nothing else is ever kept, and nothing of another origin is touched.
//
// What a page may say, and what it is answered on the port that it sends along:
//
//   skip-waiting      take over now
//   started, script   its first screen is there; `script` is its app script. Whether it is
//                     one of the version before and its user was not told yet
//   failed            it did not start. Whether the version before is served from now on
//   told              its user knows that the version before is in use
/* global BUILD_VERSION, BUILD_FILES */

const PREFIX = "shopready-version-";
const VERSION = BUILD_VERSION;
const CACHE = PREFIX + VERSION;
/** Path in the scope -> SHA-256 in hexadecimal; null for data that may change by themselves. */
const FILES = new Map(Object.entries(BUILD_FILES));
const INDEX = "index.html";
/** Where the page keeps the last catalogue that passed its check. */
const KEPT_BY_PAGE = "shopready-catalogue";
const SCOPE = new URL(self.registration.scope);
/** Where the workers remember how versions did on this device: a browser ends a worker at will. */
const RECORD_CACHE = "shopready-record";
const RECORD = new URL("record.json", SCOPE).href;
/** A version that was opened so often, each time a while after the last, and never started, does not start. */
const OPENINGS = 3;
const A_WHILE = 5000;
/** So many versions that did not start are remembered. */
const REMEMBERED = 5;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const { type, script } = event.data ?? {};
  if (type === "skip-waiting") {
    self.skipWaiting();
    return;
  }
  const hear = { started: () => started(script), failed, told }[type];
  if (hear !== undefined) {
    event.waitUntil(hear().then((answer) => event.ports[0]?.postMessage(answer)));
  }
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) {
    return;
  }
  event.respondWith(wantsNews(request, path) ? fromNetwork(request, path) : fromCache(request, path));
});

async function install() {
  if ((await readRecord()).broken.includes(VERSION)) {
    throw new Error(`version ${VERSION} did not start on this device`);
  }
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
  // Unless another version is on its way in already: what looks left over may be its files.
  if (!self.registration.installing && !self.registration.waiting) {
    const kept = [CACHE, await previous(await readRecord())];
    for (const name of await versions()) {
      if (!kept.includes(name)) {
        await caches.delete(name);
      }
    }
  }
  await self.clients.claim();
}

/** The caches of all versions, the oldest first. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** How versions did here: `good` started last; `broken` did not start. */
async function readRecord() {
  const cache = await caches.open(RECORD_CACHE);
  const kept = await cache.match(RECORD).then((response) => response?.json()).catch(() => null);
  return { good: null, broken: [], ...kept };
}

let turn = Promise.resolve();

/** Changes the record, one change at a time; gives what `change` gives. */
function changeRecord(change) {
  const result = turn.then(async () => {
    const record = await readRecord();
    const answer = await change(record);
    const cache = await caches.open(RECORD_CACHE);
    await cache.put(RECORD, new Response(JSON.stringify(record)));
    serving = undefined;
    return answer;
  });
  turn = result.catch(() => {});
  return result;
}

/** The cache of the version before, as long as this one has not started; null where there is none. */
async function previous(record) {
  if (record.good === VERSION) {
    return null;
  }
  const others = (await versions()).filter((name) => name !== CACHE);
  // A version that was here before versions said that they have started was the first one kept.
  const wanted = record.good === null ? others[0] : PREFIX + record.good;
  return others.includes(wanted) ? wanted : null;
}

let serving;

/** The cache that pages get their files from. */
function served() {
  serving ??= readRecord()
    .then(async (record) => (record.broken.includes(VERSION) && (await previous(record))) || CACHE)
    .catch(() => CACHE);
  return serving;
}

function started(script) {
  return changeRecord(async (record) => {
    if ((await served()) !== CACHE) {
      return record.told !== VERSION;
    }
    // A page of the version before that was on its way when this one took over says nothing of it.
    const isOwn = self.serviceWorker?.state !== "redundant" && FILES.has(pathOf(script));
    if (isOwn && record.good !== VERSION) {
      const old = await previous(record);
      record.good = VERSION;
      delete record.opened;
      if (old !== null) {
        await caches.delete(old);
      }
    }
    return false;
  });
}

function failed() {
  return changeRecord(giveUp);
}

async function giveUp(record) {
  if ((await previous(record)) === null) {
    return false;
  }
  if (!record.broken.includes(VERSION)) {
    record.broken = [...record.broken, VERSION].slice(-REMEMBERED);
  }
  return true;
}

function told() {
  return changeRecord((record) => {
    record.told = VERSION;
  });
}

let isSettled = false;

/**
 * Counts how often this version was opened until it starts. A page that cannot even say that
 * it failed is opened again and again by its user; several tabs at once count as one.
 */
async function countOpening() {
  const record = isSettled ? null : await readRecord();
  if (record === null || record.broken.includes(VERSION) || (await previous(record)) === null) {
    isSettled = true;
    return;
  }
  await changeRecord(async (record) => {
    const now = Date.now();
    const { version, count, last } = record.opened ?? {};
    if (version !== VERSION) {
      record.opened = { version: VERSION, count: 1, last: now };
    } else if (Math.abs(now - last) > A_WHILE) {
      record.opened = { version, count: count + 1, last: now };
      if (count >= OPENINGS) {
        await giveUp(record);
      }
    }
  });
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
    // An answer that nobody reads holds its connection, and there are few of them.
    await response.body?.cancel().catch(() => {});
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
  const isPage = request.mode === "navigate";
  if (isPage && path === INDEX) {
    // Where nothing can be remembered, the page is served all the same.
    await countOpening().catch(() => {});
  }
  const url = urlOf(path);
  const kept = (await caches.match(url, { cacheName: await served() })) ?? (await elsewhere(url));
  if (kept !== undefined) {
    return kept;
  }
  // An address that no version knows, or a kept copy that the browser has thrown away.
  const answer = fetch(request);
  return isPage && path !== INDEX ? answer.catch(() => Response.redirect(SCOPE)) : answer;
}

/** What a tab of the version before, still open, may ask for. */
async function elsewhere(url) {
  for (const cacheName of await versions()) {
    const kept = await caches.match(url, { cacheName });
    if (kept !== undefined) {
      return kept;
    }
  }
  return undefined;
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
