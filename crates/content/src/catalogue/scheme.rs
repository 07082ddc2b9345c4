//! One support scheme: `schemes/<id>.toml`.

use super::{CERTAINTIES, CONFIDENCES, Catalogue, Predicate, RELEVANCES, STATUSES, predicate};
use crate::fields::Fields;
use crate::text::Text;

/// Says in `status_as_of` that the evidence carries no date.
pub const UNDATED: &str = "undated";

/// A support scheme. Dates are texts that were checked: `2025`, `2025-03` or `2025-03-14`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scheme {
    /// Its id, which is also the name of its file.
    pub id: String,
    /// Its place among the schemes.
    pub order: u32,
    /// Its name.
    pub name: Text,
    /// What it was called before.
    pub former_name: Option<Text>,
    /// Who runs it.
    pub administrator: Text,
    /// What kind of help it is.
    pub kind: String,
    /// Whether applications are taken.
    pub status: String,
    /// The date of the evidence, or [`UNDATED`].
    pub status_as_of: String,
    /// What people noted on the age of the evidence; programs compute it.
    pub stale: bool,
    /// A published end that may lie ahead.
    pub closes: Option<String>,
    /// An end that has passed.
    pub closed: Option<String>,
    /// How useful it is for a shop.
    pub relevance: String,
    /// For which trades it is.
    pub audience: Vec<String>,
    /// How strong the evidence is.
    pub confidence: String,
    /// Tags of questions that it can help with.
    pub needs: Vec<String>,
    /// Kinds of digital solution that it pays for.
    pub dtspp_categories: Vec<String>,
    /// Government to enterprise.
    pub ratio: Option<String>,
    /// The part that public money pays: `1/4`.
    pub gov_share: Option<String>,
    /// The most that it pays, in HK$.
    pub cap_hkd: Option<u64>,
    /// The scheme in one sentence.
    pub summary: Text,
    /// What it offers.
    pub pays_for: Text,
    /// How much.
    pub cap_text: Text,
    /// How to apply.
    pub how_to_apply: Text,
    /// What to watch out for.
    pub caution: Option<Text>,
    /// What an applicant needs.
    pub documents: Vec<Text>,
    /// What the list of documents rests on, where it is not official.
    pub documents_certainty: Option<String>,
    /// Deadlines and durations.
    pub time_limits: Vec<Text>,
    /// What it does not cover.
    pub exclusions: Vec<Text>,
    /// Where its sources contradict each other, in English.
    pub contradictions: Vec<String>,
    /// What could not be established, in English.
    pub not_established: Vec<String>,
    /// Official addresses.
    pub url: Vec<String>,
    /// Those of them that were never opened.
    pub url_unverified: Vec<String>,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// The rules.
    pub predicates: Vec<Predicate>,
    /// Rules carried over from an earlier round.
    pub provisional_predicates: Vec<Predicate>,
}

/// Where something about a scheme was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Its address; empty where none is recorded.
    pub url: String,
    /// Its date; empty where it carries none.
    pub date: String,
    /// What was read there, in English.
    pub what: String,
    /// Whether the address is that of the page and not only of the site.
    pub exact: bool,
}

impl Scheme {
    /// Reads one file. `catalogue` gives the codes and the vocabulary.
    pub(super) fn read(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Self {
        let kinds: Vec<_> = catalogue.meta.kinds.iter().map(String::as_str).collect();
        let scheme = Self {
            id: fields.id(),
            order: fields.number_in("order", 1..=99_999),
            name: fields.translation("name"),
            former_name: fields.optional_translation("former_name"),
            administrator: fields.translation("administrator"),
            kind: fields.word("kind", &kinds),
            status: fields.word("status", &STATUSES),
            status_as_of: status_as_of(fields),
            stale: fields.flag("stale"),
            closes: fields.optional_date("closes"),
            closed: fields.optional_date("closed"),
            relevance: fields.word("relevance", &RELEVANCES),
            audience: fields.words("audience", &catalogue.labels.codes("audience")),
            confidence: fields.word("confidence", &CONFIDENCES),
            needs: fields.texts("needs"),
            dtspp_categories: fields.optional_texts("dtspp_categories"),
            ratio: fields.optional_text("ratio"),
            gov_share: fields.optional_text("gov_share"),
            cap_hkd: fields.optional_number("cap_hkd"),
            summary: fields.translation("summary"),
            pays_for: fields.translation("pays_for"),
            cap_text: fields.translation("cap_text"),
            how_to_apply: fields.translation("how_to_apply"),
            caution: fields.optional_translation("caution"),
            documents: restated(fields, "documents"),
            documents_certainty: fields
                .has("documents_certainty")
                .then(|| fields.word("documents_certainty", &CERTAINTIES)),
            time_limits: restated(fields, "time_limits"),
            exclusions: restated(fields, "exclusions"),
            contradictions: fields.texts("contradictions"),
            not_established: fields.texts("not_established"),
            url: fields.links("url"),
            url_unverified: if fields.has("url_unverified") {
                fields.links("url_unverified")
            } else {
                Vec::new()
            },
            sources: fields.tables("sources", source),
            predicates: predicate::list(fields, "predicates", catalogue),
            provisional_predicates: predicate::list(fields, "provisional_predicates", catalogue),
        };
        read_record(fields);
        scheme.check(fields);
        scheme
    }

    /// What must fit inside one scheme.
    fn check(&self, fields: &Fields<'_>) {
        let is_over = ["closed", "ended"].contains(&self.status.as_str());
        if is_over && self.closes.is_some() {
            fields.note(
                "closes",
                format!("a scheme that is {} has its end under 'closed'", self.status),
            );
        }
        if !is_over && !self.status.is_empty() && self.closed.is_some() {
            fields.note(
                "closed",
                format!("a scheme that is {} has its end under 'closes'", self.status),
            );
        }
        for url in self.url_unverified.iter().filter(|url| !self.url.contains(url)) {
            fields.note("url_unverified", format!("'{url}' is not one of url"));
        }
        if let Some(share) = &self.gov_share {
            match fraction(share) {
                None => fields.note(
                    "gov_share",
                    format!("'{share}' is not a fraction of at most 1 written as 1/4"),
                ),
                Some((parts, of)) => {
                    let ratio = self.ratio.as_deref().and_then(|ratio| ratio.split_once(':'));
                    let number = |text: &str| text.parse::<u64>().ok();
                    if let Some((government, enterprise)) =
                        ratio.and_then(|(a, b)| Some((number(a)?, number(b)?)))
                        && parts * (government + enterprise) != of * government
                    {
                        fields.note(
                            "gov_share",
                            format!("'{share}' is not the share of ratio {government}:{enterprise}"),
                        );
                    }
                }
            }
        }
    }
}

/// `1/4` as its two numbers.
fn fraction(text: &str) -> Option<(u64, u64)> {
    let (parts, of) = text.split_once('/')?;
    let (parts, of) = (parts.parse::<u32>().ok()?, of.parse::<u32>().ok()?);
    (1..=of).contains(&parts).then_some((parts.into(), of.into()))
}

fn status_as_of(fields: &mut Fields<'_>) -> String {
    if fields.any("status_as_of").and_then(toml::Value::as_str) == Some(UNDATED) {
        return UNDATED.to_owned();
    }
    fields.partial_date("status_as_of")
}

/// A list in English and the same restated for the user, item by item.
fn restated(fields: &mut Fields<'_>, key: &str) -> Vec<Text> {
    let record = fields.texts(key).len();
    let text_key = format!("{key}_text");
    let texts = fields.translations(&text_key);
    if texts.len() != record {
        fields.note(
            &text_key,
            format!("has {} items, but {key} has {record}", texts.len()),
        );
    }
    texts
}

fn source(fields: &mut Fields<'_>) -> Source {
    let dated = fields.any("date").and_then(toml::Value::as_str) != Some("");
    Source {
        url: fields.source_link("url"),
        date: if dated {
            fields.partial_date("date")
        } else {
            String::new()
        },
        what: fields.text("what"),
        exact: !fields.has("exact") || fields.flag("exact"),
    }
}

/// Keys that only people read: the record of the evidence.
fn read_record(fields: &mut Fields<'_>) {
    for key in ["cap_note", "funds"] {
        fields.text(key);
    }
    for key in ["opened", "announced", "ratio_since"] {
        fields.optional_date(key);
    }
    fields.optional_text("target_launch");
    fields.optional_number("budget_hkd");
    fields.optional_flag("fits_shop");
    fields.pass_over("notes");
    fields.pass_over("results");
}
