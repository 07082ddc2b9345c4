//! Money from the real schemes: every figure recomputed from the files of the catalogue.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::path::{Path, PathBuf};

use common::records;
use num_rational::Ratio;
use shopready_content::{catalogue, questionnaire};
use shopready_engine::catalogue::Catalogue;
use shopready_engine::date::Date;
use shopready_engine::eligibility::Verdict;
use shopready_engine::facts::{FactAnswer, FactValue, Facts};
use shopready_engine::funding::{Funding, Grant, Spending, Support, funding};
use shopready_engine::plan::path;
use shopready_engine::record::Record;
use toml::Table;

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// The catalogue as it is published.
fn published() -> Catalogue {
    let questionnaire = questionnaire::load(&content()).unwrap();
    let catalogue = catalogue::load(&content(), &questionnaire).unwrap();
    Catalogue::from_json(&catalogue::publish(&catalogue)).unwrap()
}

/// The file of a scheme.
fn file(id: &str) -> Table {
    let path = content().join("schemes").join(format!("{id}.toml"));
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// What there is for all steps of a record's path.
fn for_all_steps<'a>(catalogue: &'a Catalogue, record: &Record<'_>, facts: &Facts) -> Funding<'a> {
    let path = path(&record.check);
    let spending: Vec<_> = path.steps().map(Spending::from).collect();
    funding(catalogue, facts, today(), &spending)
}

/// What is left of the cap of a scheme's file, by what was received before.
fn cap_left(catalogue: &Catalogue, scheme: &Table, facts: &Facts) -> u64 {
    let limit = |predicate: &toml::Value| {
        let counts = predicate["effect"].as_str() == Some("amount") && predicate["op"].as_str() == Some("lt");
        let fact = catalogue
            .vocabulary
            .find(predicate["fact"].as_str().unwrap())
            .unwrap();
        match facts.value(fact) {
            Some(FactValue::Int(received)) if counts => {
                let limit = u64::try_from(predicate["value"].as_integer().unwrap()).unwrap();
                Some(limit.saturating_sub(received))
            }
            _ => None,
        }
    };
    let limits = scheme["predicates"].as_array().unwrap().iter().filter_map(limit);
    let cap = u64::try_from(scheme["cap_hkd"].as_integer().unwrap()).unwrap();
    limits.min().map_or(cap, |left| left.min(cap))
}

/// The share of a scheme's file of a cost, in whole HK$, or the cap if that is less.
fn share_or_cap(scheme: &Table, cost: u64, cap: u64) -> u64 {
    let share = scheme["gov_share"].as_str().unwrap();
    let share: Ratio<u64> = share.parse().unwrap();
    (share * cost).floor().to_integer().min(cap)
}

#[test]
fn every_figure_is_the_share_of_the_cost_or_the_cap_of_the_schemes_file() {
    let catalogue = published();
    let mut figures = 0;
    for record in records() {
        let facts = record.facts(&catalogue.vocabulary).unwrap();
        let check = |id: &str, grant: &Grant<'_>, costs: (u64, Option<u64>)| {
            let file = file(id);
            let cap = cap_left(&catalogue, &file, &facts);
            assert_eq!(grant.cap_hkd, cap, "{id}");
            assert_eq!(grant.min_hkd, share_or_cap(&file, costs.0, cap));
            assert_eq!(
                grant.max_hkd,
                costs.1.map_or(cap, |cost| share_or_cap(&file, cost, cap))
            );
            assert_eq!(grant.min_hkd + grant.own_min_hkd, costs.0);
            assert_eq!(grant.own_max_hkd.map(|own| own + grant.max_hkd), costs.1);
        };
        let funding = for_all_steps(&catalogue, &record, &facts);
        for help in &funding.schemes {
            if let Support::Grant(grant) = &help.support {
                check(&help.scheme.id, grant, (help.costs.min_hkd, help.costs.max_hkd));
                figures += 1;
            }
        }
        let path = path(&record.check);
        for step in &funding.steps {
            let band = path.find(step.step).unwrap().cost.rules();
            for offer in &step.offers {
                let costs = (band.min_hkd.into(), band.max_hkd.map(u64::from));
                check(&offer.scheme.id, &offer.grant, costs);
            }
        }
    }
    assert!(figures > 10, "{figures}");
}

#[test]
fn only_an_open_grant_whose_rules_are_met_has_a_figure() {
    let catalogue = published();
    for record in records() {
        let facts = record.facts(&catalogue.vocabulary).unwrap();
        for help in for_all_steps(&catalogue, &record, &facts).schemes {
            let has_figure = matches!(help.support, Support::Grant(_));
            let file = file(&help.scheme.id);
            let may = file["kind"].as_str() == Some("grant")
                && file["status"].as_str() == Some("open")
                && help.assessment.verdict == Verdict::Eligible
                && cap_left(&catalogue, &file, &facts) > 0;
            assert_eq!(has_figure, may, "{}", help.scheme.id);
        }
    }
}

/// The worked example: a shop that meets the rules of all three tracks of the BUD Fund.
fn worked_example() -> Record<'static> {
    records().remove(0)
}

fn set(catalogue: &Catalogue, facts: &mut Facts, id: &str, json: &str) {
    let fact = catalogue.vocabulary.find(id).unwrap();
    let answer: FactAnswer = catalogue.vocabulary.read(fact, json).unwrap();
    facts.set(fact, Some(answer));
}

fn support<'a>(funding: &'a Funding<'_>, id: &str) -> Option<&'a Support<'a>> {
    let help = funding.schemes.iter().find(|help| help.scheme.id == id);
    help.map(|help| &help.support)
}

#[test]
fn the_bud_fund_gives_nothing_to_a_shop_that_only_serves_hong_kong() {
    let catalogue = published();
    let record = worked_example();
    let mut facts = record.facts(&catalogue.vocabulary).unwrap();
    let abroad = for_all_steps(&catalogue, &record, &facts);
    set(&catalogue, &mut facts, "project_markets", r#"["hong_kong"]"#);
    let at_home = for_all_steps(&catalogue, &record, &facts);
    for id in ["bud_general", "bud_easy", "bud_ecommerce_easy"] {
        assert!(matches!(support(&abroad, id), Some(Support::Grant(_))), "{id}");
        let Some(Support::RuledOut(failed)) = support(&at_home, id) else {
            panic!("{id}");
        };
        assert_eq!(
            failed.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(),
            ["market"]
        );
    }
    assert!(abroad.must_choose());
    assert!(at_home.steps.is_empty());
}

#[test]
fn what_the_bud_fund_gave_before_is_taken_off_its_limits() {
    let catalogue = published();
    let record = worked_example();
    let mut facts = record.facts(&catalogue.vocabulary).unwrap();
    set(&catalogue, &mut facts, "bud_cumulative_granted_hkd", "6999000");
    let funding = for_all_steps(&catalogue, &record, &facts);
    let Some(Support::Grant(grant)) = support(&funding, "bud_easy") else {
        panic!();
    };
    assert_eq!(
        (grant.cap_hkd, grant.max_hkd, grant.cap_binds),
        (1000, 1000, true)
    );
    assert_eq!(grant.limited_by.unwrap().id, "cumulative");
    set(&catalogue, &mut facts, "bud_running_grants_hkd", "800000");
    let funding = for_all_steps(&catalogue, &record, &facts);
    assert!(matches!(support(&funding, "bud_easy"), Some(Support::UsedUp(limit)) if limit.id == "running"));
}

#[test]
fn the_enhanced_round_of_the_pilot_programme_is_announced_and_the_closed_one_is_left_out() {
    let catalogue = published();
    let record = worked_example();
    let facts = record.facts(&catalogue.vocabulary).unwrap();
    let funding = for_all_steps(&catalogue, &record, &facts);
    assert_eq!(support(&funding, "dtspp_enhanced"), Some(&Support::Announced));
    assert_eq!(support(&funding, "dtspp"), None);
    assert_eq!(support(&funding, "tax_16g"), Some(&Support::TaxDeduction));
    assert_eq!(support(&funding, "sfgs_80"), Some(&Support::Loan));
    assert_eq!(support(&funding, "nittp"), Some(&Support::Training));
}
