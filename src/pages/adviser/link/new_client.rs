//! Making a client of the check.

use leptos::prelude::*;
use shopready_store::client::{Client, MOST, kept};

use crate::adviser::{Adviser, Handed};
use crate::browser::{clock, document, random};
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::session::Session;
use crate::words::link as text;

const NAME: &str = "new-client-name";

/// Draws the form. A name is all that is needed; the rest is written on the client's own page.
pub(super) fn new_client(session: Session, handed: StoredValue<Handed>) -> impl IntoView {
    let words = session.words();
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let named = name.with_untracked(|name| kept(name, MOST));
        is_missing.set(named.is_empty());
        if named.is_empty() {
            document::focus_later(NAME.to_owned());
            return;
        }
        let sector = handed.with_value(|handed| handed.packed.check.profile.sector());
        let client = Client::new(random::id(), &named, sector, &clock::now());
        if handed.with_value(|handed| Adviser::of(session).receive_for(&client, handed)) {
            session.go(&Route::Adviser("client", client.id));
        }
    };
    view! {
        <section class="section" aria-labelledby="new-client">
            <div class="section__head">
                <h2 id="new-client">{words.get(text::NEW_CLIENT)}</h2>
            </div>
            <form class="stack" data-draft="" on:submit=add novalidate>
                <div class="field">
                    <label class="field__label" for=NAME>
                        {words.get(text::NAME)}
                    </label>
                    <input
                        class="input"
                        id=NAME
                        autocomplete="off"
                        maxlength=MOST.to_string()
                        aria-describedby="new-client-wrong"
                        aria-invalid=move || is_missing.get().to_string()
                        prop:value=move || name.get()
                        on:input:target=move |event| name.set(event.target().value())
                    />
                    <div id="new-client-wrong" role="alert">
                        {move || {
                            is_missing
                                .get()
                                .then(|| {
                                    view! {
                                        <p class="field__error">
                                            {icon(Icon::Warning)} {words.get(text::NAME_MISSING)}
                                        </p>
                                    }
                                })
                        }}
                    </div>
                </div>
                <p>
                    <button class="button" id="add-new-client" type="submit">
                        {words.get(text::ADD_NEW)}
                    </button>
                </p>
            </form>
        </section>
    }
}
