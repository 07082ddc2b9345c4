//! The one JSON text that the page fetches.

use serde_json::{Map, Value, json};

use super::{Answer, Catalogue, Fact, Follow, Predicate, Scheme, Source, UNDATED, Watch, When};
use crate::hash::short_hash;
use crate::language::Language;
use crate::text::Text;

/// What `format` says.
const FORMAT: &str = "shopready-catalogue";
/// The version of the published form.
const VERSION: u32 = 1;

/// Writes what the page and the command line need of a catalogue as compact JSON in one line: the same text for the
/// same content. Keys whose value is empty or false are left out. `hash` changes with every change of the rest.
#[must_use]
pub fn publish(catalogue: &Catalogue) -> String {
    let facts = catalogue
        .facts
        .iter()
        .map(|(id, about)| (id.clone(), fact(about)));
    let labels = catalogue
        .labels
        .0
        .iter()
        .map(|(group, words)| (group.clone(), by_code(words)));
    let mut published = json!({
        "format": FORMAT,
        "version": VERSION,
        "meta": { "compiled": catalogue.meta.compiled, "evidence_newest": newest_evidence(catalogue) },
        "labels": labels.collect::<Map<_, _>>(),
        "facts": facts.collect::<Map<_, _>>(),
        "follows": list(&catalogue.follows, follow),
        "watch": list(&catalogue.watch, watch),
        "scheme": list(&catalogue.schemes, scheme),
    });
    published["hash"] = short_hash(&published.to_string()).into();
    published.to_string()
}

/// The newest date behind any scheme: that of the common file, or a later one in the file of a scheme.
fn newest_evidence(catalogue: &Catalogue) -> &str {
    let dates = catalogue.schemes.iter().flat_map(|scheme| {
        let sources = scheme.sources.iter().map(|source| source.date.as_str());
        sources.chain([scheme.status_as_of.as_str()])
    });
    let dates = dates.filter(|date| *date != UNDATED);
    dates
        .chain([catalogue.meta.evidence_newest.as_str()])
        .max()
        .unwrap_or_default()
}

fn fact(fact: &Fact) -> Value {
    let mut keys = Keys::default();
    keys.put("type", fact.kind.word());
    keys.put(
        "values",
        fact.values
            .iter()
            .map(|(value, _)| value.as_str())
            .collect::<Vec<_>>(),
    );
    keys.put("label", by_code(&fact.values));
    keys.put("order", fact.order);
    keys.put("ask_up_front", fact.ask_up_front);
    keys.put("checklist", fact.tick.is_some());
    keys.put_text("tick", fact.tick.as_ref());
    keys.put_number("none_value", fact.none_value);
    keys.put_number("never_value", fact.never_value);
    keys.put_text("ask", Some(&fact.ask));
    keys.put_text("help", fact.help.as_ref());
    keys.into()
}

fn follow(follow: &Follow) -> Value {
    let when = match &follow.when {
        When::Fact(answer) => self::answer(answer),
        When::Profile { profile, option } => json!({ "profile": profile, "option": option }),
    };
    json!({ "when": when, "then": answer(&follow.then), "why": text(&follow.why) })
}

fn answer(answer: &Answer) -> Value {
    json!({ "fact": answer.fact, "value": value(answer.value.as_ref()) })
}

fn watch(watch: &Watch) -> Value {
    json!({ "id": watch.id, "url": watch.url, "text": text(&watch.text) })
}

fn scheme(scheme: &Scheme) -> Value {
    let mut keys = Keys::default();
    keys.put("id", scheme.id.as_str());
    keys.put_text("name", Some(&scheme.name));
    keys.put_text("former_name", scheme.former_name.as_ref());
    keys.put_text("administrator", Some(&scheme.administrator));
    keys.put("kind", scheme.kind.as_str());
    keys.put("status", scheme.status.as_str());
    keys.put("status_as_of", scheme.status_as_of.as_str());
    keys.put("closes", scheme.closes.as_deref().unwrap_or_default());
    keys.put("closed", scheme.closed.as_deref().unwrap_or_default());
    keys.put("relevance", scheme.relevance.as_str());
    keys.put("audience", scheme.audience.as_slice());
    keys.put("confidence", scheme.confidence.as_str());
    keys.put("needs", scheme.needs.as_slice());
    keys.put("dtspp_categories", scheme.dtspp_categories.as_slice());
    keys.put("ratio", scheme.ratio.as_deref().unwrap_or_default());
    keys.put("gov_share", scheme.gov_share.as_deref().unwrap_or_default());
    keys.put_number("cap_hkd", scheme.cap_hkd);
    keys.put_text("summary", Some(&scheme.summary));
    keys.put_text("pays_for", Some(&scheme.pays_for));
    keys.put_text("cap_text", Some(&scheme.cap_text));
    keys.put_text("how_to_apply", Some(&scheme.how_to_apply));
    keys.put_text("caution", scheme.caution.as_ref());
    keys.put("documents_text", list(&scheme.documents, text));
    keys.put(
        "documents_certainty",
        scheme.documents_certainty.as_deref().unwrap_or_default(),
    );
    keys.put("time_limits_text", list(&scheme.time_limits, text));
    keys.put("exclusions_text", list(&scheme.exclusions, text));
    keys.put("contradictory", !scheme.contradictions.is_empty());
    keys.put("url", scheme.url.as_slice());
    keys.put("url_unverified", scheme.url_unverified.as_slice());
    keys.put("sources", list(&scheme.sources, source));
    keys.put("predicates", list(&scheme.predicates, predicate));
    keys.put(
        "provisional_predicates",
        list(&scheme.provisional_predicates, predicate),
    );
    keys.into()
}

fn source(source: &Source) -> Value {
    let mut keys = Keys::default();
    keys.put("url", source.url.as_str());
    keys.put("date", source.date.as_str());
    keys.put("what", source.what.as_str());
    if !source.exact {
        keys.0.insert("exact".to_owned(), false.into());
    }
    keys.into()
}

fn predicate(predicate: &Predicate) -> Value {
    let mut keys = Keys::default();
    keys.put("id", predicate.id.as_str());
    keys.put("fact", predicate.fact.as_str());
    keys.put("op", predicate.op.as_str());
    keys.0.insert("value".to_owned(), value(predicate.value.as_ref()));
    keys.put(
        "any_of_group",
        predicate.any_of_group.as_deref().unwrap_or_default(),
    );
    keys.put("effect", predicate.effect.as_str());
    keys.put("certainty", predicate.certainty.as_str());
    keys.put_text("rule", Some(&predicate.rule));
    keys.into()
}

/// A value that a fact is compared with. The check lets through no other kinds.
fn value(value: Option<&toml::Value>) -> Value {
    match value {
        Some(toml::Value::Boolean(flag)) => (*flag).into(),
        Some(toml::Value::Integer(number)) => (*number).into(),
        Some(toml::Value::String(text)) => text.as_str().into(),
        Some(toml::Value::Array(list)) => list.iter().map(|item| self::value(Some(item))).collect(),
        _ => Value::Null,
    }
}

fn text(text: &Text) -> Value {
    let languages = Language::ALL.into_iter();
    languages
        .map(|language| (language.key().to_owned(), Value::from(text.get(language))))
        .collect()
}

fn by_code(words: &[(String, Text)]) -> Value {
    words
        .iter()
        .map(|(code, words)| (code.clone(), text(words)))
        .collect()
}

fn list<T>(items: &[T], one: impl Fn(&T) -> Value) -> Value {
    items.iter().map(one).collect()
}

/// The keys of an object. What is empty or false stays out.
#[derive(Default)]
struct Keys(Map<String, Value>);

impl Keys {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let says_nothing = match &value {
            Value::Null => true,
            Value::Bool(flag) => !flag,
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(keys) => keys.is_empty(),
            Value::Number(_) => false,
        };
        if !says_nothing {
            self.0.insert(key.to_owned(), value);
        }
    }

    fn put_number(&mut self, key: &str, number: Option<u64>) {
        if let Some(number) = number {
            self.put(key, number);
        }
    }

    fn put_text(&mut self, key: &str, value: Option<&Text>) {
        if let Some(value) = value {
            self.put(key, text(value));
        }
    }
}

impl From<Keys> for Value {
    fn from(keys: Keys) -> Self {
        Self::Object(keys.0)
    }
}
