// Visitors who go through the app inside the page, and note what it says is saved.
(() => {
    const one = selector => document.querySelector(selector);
    // What a change brings about is drawn before the second task after it.
    const settled = () => new Promise(done => setTimeout(() => setTimeout(done)));
    const until = async (what, look) => {
        for (let turn = 0; turn < 4000; turn++) {
            const found = look();
            if (found) return found;
            await new Promise(next => setTimeout(next, 2));
        }
        throw new Error(`waited in vain for ${what} at ${location.hash}`);
    };
    const find = selector => until(selector, () => one(selector));
    const tap = async selector => { (await find(selector)).click(); await settled(); };
    const go = async (hash, selector) => { location.hash = hash; await find(selector); await settled(); };
    const type = async (selector, text) => {
        const field = await find(selector);
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new FocusEvent('blur'));
        await settled();
    };
    const under = prefix => Object.keys(localStorage).filter(key => key.startsWith(prefix)).sort();
    const parsed = text => { try { return JSON.parse(text); } catch { return null; } };
    const text = value => JSON.stringify(value);

    // What is in the visitor's mind, and what of it was confirmed.
    const mind = { answers: {}, notes: {}, marks: 0 };
    let confirmed = null, failures = 0;
    const look = () => {
        const state = one('[data-save]')?.dataset.save;
        if (state === 'saved') confirmed = structuredClone(mind);
        if (state === 'failed') failures += 1;
    };
    const held = () => {
        const checks = under('shopready/check/').map(key => parsed(localStorage.getItem(key)));
        if (checks.length === 0) return null;
        const { answers = {}, notes = {}, plan } = checks[0] ?? {};
        return { answers, notes, marks: plan?.marks?.length ?? 0 };
    };
    const ordered = value => value && text({
        answers: Object.entries(value.answers).sort(), notes: Object.entries(value.notes).sort(), marks: value.marks,
    });

    // What the visitor is about to enter. It may reach the device before it is confirmed.
    const intend = change => {
        change();
        if (!window.faults.struck) window.visitor.remember();
    };

    const answer = async (question, value) => {
        intend(() => { mind.answers[question] = value; });
        await tap(`input[name='answer'][value='${value}']`);
        look();
    };

    const visits = () => [...under('shopready/visit/'), ...under('shopready/check/')].map(key => key.split('/')[2]);
    const business = key => {
        const stored = localStorage.getItem(key);
        return key.startsWith('shopready/visit/') ? stored.split('\t')[1] : parsed(stored)?.business;
    };
    // No visit is gone or belongs to a client who is not there, what was told stands, and a merge is whole or was none.
    const adviserWrong = (before, done) => {
        const wrong = [], clients = under('shopready/client/');
        for (const id of before.visits)
            if (!visits().includes(id)) wrong.push(`the visit ${id} is gone`);
        for (const key of [...under('shopready/visit/'), ...under('shopready/check/')])
            if (!clients.includes(`shopready/client/${business(key)}`)) wrong.push(`${key} belongs to nobody`);
        const count = before.clients + (done.added ? 1 : 0) - (done.merged ? 1 : 0);
        if (clients.length !== count) wrong.push(`${clients.length} clients, not ${count}`);
        const checks = under('shopready/check/').map(key => parsed(localStorage.getItem(key))?.answers ?? {});
        if (!checks.some(answers => Object.entries(done.answers).every(([id, level]) => answers[id] === level)))
            wrong.push(`the answers ${text(done.answers)} are gone`);
        return wrong;
    };

    window.visitor = {
        // Begins a quick check and answers it; a note, a mark of the plan; erases it and takes that back.
        async owner() {
            await tap('#start-quick');
            await find("[data-screen='profile']");
            for (const [name, option] of [['sector', 'retail'], ['staff', 'micro']])
                await tap(`input[name='${name}'][value='${option}']`);
            await tap('#profile-next');
            await find("form[data-question]");
            look();
            for (let number = 0; one('form[data-question]'); number++) {
                const question = one('form[data-question]').dataset.question;
                await answer(question, number % 4);
                await tap('#next');
                await until('another question', () => one('form[data-question]')?.dataset.question !== question);
            }
            const noted = Object.keys(mind.answers)[0];
            await go(`#/question/${noted}`, '#note');
            intend(() => { mind.notes[noted] = 'typed by the visitor'; });
            await type('#note', 'typed by the visitor');
            look();
            await go('#/plan', '[data-arrange]');
            await tap('[data-arrange]');
            await tap('#mark-not-for-us');
            await tap('#reason-0');
            intend(() => { mind.marks = 1; });
            await tap('#mark-save');
            look();
            await go('#/settings', "[data-screen='settings']");
            // What could never be saved cannot be erased.
            if (one('#erase')) await this.eraseAndUndo();
            return this.told();
        },

        async eraseAndUndo() {
            await tap('#erase');
            await tap('#erase-confirm');
            if (under('shopready/check/').length > 0 || !one('#undo')) return;
            const before = confirmed;
            confirmed = null;
            await settled();
            await tap('#undo');
            // What comes back is what had been saved.
            if (one('[data-save]')?.dataset.save === 'saved') confirmed = before; else failures += 1;
        },

        // What the device holds is what was confirmed, or what the visitor has entered since.
        told() {
            const { writes, struck } = window.faults;
            const wrong = [];
            const there = ordered(held());
            if (there !== ordered(confirmed) && there !== ordered(mind))
                wrong.push(`confirmed ${ordered(confirmed)}, on the device ${there}`);
            return { writes, struck, failures, wrong };
        },

        // With clients on the device: adds one, begins a visit, answers with a mark of evidence, merges two.
        async adviser() {
            const before = { visits: visits(), clients: under('shopready/client/').length };
            const done = { added: false, answers: {}, merged: false };
            const failed = () => one('.notice--error #told') !== null;
            await go('#/client-form', '#client-name');
            await type('#client-name', 'Added by the visitor');
            await tap('#sector-retail');
            await tap('#save-client');
            done.added = await until('an outcome', () => (failed() ? 'no' : one("[data-screen='client']") && 'yes')) === 'yes';
            if (failed()) { failures += 1; await tap('#close-told'); }

            await go('#/client/c0003', '#begin-first');
            await tap('#staff-1');
            await tap('#begin-first');
            await find('[data-entry]');
            for (const [number, question] of ['pay_accept', 'pay_till', 'pay_close'].entries()) {
                await tap(`input[name='${question}'][value='${number}']`);
                if (one('[data-save]').dataset.save === 'saved') done.answers[question] = number;
                look();
            }
            await tap("[data-entry='pay_accept'] [data-evidence='seen'], [data-evidence='seen']");
            look();

            if (one('#close-told')) await tap('#close-told');
            await go('#/merge/c0004', '[data-candidate]');
            await tap('[data-candidate]');
            await tap("label[for='stays-1']");
            await tap('#confirm-merge');
            await find('#told');
            // It also waits where an answer is not saved.
            done.merged = one('.notice--success #told') !== null;
            if (!done.merged) failures += 1;
            sessionStorage.setItem('known', text({ before, done }));
            return { ...this.told(), wrong: adviserWrong(before, done) };
        },

        // After the page was loaded anew and what was cut off is taken back.
        async adviserFound() {
            await until('no journal', () => !localStorage.getItem('shopready/journal'));
            const { before, done } = parsed(sessionStorage.getItem('known'));
            return adviserWrong(before, done);
        },

        // What the next visit has to find, kept where no fault comes.
        remember() {
            sessionStorage.setItem('confirmed', text([ordered(confirmed), ordered(mind)]));
        },

        // After the page was loaded anew: the app opens what was confirmed.
        async found() {
            const known = parsed(sessionStorage.getItem('confirmed'));
            if (known === null) return []; // Nothing was confirmed yet.
            const there = ordered(held());
            return known.includes(there) ? [] : [`${known[0]} was confirmed, ${there} was found`];
        },

        tools: { one, tap, go, type, find, until, settled, under, parsed },
    };
})();
