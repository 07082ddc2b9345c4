// Fails at the n-th write to the local storage, or from it on.
(() => {
    const real = Storage.prototype.setItem;
    const state = { nth: Infinity, kind: '', forGood: false, writes: 0, struck: false };
    window.faults = state;
    // A tab that has died writes nothing more, and takes nothing away.
    for (const name of ['removeItem', 'clear']) {
        const genuine = Storage.prototype[name];
        Storage.prototype[name] = function (...given) {
            if (this === localStorage && state.struck && state.kind === 'death') throw new Error('dead');
            return genuine.apply(this, given);
        };
    }
    Storage.prototype.setItem = function (key, text) {
        if (this !== localStorage) return real.call(this, key, text);
        state.writes += 1;
        const strikes = state.forGood ? state.writes >= state.nth : state.writes === state.nth;
        if (!strikes) return real.call(this, key, text);
        state.struck = true;
        if (state.kind === 'nothing') return;
        if (state.kind === 'half') return real.call(this, key, text.slice(0, text.length / 2));
        throw new DOMException('a fault of the test', state.kind);
    };
})();
