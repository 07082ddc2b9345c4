//! From a catalogue as it is written to one that can be used.

use super::source::{
    CatalogueSource, ConditionSource, FollowSource, PredicateSource, SchemeSource, Value, WatchSource,
};
use super::{
    Catalogue, CatalogueError, Certainty, Condition, Edition, Effect, FORMAT, Follow, Predicate, Relevance, RuleSet,
    Scheme, Share, Status, Test, VERSION, Watch, test,
};
use crate::date::PartialDate;
use crate::facts::Vocabulary;
use crate::questionnaire::ProfileQuestionId;

impl Catalogue {
    /// Checks and resolves a catalogue.
    ///
    /// # Errors
    /// The first thing that makes it unusable: a published form that is not known, a fact of no known type, a scheme
    /// or predicate without id or with that of another, a word that is not known (status, operator, effect …), a
    /// date that does not exist, a predicate on an unknown fact or with a value that does not fit its fact.
    pub fn new(source: CatalogueSource) -> Result<Self, CatalogueError> {
        check_form(&source)?;
        let vocabulary = Vocabulary::new(source.facts)
            .map_err(|(id, reason)| CatalogueError::new(format!("fact '{id}'"), reason))?;
        let mut schemes: Vec<Scheme> = Vec::with_capacity(source.scheme.len());
        for scheme in source.scheme {
            let place = format!("scheme '{}'", scheme.id);
            if schemes.iter().any(|other| other.id == scheme.id) {
                return Err(CatalogueError::new(place, "the id stands twice"));
            }
            schemes.push(self::scheme(scheme, &vocabulary).map_err(|error| error.within(place))?);
        }
        let follows = source.follows.into_iter().map(|follow| self::follow(follow, &vocabulary));
        Ok(Self {
            follows: follows.collect::<Result<_, _>>()?,
            edition: Edition {
                hash: source.hash,
                compiled: date("compiled", &source.meta.compiled)?,
                evidence_newest: date("evidence_newest", &source.meta.evidence_newest)?,
            },
            labels: source.labels,
            schemes,
            watch: source.watch.into_iter().map(watch).collect(),
            vocabulary,
        })
    }

    /// Reads a published catalogue.
    ///
    /// # Errors
    /// Text that is not JSON or not a catalogue, and whatever [`Catalogue::new`] finds.
    pub fn from_json(json: &str) -> Result<Self, CatalogueError> {
        let source = serde_json::from_str(json).map_err(|error| CatalogueError::new("", error.to_string()))?;
        Self::new(source)
    }
}

/// Files that say what they are must be what this engine reads; those that don't are taken as they are.
fn check_form(source: &CatalogueSource) -> Result<(), CatalogueError> {
    let (format, version) = (&source.format, source.version);
    if (format.is_empty() && version == 0) || (format == FORMAT && version == VERSION) {
        return Ok(());
    }
    let reason = format!("is '{format}' {version}, but '{FORMAT}' {VERSION} can be read");
    Err(CatalogueError::new("format", reason))
}

fn scheme(source: SchemeSource, vocabulary: &Vocabulary) -> Result<Scheme, CatalogueError> {
    if source.id.is_empty() {
        return Err(CatalogueError::new("id", "is missing"));
    }
    let status_as_of = match source.status_as_of.as_str() {
        "undated" => None,
        text => date("status_as_of", text)?,
    };
    let closes = date("closes", &source.closes)?;
    let relevance = match source.relevance.as_str() {
        "" => None,
        word => Some(known("relevance", word, &Relevance::IDS)?),
    };
    Ok(Scheme {
        status: known("status", &source.status, &Status::IDS)?,
        status_as_of,
        closes,
        closed: date("closed", &source.closed)?,
        relevance,
        gov_share: share(&source.gov_share),
        rules: rule_set(source.predicates, "predicate", vocabulary)?,
        provisional: rule_set(source.provisional_predicates, "provisional predicate", vocabulary)?,
        evidence_from: status_as_of.map(PartialDate::first_day),
        open_until: closes.map(PartialDate::last_day),
        id: source.id,
        name: source.name,
        former_name: source.former_name,
        administrator: source.administrator,
        kind: source.kind,
        audience: source.audience,
        confidence: source.confidence,
        needs: source.needs,
        dtspp_categories: source.dtspp_categories,
        cap_hkd: source.cap_hkd,
        ratio: source.ratio,
        summary: source.summary,
        pays_for: source.pays_for,
        cap_text: source.cap_text,
        how_to_apply: source.how_to_apply,
        caution: source.caution,
        documents: source.documents_text,
        documents_certainty: source.documents_certainty,
        time_limits: source.time_limits_text,
        exclusions: source.exclusions_text,
        contradictory: source.contradictory,
        url: source.url,
        url_unverified: source.url_unverified,
        sources: source.sources,
    })
}

fn rule_set(
    sources: Vec<PredicateSource>,
    name: &str,
    vocabulary: &Vocabulary,
) -> Result<RuleSet, CatalogueError> {
    if sources.len() > RuleSet::LIMIT {
        let reason = format!("there are more than {}", RuleSet::LIMIT);
        return Err(CatalogueError::new(format!("{name}s"), reason));
    }
    let mut predicates: Vec<Predicate> = Vec::with_capacity(sources.len());
    for source in sources {
        let place = format!("{name} '{}'", source.id);
        if predicates.iter().any(|other| other.id == source.id) {
            return Err(CatalogueError::new(place, "the id stands twice"));
        }
        predicates.push(predicate(source, vocabulary).map_err(|error| error.within(place))?);
    }
    Ok(RuleSet::new(predicates))
}

fn predicate(source: PredicateSource, vocabulary: &Vocabulary) -> Result<Predicate, CatalogueError> {
    if source.id.is_empty() {
        return Err(CatalogueError::new("id", "is missing"));
    }
    let Some(fact) = vocabulary.find(&source.fact) else {
        return Err(CatalogueError::new("fact", format!("no such fact: '{}'", source.fact)));
    };
    let test = Test::resolve(vocabulary.fact(fact), &source.op, &source.value)
        .map_err(|reason| CatalogueError::new("", reason))?;
    Ok(Predicate {
        id: source.id,
        fact,
        test,
        group: source.any_of_group.filter(|group| !group.is_empty()),
        effect: known("effect", &source.effect, &Effect::IDS)?,
        certainty: known("certainty", &source.certainty, &Certainty::IDS)?,
        rule: source.rule,
    })
}

fn follow(source: FollowSource, vocabulary: &Vocabulary) -> Result<Follow, CatalogueError> {
    let place = || format!("what follows for '{}'", source.then.fact);
    let value_of = |condition: &ConditionSource| {
        let fact = vocabulary.find(&condition.fact).ok_or_else(|| format!("no such fact: '{}'", condition.fact))?;
        test::value(vocabulary.fact(fact), &condition.value).map(|value| (fact, value))
    };
    let wrong = |reason| CatalogueError::new(place(), reason);
    let when = if source.when.profile.is_empty() {
        let (fact, value) = value_of(&source.when).map_err(wrong)?;
        Condition::Fact { fact, value }
    } else {
        option(&source.when).map_err(wrong)?
    };
    let (fact, value) = value_of(&source.then).map_err(wrong)?;
    Ok(Follow { when, fact, value, why: source.why })
}

/// An option of a profile question.
fn option(source: &ConditionSource) -> Result<Condition, String> {
    let (profile, option) = (&source.profile, &source.option);
    let question = ProfileQuestionId::parse(profile).ok_or_else(|| format!("no such profile question: '{profile}'"))?;
    let place = question.rules().options.iter().position(|known| known == option);
    let option = place.and_then(|place| u8::try_from(place).ok());
    let option = option.ok_or_else(|| format!("no such option of '{profile}': '{}'", source.option))?;
    Ok(Condition::Profile { question, option })
}

fn watch(source: WatchSource) -> Watch {
    Watch { id: source.id, url: source.url, text: source.text }
}

fn share(value: &Value) -> Option<Share> {
    match value {
        Value::Word(text) => Share::parse(text),
        _ => None,
    }
}

/// A date that may be partial, or none where there is no text.
fn date(key: &str, text: &str) -> Result<Option<PartialDate>, CatalogueError> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = PartialDate::parse(text);
    date.map(Some).ok_or_else(|| CatalogueError::new(key, format!("'{text}' is not a date")))
}

/// The meaning of a word that must be one of a few.
fn known<T: Copy>(key: &str, word: &str, words: &[(&str, T)]) -> Result<T, CatalogueError> {
    let found = words.iter().find(|(known, _)| *known == word);
    found.map(|(_, meaning)| *meaning).ok_or_else(|| {
        let known: Vec<_> = words.iter().map(|(known, _)| *known).collect();
        CatalogueError::new(key, format!("'{word}' is not one of {}", known.join(", ")))
    })
}
