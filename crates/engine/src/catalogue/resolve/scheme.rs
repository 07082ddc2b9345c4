//! A scheme with its rules.

use super::{date, known};
use crate::catalogue::value::{Table, Value};
use crate::catalogue::{
    CatalogueError, Certainty, Effect, Predicate, Reader, Relevance, RuleSet, Scheme, Share, Source, Status,
    Test,
};
use crate::date::PartialDate;
use crate::facts::Vocabulary;

/// Says in `status_as_of` that the evidence carries no date.
const UNDATED: &str = "undated";

pub(super) fn scheme(id: String, table: Table, vocabulary: &Vocabulary) -> Result<Scheme, CatalogueError> {
    if id.is_empty() {
        return Err(CatalogueError::new("id", "is missing"));
    }
    let mut keys = Reader::new(table);
    let status_as_of = match keys.text("status_as_of").as_str() {
        UNDATED => None,
        text => keys.keep(date("status_as_of", text)),
    };
    let closes = keys.date("closes");
    let relevance = keys.text("relevance");
    let relevance = (!relevance.is_empty()).then(|| known("relevance", &relevance, &Relevance::IDS));
    let rules = rule_set(keys.tables("predicates"), "predicate", vocabulary);
    let provisional = keys.tables("provisional_predicates");
    let provisional = rule_set(provisional, "provisional predicate", vocabulary);
    let sources = keys.tables("sources").into_iter().map(source).collect();
    let scheme = Scheme {
        id,
        name: keys.translation("name"),
        former_name: keys.translation("former_name"),
        administrator: keys.translation("administrator"),
        kind: keys.text("kind"),
        status: keys.known("status", &Status::IDS),
        status_as_of,
        closes,
        closed: keys.date("closed"),
        relevance: keys.keep(relevance.transpose()),
        audience: keys.texts("audience"),
        confidence: keys.text("confidence"),
        needs: keys.texts("needs"),
        dtspp_categories: keys.texts("dtspp_categories"),
        gov_share: match keys.value("gov_share") {
            Value::Word(text) => Share::parse(&text),
            _ => None,
        },
        cap_hkd: keys.number("cap_hkd"),
        ratio: keys.text("ratio"),
        summary: keys.translation("summary"),
        pays_for: keys.translation("pays_for"),
        cap_text: keys.translation("cap_text"),
        how_to_apply: keys.translation("how_to_apply"),
        caution: keys.translation("caution"),
        documents: keys.translations("documents_text"),
        documents_certainty: keys.text("documents_certainty"),
        time_limits: keys.translations("time_limits_text"),
        exclusions: keys.translations("exclusions_text"),
        contradictory: keys.flag("contradictory"),
        url: keys.texts("url"),
        url_unverified: keys.texts("url_unverified"),
        sources: keys.keep(sources),
        rules: keys.keep(rules),
        provisional: keys.keep(provisional),
        evidence_from: status_as_of.map(PartialDate::first_day),
        open_until: closes.map(PartialDate::last_day),
    };
    keys.done(scheme)
}

fn source(mut table: Table) -> Result<Source, CatalogueError> {
    Ok(Source {
        url: table.text("url")?,
        date: table.text("date")?,
        what: table.text("what")?,
        exact: table.flag("exact", true)?,
    })
}

fn rule_set(tables: Vec<Table>, name: &str, vocabulary: &Vocabulary) -> Result<RuleSet, CatalogueError> {
    if tables.len() > RuleSet::LIMIT {
        let reason = format!("there are more than {}", RuleSet::LIMIT);
        return Err(CatalogueError::new(format!("{name}s"), reason));
    }
    let mut predicates: Vec<Predicate> = Vec::with_capacity(tables.len());
    for mut table in tables {
        let id = table.text("id")?;
        let place = format!("{name} '{id}'");
        if predicates.iter().any(|other| other.id == id) {
            return Err(CatalogueError::new(place, "the id stands twice"));
        }
        predicates.push(predicate(id, table, vocabulary).map_err(|error| error.within(place))?);
    }
    Ok(RuleSet::new(predicates))
}

fn predicate(id: String, table: Table, vocabulary: &Vocabulary) -> Result<Predicate, CatalogueError> {
    if id.is_empty() {
        return Err(CatalogueError::new("id", "is missing"));
    }
    let mut keys = Reader::new(table);
    let fact = vocabulary.named(&keys.text("fact"))?;
    let test = Test::resolve(vocabulary.fact(fact), &keys.text("op"), &keys.value("value"))?;
    let group = keys.text("any_of_group");
    let predicate = Predicate {
        id,
        fact,
        test,
        group: (!group.is_empty()).then_some(group),
        effect: keys.known("effect", &Effect::IDS),
        certainty: keys.known("certainty", &Certainty::IDS),
        rule: keys.translation("rule"),
    };
    keys.done(predicate)
}
