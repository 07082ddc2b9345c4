//! What holds for every scheme and every business, over random ones.

use proptest::prelude::*;

use crate::catalogue::testing::{grouped, open_scheme, predicate, today};
use crate::catalogue::{Catalogue, Certainty, Effect, Outcome, Predicate, Scheme};
use crate::eligibility::{Verdict, assess};
use crate::facts::{FactAnswer, FactValue, Facts};

const FACTS: [&str; 7] = [
    "registered",
    "hawker",
    "listed",
    "staff",
    "months",
    "sector",
    "markets",
];

/// A predicate on any fact, with or without group, and its place as id.
fn any_predicate() -> impl Strategy<Value = String> {
    let comparison = prop_oneof![
        ("registered|hawker|listed", "eq|ne", "true|false"),
        ("staff|months", "eq|ne|lt|le|gt|ge", "[0-3]"),
        ("staff|months", "in|not_in", "\\[[0-3], [0-3]\\]"),
        ("sector", "eq|ne", "\"(retail|food_beverage|other)\""),
        (
            "sector",
            "in|not_in",
            "\\[\"(retail|other)\", \"food_beverage\"\\]"
        ),
        ("markets", "contains_any", "\\[\"home\", \"(mainland|asean)\"\\]"),
        ("markets", "eq|ne", "\\[\"(home|asean)\"\\]"),
    ];
    let effect = "eligibility|eligibility|eligibility|amount|process";
    let certainty = "official|official_partial|secondary|assumed";
    (
        comparison,
        effect,
        certainty,
        prop_oneof![Just(""), Just("g"), Just("h")],
    )
        .prop_map(|((fact, op, value), effect, certainty, group)| {
            let plain = predicate("ID", &fact, &op, &value, &effect, &certainty);
            if group.is_empty() {
                plain
            } else {
                grouped(&plain).replace("\"g\"", &format!("\"{group}\""))
            }
        })
}

fn any_scheme() -> impl Strategy<Value = Catalogue> {
    prop::collection::vec(any_predicate(), 0..9).prop_map(|predicates| {
        let numbered = (0..)
            .zip(predicates)
            .map(|(n, text)| text.replace("\"ID\"", &format!("\"p{n}\"")));
        open_scheme(&numbered.collect::<Vec<_>>().join(","))
    })
}

/// An answer in the small range in which predicates can tell answers apart.
fn any_answer(fact: &str) -> BoxedStrategy<Option<FactAnswer>> {
    let value = match fact {
        "staff" | "months" => (0..5_u64).prop_map(FactValue::Int).boxed(),
        "sector" => (0..3_u8).prop_map(FactValue::Enum).boxed(),
        "markets" => (0..8_u64).prop_map(FactValue::Set).boxed(),
        _ => any::<bool>().prop_map(FactValue::Bool).boxed(),
    };
    prop_oneof![
        3 => value.prop_map(|value| Some(FactAnswer::Known(value))),
        1 => Just(Some(FactAnswer::DontKnow)),
        2 => Just(None),
    ]
    .boxed()
}

fn any_answers() -> impl Strategy<Value = Vec<Option<FactAnswer>>> {
    FACTS.map(any_answer).to_vec()
}

fn facts_of(catalogue: &Catalogue, answers: &[Option<FactAnswer>]) -> Facts {
    let mut facts = Facts::new(&catalogue.vocabulary);
    for (id, answer) in FACTS.iter().zip(answers) {
        facts.set(catalogue.vocabulary.find(id).unwrap(), *answer);
    }
    facts
}

fn verdict(catalogue: &Catalogue, facts: &Facts) -> Verdict {
    assess(&catalogue.schemes[0], facts, today()).verdict
}

/// The rules of an open scheme as the specification words them: lists of predicates, nothing resolved.
fn by_the_book(scheme: &Scheme, facts: &Facts) -> (Verdict, Vec<String>, Vec<usize>) {
    let predicates = scheme.rules.predicates();
    let deciding = predicates
        .iter()
        .filter(|predicate| predicate.effect == Effect::Eligibility);
    let mut rules: Vec<Vec<&Predicate>> = Vec::new();
    for predicate in deciding {
        let mates =
            |rule: &&mut Vec<&Predicate>| predicate.group.is_some() && rule[0].group == predicate.group;
        match rules.iter_mut().find(mates) {
            Some(rule) => rule.push(predicate),
            None => rules.push(vec![predicate]),
        }
    }
    let all_fail = |rule: &&Vec<&Predicate>| rule.iter().all(|one| one.outcome(facts) == Outcome::Fail);
    let unknown = |rule: &&Vec<&Predicate>| {
        !all_fail(rule) && rule.iter().all(|one| one.outcome(facts) != Outcome::Pass)
    };
    let official = |rule: &Vec<&Predicate>| {
        rule.iter()
            .all(|one| matches!(one.certainty, Certainty::Official | Certainty::OfficialPartial))
    };
    let verdict = if rules.iter().filter(all_fail).any(official) {
        Verdict::NotEligible
    } else if rules.iter().any(|rule| all_fail(&rule)) {
        Verdict::Doubtful
    } else if rules.iter().any(|rule| unknown(&rule)) {
        Verdict::NeedFacts
    } else {
        Verdict::Eligible
    };
    let in_failed = |one: &&Predicate| {
        rules
            .iter()
            .filter(all_fail)
            .any(|rule| rule.iter().any(|other| other.id == one.id))
    };
    let failed = predicates
        .iter()
        .filter(in_failed)
        .map(|one| one.id.clone())
        .collect();
    let in_unknown = |one: &&Predicate| {
        rules
            .iter()
            .filter(unknown)
            .any(|rule| rule.iter().any(|other| other.id == one.id))
    };
    let mut missing = Vec::new();
    for one in predicates.iter().filter(in_unknown) {
        if one.outcome(facts) == Outcome::Unknown && !missing.contains(&one.fact.index()) {
            missing.push(one.fact.index());
        }
    }
    (verdict, failed, missing)
}

proptest! {
    #[test]
    fn an_assessment_is_what_the_specification_words(catalogue in any_scheme(), answers in any_answers()) {
        let facts = facts_of(&catalogue, &answers);
        let scheme = &catalogue.schemes[0];
        let assessment = assess(scheme, &facts, today());
        let failed: Vec<_> = assessment.failed(scheme).map(|one| one.id.clone()).collect();
        let missing: Vec<_> = assessment.missing(scheme).map(|fact| fact.index()).collect();
        prop_assert_eq!((assessment.verdict, failed, missing), by_the_book(scheme, &facts));
    }

    #[test]
    fn one_more_answer_never_unsettles_what_was_settled(
        catalogue in any_scheme(), answers in any_answers(), more in any_answers(), place in 0..FACTS.len(),
    ) {
        prop_assume!(!matches!(answers[place], Some(FactAnswer::Known(_))));
        let before = facts_of(&catalogue, &answers);
        let mut answers = answers;
        answers[place] = more[place];
        let after = verdict(&catalogue, &facts_of(&catalogue, &answers));
        match verdict(&catalogue, &before) {
            Verdict::Eligible => prop_assert_eq!(after, Verdict::Eligible),
            Verdict::NotEligible => prop_assert_eq!(after, Verdict::NotEligible),
            Verdict::Doubtful => prop_assert!(matches!(after, Verdict::Doubtful | Verdict::NotEligible)),
            _ => {}
        }
    }

    #[test]
    fn nothing_known_fails_nothing(catalogue in any_scheme()) {
        let scheme = &catalogue.schemes[0];
        let assessment = assess(scheme, &Facts::new(&catalogue.vocabulary), today());
        prop_assert!(assessment.failed.is_empty());
        prop_assert!(matches!(assessment.verdict, Verdict::Eligible | Verdict::NeedFacts));
    }

    #[test]
    fn not_asked_and_dont_know_are_the_same_to_the_rules(catalogue in any_scheme(), answers in any_answers()) {
        let unasked: Vec<_> = answers.iter().map(|answer| answer.filter(|answer| *answer != FactAnswer::DontKnow)).collect();
        let scheme = &catalogue.schemes[0];
        let one = assess(scheme, &facts_of(&catalogue, &answers), today());
        prop_assert_eq!(one, assess(scheme, &facts_of(&catalogue, &unasked), today()));
    }

    #[test]
    fn answering_every_missing_fact_settles_the_scheme(catalogue in any_scheme(), answers in any_answers()) {
        let scheme = &catalogue.schemes[0];
        let mut facts = facts_of(&catalogue, &answers);
        let missing: Vec<_> = assess(scheme, &facts, today()).missing(scheme).collect();
        for fact in missing {
            let value = match catalogue.vocabulary.fact(fact).kind.id() {
                "bool" => FactValue::Bool(true),
                "int" => FactValue::Int(2),
                "enum" => FactValue::Enum(1),
                _ => FactValue::Set(0b10),
            };
            facts.set(fact, Some(FactAnswer::Known(value)));
        }
        prop_assert_ne!(verdict(&catalogue, &facts), Verdict::NeedFacts);
    }
}
