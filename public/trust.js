/*
 * What becomes of a text that is handed to the browser as markup or as the address of a script, where the browser
 * asks (Trusted Types): the content policy forbids both but for what this lets through. Strings are never run.
 *
 *  - Markup: what the app's own views are made of where they never change. Elements that can do nothing, with quoted
 *    attributes that are no handlers. User text is never markup at all.
 *  - Scripts: the service worker.
 *
 * It stands before boot.js in the page and is written in ECMAScript 5, as that is.
 */
(function () {
  "use strict";
  var MARKUP = /^(?:[^<>]|<\/?(?:span|div|p|[uo]l|li|d[ldt]|b|strong|em|small|[bh]r|h[1-6]|section|svg|g|defs|pattern|path|rect|circle|line)(?: (?!on)[a-z-]+="[^"<>]*")* ?\/?>)*$/i;

  function only(allowed) {
    return function (text) {
      if (!allowed.test(text)) {
        throw new TypeError(text);
      }
      return text;
    };
  }

  if (window.trustedTypes) {
    window.trustedTypes.createPolicy("default", {
      createHTML: only(MARKUP),
      createScriptURL: only(/^sw\.js$/)
    });
  }
})();
