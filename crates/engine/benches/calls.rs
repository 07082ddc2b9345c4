//! What one call of the engine takes: on the worked example, a full check with all its facts.
#![allow(clippy::unwrap_used, missing_docs)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use shopready_content::{catalogue, questionnaire};
use shopready_engine::catalogue::Catalogue;
use shopready_engine::date::Date;
use shopready_engine::eligibility::assess;
use shopready_engine::pack;
use shopready_engine::plan::{Choice, lift, path, steps};
use shopready_engine::record::Record;
use shopready_engine::score::score;

/// The first public case is the shop that is worked by hand.
const CASES: &str = include_str!("../../cli/tests/cases/checks.ndjson");

fn published() -> Catalogue {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let questionnaire = questionnaire::load(&content).unwrap();
    let catalogue = catalogue::load(&content, &questionnaire).unwrap();
    Catalogue::from_json(&catalogue::publish(&catalogue)).unwrap()
}

fn calls(criterion: &mut Criterion) {
    let json = CASES.lines().next().unwrap();
    let record = Record::read(json.as_bytes()).unwrap();
    let check = &record.check;
    let scored = score(check);
    criterion.bench_function("read a record", |bench| {
        bench.iter(|| Record::read(black_box(json.as_bytes())).unwrap());
    });
    criterion.bench_function("write a record", |bench| {
        bench.iter(|| black_box(&record).write())
    });
    criterion.bench_function("score", |bench| bench.iter(|| score(black_box(check))));
    criterion.bench_function("next steps", |bench| {
        bench.iter(|| steps(black_box(check), &scored));
    });

    let catalogue = published();
    let facts = record.facts(&catalogue.vocabulary).unwrap();
    let today = Date::parse("2026-11-22").unwrap();
    criterion.bench_function("all schemes", |bench| {
        bench.iter(|| {
            for scheme in &catalogue.schemes {
                black_box(assess(scheme, black_box(&facts), today));
            }
        });
    });

    criterion.bench_function("the whole plan", |bench| bench.iter(|| path(black_box(check))));
    let way = path(check);
    criterion.bench_function("what lifts the stage", |bench| {
        bench.iter(|| lift(black_box(check), &way));
    });
    let third = way.steps().nth(2).unwrap().id;
    criterion.bench_function("what if, one tick", |bench| {
        bench.iter(|| {
            let mut choice = Choice::default();
            choice.tick(&way, black_box(third));
            score(&choice.apply(check))
        });
    });

    let packed = pack::encode(&record);
    criterion.bench_function("pack for a link", |bench| {
        bench.iter(|| pack::encode(black_box(&record)));
    });
    criterion.bench_function("unpack", |bench| {
        bench.iter(|| pack::decode(black_box(&packed)).unwrap());
    });
}

criterion_group!(benches, calls);
criterion_main!(benches);
