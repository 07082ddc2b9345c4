//! A client's details, to be added or changed.

mod draft;
mod fields;

use leptos::prelude::*;
use shopready_engine::check::Sector;
use shopready_store::client::Client;

use self::draft::{Draft, Wrong};
use super::address::{decode, of_client};
use super::client::unknown;
use super::clients::fold;
use super::gate::gate;
use crate::adviser::Adviser;
use crate::browser::{clock, document, random};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, app, client_form as text};

/// What the form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// A client that does not exist yet.
    New,
    /// A client that exists.
    Known(Box<Client>),
    /// Checks that belong to no client yet, by their business and trade.
    Nameless(String, Sector),
}

/// The form. Free to copy.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    adviser: &'static Adviser,
    about: StoredValue<About>,
    entered: RwSignal<Draft>,
    wrong: RwSignal<Vec<Wrong>>,
}

/// Draws the screen. `rest` is the id of the client; empty for a new one.
pub(super) fn client_form(session: Session, rest: String) -> impl IntoView {
    let id = decode(&rest).unwrap_or(rest);
    gate(session, text::HEADING, move || match about(session, &id) {
        Some(about) => drawn(session, about).into_any(),
        None => unknown(session).into_any(),
    })
}

/// The heading: whether a client is added or changed.
pub(super) fn heading(rest: &str) -> Text {
    if rest.is_empty() {
        text::HEADING_NEW
    } else {
        text::HEADING
    }
}

fn about(session: Session, id: &str) -> Option<About> {
    if id.is_empty() {
        return Some(About::New);
    }
    Adviser::of(session).with_book_now(|book| match book.client(id) {
        Some(client) => Some(About::Known(Box::new(client.clone()))),
        None => {
            let sector = book.visits(id).first()?.check.profile.sector();
            Some(About::Nameless(id.to_owned(), sector))
        }
    })
}

impl About {
    /// The id under which its draft is kept.
    fn id(&self) -> &str {
        match self {
            Self::New => "",
            Self::Known(client) => &client.id,
            Self::Nameless(id, _) => id,
        }
    }

    /// The details as they are before anything was entered.
    fn draft(&self) -> Draft {
        match self {
            Self::New => Draft::default(),
            Self::Known(client) => Draft::of(client),
            Self::Nameless(_, sector) => Draft {
                sector: Some(*sector),
                ..Draft::default()
            },
        }
    }
}

impl Form {
    /// Changes what was entered; it stays when the screen is left.
    fn enter(self, change: impl FnOnce(&mut Draft)) {
        self.entered.update(change);
        let id = self.about.with_value(|about| about.id().to_owned());
        let is_as_before = self
            .about
            .with_value(|about| self.entered.with_untracked(|entered| *entered == about.draft()));
        if is_as_before {
            draft::let_go(&id);
        } else {
            draft::keep(&id, self.entered.get_untracked());
        }
    }

    /// Whether the trade follows from visits.
    fn is_sector_locked(self) -> bool {
        self.about.with_value(|about| match about {
            About::New => false,
            About::Known(client) => self
                .adviser
                .with_book_now(|book| !book.visits(&client.id).is_empty()),
            About::Nameless(..) => true,
        })
    }

    fn save(self) {
        let entered = self.entered.get_untracked();
        let wrong = entered.wrong(document::matches("client-next", ":invalid"));
        let first = wrong.first().copied();
        self.wrong.set(wrong);
        if let Some(first) = first {
            document::bring_later(first.field().to_owned());
            return;
        }
        let about = self.about.get_value();
        let now = clock::now();
        let sector = entered.sector.unwrap_or(Sector::Retail);
        let before = match &about {
            About::New => Client::new(random::id(), &entered.name, sector, &now),
            // As it is now: another tab may have changed what the form does not hold.
            About::Known(client) => self
                .adviser
                .client(&client.id)
                .unwrap_or_else(|| (**client).clone()),
            About::Nameless(id, sector) => Client::new(id.clone(), &entered.name, *sector, &now),
        };
        let mut client = before.clone();
        entered.write_into(&mut client);
        let is_same = client.revision > 0 && client == before;
        if is_same || self.adviser.save_client(&client) {
            draft::let_go(about.id());
            self.session.go(&of_client("client", &client.id));
        } else {
            document::scroll_to_top();
        }
    }
}

fn drawn(session: Session, about: About) -> impl IntoView {
    let words = session.words();
    let kept = draft::kept_draft(about.id());
    let is_kept = kept.is_some();
    let back = match &about {
        About::Known(client) => of_client("client", &client.id),
        _ => Route::Adviser("clients", String::new()),
    };
    let heading = heading(about.id());
    let form = Form {
        session,
        adviser: Adviser::of(session),
        entered: RwSignal::new(kept.unwrap_or_else(|| about.draft())),
        about: StoredValue::new(about),
        wrong: RwSignal::new(Vec::new()),
    };
    let is_kept = RwSignal::new(is_kept);
    let discard = move |_| {
        form.about.with_value(|about| draft::let_go(about.id()));
        form.entered.set(form.about.with_value(About::draft));
        form.wrong.set(Vec::new());
        is_kept.set(false);
        document::focus_later("client-name".to_owned());
    };
    let draft_notice = move || {
        is_kept.get().then(|| {
            notice(
                Tone::Info,
                view! {
                    <p>{words.get(text::DRAFT)}</p>
                    <p>
                        <button class="button button--plain" id="discard-draft" type="button" on:click=discard>
                            {words.get(text::DISCARD)}
                        </button>
                    </p>
                },
            )
        })
    };
    view! {
        {page_head(words.get(heading), None)}
        {draft_notice}
        {move || changed_elsewhere(form)}
        <form
            class="client-form"
            id="client-form"
            data-draft=""
            on:submit=move |event| {
                event.prevent_default();
                form.save();
            }
            novalidate=""
        >
            {move || {
                is_kept.track();
                fields::fields(form, move || same_name(form))
            }}
            <div class="actions">
                <a
                    class="button button--quiet"
                    id="cancel"
                    href=back.hash()
                    on:click=move |_| form.about.with_value(|about| draft::let_go(about.id()))
                >
                    {words.get(app::CANCEL)}
                </a>
                <button class="button" id="save-client" type="submit">
                    {icon(Icon::Check)}
                    {words.get(text::SAVE)}
                </button>
            </div>
        </form>
    }
}

/// Other clients of the same name: likely the same one, but that is for the adviser to say.
fn same_name(form: Form) -> Option<impl IntoView> {
    let words = form.session.words();
    let name = form.entered.with(|entered| fold(entered.name.trim()));
    let own = form.about.with_value(|about| about.id().to_owned());
    let same: Vec<Client> = form.adviser.with_book(|book| {
        let all = book.clients().chain(book.binned()).map(|(client, _)| client);
        let same = all.filter(|client| client.id != own && fold(client.name.trim()) == name);
        same.take(3).cloned().collect()
    });
    (!name.is_empty() && !same.is_empty()).then(|| {
        let links = same.into_iter().map(|client| {
            view! {
                " "
                <a data-same=client.id.clone() href=of_client("client", &client.id).hash()>
                    <bdi>{client.name.clone()}</bdi>
                </a>
            }
        });
        view! {
            {words.get(text::SAME_NAME)}
            {links.collect_view()}
        }
    })
}

fn changed_elsewhere(form: Form) -> Option<impl IntoView> {
    let words = form.session.words();
    let base = form.about.with_value(|about| match about {
        About::Known(client) => Some((client.id.clone(), client.revision)),
        _ => None,
    });
    let (id, revision) = base?;
    let now = form
        .adviser
        .with_book(|book| book.client(&id).map(|client| client.revision));
    (now != Some(revision)).then(|| notice(Tone::Warn, words.get(text::CHANGED_ELSEWHERE)))
}
