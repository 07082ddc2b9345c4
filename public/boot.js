/*
 * The first script of the page, before anything is painted.
 *
 * Written in ECMAScript 5, since a browser that is too old for the app must
 * still be able to read it. It
 *  - picks the language and starts fetching its words beside the app;
 *  - puts theme and text size on <html> as they were chosen;
 *  - shows the start page of a first visit, and keeps a tap on it until the app is there;
 *  - shows a plain page where the browser is too old or the app cannot start.
 *
 * What it gives the app, as `window.shopready`:
 *
 *   supported               boolean: this browser can run the app
 *   language                "en", "zh-Hant" or "zh-Hans": the language at start
 *   firstWords              Promise<string>: what is being fetched for `words`
 *   words                   string: the first part of its words; there before the app's main() runs
 *   fetchWords(language, part)
 *                           Promise<string>: the "first" or the "later" part of a language; the
 *                           later part comes once the later style sheet is in the page, too
 *   offer(name, type, text) hands a text out as a file
 *   install()               lets the browser ask whether to install the app; there only
 *                           while the browser offers it
 *   worker                  the service worker that has served this page, or null
 *   update                  what there is to tell about versions: { state, title }, see updates.js
 *   applyUpdate()           lets the waiting version take over in all tabs, unless one of them is in
 *                           the middle of something: that is told instead
 *   closeUpdate()           the user has read that the version before is in use
 *   refuse()                shows the page that says that this browser is too old
 *   fail(reason)            shows the page that says that the app has stopped; a version that has never
 *                           started here is given up for the one before it, where there is one
 *
 * Events on `window`:
 *
 *   shopready-ready         from the app: its first screen is there
 *   shopready-update        to the app: `update` has changed
 *   shopready-install       to the app: install() has come or gone
 *
 * Keys of localStorage that it reads: "shopready/language"; "shopready/appearance", up to
 * two words with a space between: a theme (light or dark) and a text size (large or
 * larger); and, to hand them out when the app cannot, all that begin with "shopready/".
 */
/* global BUILD_WORDS, BUILD_LATER_STYLE, BUILD_INTEGRITY */
(function () {
  "use strict";
  var PREFIX = "shopready/";
  var TAGS = { "en": "en-HK", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-CN" };
  var WAIT = 20; // Seconds in view in which a version that was kept here must have started.
  var RELOADED = "shopready-reloaded";
  var isReady = false;
  var hasFailed = false;
  var laterStyle = null; // The promise of the later style sheet, once it was asked for.

  // Whether it runs the app's WebAssembly shows when that is compiled: see start.js.
  function isSupported() {
    return "noModule" in document.createElement("script") &&
      typeof WebAssembly === "object" &&
      typeof Promise.prototype["finally"] === "function" &&
      typeof fetch === "function" &&
      typeof TextDecoder === "function" &&
      typeof globalThis === "object" &&
      !!window.CSS && CSS.supports("inset", "0");
  }

  function saved(name) {
    try {
      return localStorage.getItem(PREFIX + name) || "";
    } catch (error) {
      return ""; // Storage is forbidden.
    }
  }

  function dress(root) {
    saved("appearance").split(" ").forEach(function (word) {
      if (word === "light" || word === "dark") {
        root.setAttribute("data-theme", word);
      } else if (word === "large" || word === "larger") {
        root.setAttribute("data-text", word);
      }
    });
  }

  /** Whether the start page of a first visit is what the app is going to show. */
  function isFirstVisit() {
    if (location.hash.length > 2) {
      return false; // Longer than "#/": another screen.
    }
    try {
      return Object.keys(localStorage).every(function (key) {
        return key.indexOf(PREFIX + "check/") !== 0 && key !== PREFIX + "adviser" && key !== PREFIX + "lock";
      });
    } catch (error) {
      return true; // Storage is forbidden: every visit is the first.
    }
  }

  /** A tap on a way to begin is carried out as soon as the app is there. */
  function keepTap() {
    var wanted = null;
    document.addEventListener("click", function (event) {
      var button = event.target.closest("#loading [data-start]");
      if (button) {
        wanted = button.getAttribute("data-start");
        root.setAttribute("data-wanted", wanted);
      }
    });
    window.addEventListener("shopready-ready", function () {
      var button = wanted && document.getElementById(wanted);
      if (button) {
        button.click();
      }
    });
  }

  function languageOf(tag) {
    var name = tag.toLowerCase();
    if (/^en\b/.test(name)) {
      return "en";
    }
    if (/^yue\b/.test(name) || /^zh\b.*-(hant|hk|mo|tw)\b/.test(name)) {
      return /-hans\b/.test(name) ? "zh-Hans" : "zh-Hant";
    }
    return /^zh\b/.test(name) ? "zh-Hans" : null;
  }

  function pickLanguage() {
    var chosen = saved("language");
    if (TAGS.hasOwnProperty(chosen)) {
      return chosen;
    }
    var wished = navigator.languages || [navigator.language || ""];
    for (var i = 0; i < wished.length; i++) {
      var language = languageOf(String(wished[i]));
      if (language !== null) {
        return language;
      }
    }
    return "zh-Hant";
  }

  // Behind the first style sheet, since it builds on it. One that does not come is taken out, to be
  // asked for again.
  function fetchLaterStyle() {
    laterStyle = laterStyle || new Promise(function (resolve, reject) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = BUILD_LATER_STYLE;
      link.integrity = BUILD_INTEGRITY[BUILD_LATER_STYLE];
      link.onload = resolve;
      link.onerror = function () {
        document.head.removeChild(link);
        laterStyle = null;
        reject(new Error(BUILD_LATER_STYLE));
      };
      document.head.appendChild(link);
    });
    return laterStyle;
  }

  function fetchWords(language, part) {
    var file = BUILD_WORDS[part][language];
    var words = fetch(file, { integrity: BUILD_INTEGRITY[file] }).then(function (response) {
      if (!response.ok) {
        throw new Error(file + ": " + response.status);
      }
      return response.text();
    });
    return part === "first" ? words : Promise.all([words, fetchLaterStyle()]).then(function (both) {
      return both[0];
    });
  }

  /** Resolves once the page was painted, or after a while where it is not in sight. */
  function firstFrame() {
    return new Promise(function (resolve) {
      requestAnimationFrame(function () {
        setTimeout(resolve);
      });
      setTimeout(resolve, 300);
    });
  }

  function savedEntries() {
    var entries = {};
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf(PREFIX) === 0) {
          entries[key] = localStorage.getItem(key);
        }
      }
    } catch (error) {
      // Storage is forbidden: there is nothing to hand out.
    }
    return entries;
  }

  function offer(name, type, text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    // The click has taken its own hold of the blob.
    URL.revokeObjectURL(link.href);
  }

  function download() {
    var content = { format: "shopready-storage", version: 1, entries: savedEntries() };
    offer("shopready-data.json", "application/json", JSON.stringify(content));
  }

  function show(id) {
    ["app", "loading", "unsupported", "failed"].forEach(function (other) {
      document.getElementById(other).hidden = other !== id;
    });
  }

  function whenParsed(action) {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", action);
    } else {
      action();
    }
  }

  function reload() {
    location.reload();
  }

  // A file that came broken may be kept by the browser as one that never changes: each is asked
  // for anew before the page is.
  function reloadFiles() {
    Promise.all(performance.getEntriesByType("resource").map(function (entry) {
      return fetch(entry.name, { cache: "reload" }).then(function (response) {
        return response.blob(); // To its end: half a file is not kept.
      })["catch"](String);
    })).then(reload);
  }

  // The app's own files go and come again from the network. Without one, everything stays.
  function reset() {
    fetch("sw.js", { cache: "no-store" }).then(function (response) {
      if (!response.ok) {
        throw response;
      }
      return window.caches ? caches.keys() : [];
    }).then(function (names) {
      return Promise.all(names.map(function (name) {
        return name.indexOf("shopready-") === 0 && caches["delete"](name);
      }));
    }).then(function () {
      return worker && navigator.serviceWorker.getRegistration();
    }).then(function (registration) {
      return registration && registration.unregister();
    }).then(reloadFiles, function () {
      document.getElementById("failed-offline").hidden = false;
    });
  }

  // Once: a version before that fails as well would reload for ever.
  function reloadOnce() {
    try {
      if (!sessionStorage.getItem(RELOADED)) {
        sessionStorage.setItem(RELOADED, "1");
        reload();
      }
    } catch (error) {
      // Nothing can be remembered: the user reloads.
    }
  }

  function forgetReload() {
    try {
      sessionStorage.removeItem(RELOADED);
    } catch (error) {
      // Nothing was remembered.
    }
  }

  /** Where this version has never started here, the worker serves the one before from now on. */
  function askForPrevious() {
    if (worker) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) {
        if (event.data) {
          reloadOnce();
        }
      };
      worker.postMessage({ type: "failed" }, [channel.port2]);
    }
  }

  /** A page that the worker has served waits for no network: it starts soon, or it hangs. */
  function watchTime() {
    var seconds = 0;
    var timer = setInterval(function () {
      if (isReady) {
        clearInterval(timer);
      } else if (!document.hidden && ++seconds === WAIT) {
        askForPrevious();
      }
    }, 1000);
  }

  function fail(reason) {
    if (hasFailed) {
      return; // What has stopped goes on failing.
    }
    hasFailed = true;
    whenParsed(function () {
      var actions = { download: download, reload: isReady ? reload : reloadFiles, reset: reset };
      Object.keys(actions).forEach(function (name) {
        document.getElementById("failed-" + name).onclick = actions[name];
      });
      document.getElementById("failed-download").hidden = Object.keys(savedEntries()).length === 0;
      document.getElementById("failed-reason").textContent = String(reason);
      show("failed");
      document.getElementById("failed").focus();
      if (!isReady) {
        askForPrevious();
      }
    });
  }

  function refuse() {
    hasFailed = true;
    whenParsed(function () {
      show("unsupported");
      askForPrevious();
    });
  }

  // Once the app runs, only the end of its WebAssembly ends it: a trap, which is how a panic and
  // memory that cannot be had arrive too, or a stack or a buffer that cannot grow. Until then, so does
  // anything of its own that goes wrong; an error without an origin is not its own.
  function isFatal(error) {
    return isReady
      ? error instanceof WebAssembly.RuntimeError || /^(Range|Internal)Error/.test(error)
      : error instanceof Error;
  }

  function watch() {
    window.addEventListener("error", function (event) {
      var target = event.target;
      if (target && target.tagName === "SCRIPT") {
        fail(target.src);
      } else if (target && target.rel === "stylesheet" && !isReady) {
        fail(target.href);
      } else if (isFatal(event.error)) {
        fail(event.error);
      }
    }, true);
    window.addEventListener("unhandledrejection", function (event) {
      if (isFatal(event.reason)) {
        fail(event.reason);
      }
    });
    window.addEventListener("shopready-ready", function () {
      isReady = true;
      forgetReload();
      document.getElementById("loading").hidden = true;
    });
  }

  function setInstall(install) {
    shopready.install = install;
    window.dispatchEvent(new Event("shopready-install"));
  }

  // The offer may come before the app runs. It is kept for the settings, so that the browser
  // does not interrupt.
  function keepInstallOffer() {
    window.addEventListener("beforeinstallprompt", function (event) {
      event.preventDefault();
      setInstall(function () {
        setInstall(null); // An offer can be used once.
        event.prompt();
      });
    });
    window.addEventListener("appinstalled", function () {
      setInstall(null);
    });
  }

  var worker = navigator.serviceWorker && navigator.serviceWorker.controller;
  var shopready = window.shopready = {
    supported: isSupported(),
    language: pickLanguage(),
    words: "",
    install: null,
    worker: worker,
    update: null,
    fetchWords: fetchWords,
    offer: offer,
    refuse: refuse,
    fail: fail
  };
  var root = document.documentElement;
  root.lang = TAGS[shopready.language];
  root.setAttribute("data-script", "");
  dress(root);
  if (shopready.supported) {
    watch();
    if (worker) {
      watchTime();
    }
    if (isFirstVisit()) {
      root.setAttribute("data-first", "");
      keepTap();
    }
    keepInstallOffer();
    // The app takes longer to come than its words, so over the network the first paint goes before them.
    shopready.firstWords = (worker ? Promise.resolve() : firstFrame()).then(function () {
      return fetchWords(shopready.language, "first");
    });
  } else {
    refuse();
  }
})();
