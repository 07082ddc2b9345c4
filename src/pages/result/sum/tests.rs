#![allow(clippy::unwrap_used)]

use shopready_engine::check::Mode;
use shopready_engine::questionnaire::MIN_OVERALL_COVERAGE;
use shopready_engine::record::Record;
use shopready_engine::score::score;

use super::*;

/// The public cases with their profiles and answers, one a line, and what is published for them.
const CASES: &str = include_str!("../../../../crates/cli/tests/cases/checks.ndjson");
const RESULTS: &str = include_str!("../../../../crates/cli/tests/cases/results.ndjson");

fn checks() -> Vec<Check> {
    let check = |line: &str| Record::read(line.as_bytes()).unwrap().check;
    let checks: Vec<_> = CASES.lines().map(check).collect();
    assert_eq!(checks.len(), 60);
    assert!(checks.iter().any(|check| check.mode == Mode::Quick));
    checks
}

/// The overall before rounding as it is published for each case; none where none is shown.
fn published() -> Vec<Option<String>> {
    let exact = |line| {
        let result: serde_json::Value = serde_json::from_str(line).unwrap();
        result["overall"]["exact"].as_str().map(str::to_owned)
    };
    let published: Vec<_> = RESULTS.lines().map(exact).collect();
    assert_eq!(published.len(), 60);
    published
}

/// The sum of two fractions, as somebody with a pencil finds it.
fn added(one: Fraction, other: Fraction) -> Fraction {
    Fraction::new(
        one.numerator() * other.denominator() + other.numerator() * one.denominator(),
        one.denominator() * other.denominator(),
    )
}

#[test]
fn the_lines_of_every_area_add_up_to_its_sums() {
    for check in checks() {
        for area in score(&check).dimensions {
            let lines = lines(&check, area.dimension);
            let included = || lines.iter().filter(|line| line.level().is_some());
            assert_eq!(lines.iter().filter_map(Line::product).sum::<u16>(), area.sum);
            assert_eq!(included().map(|line| line.weight).sum::<u16>(), area.weight);
            assert_eq!(area.sum + 4 * unknown_weight(&lines), area.upper_sum);
        }
    }
}

#[test]
fn every_question_of_the_path_stands_in_one_line() {
    for check in checks() {
        let all: Vec<_> = DimensionId::all()
            .flat_map(|dimension| lines(&check, dimension))
            .map(|line| line.question)
            .collect();
        assert_eq!(all, check.path().collect::<Vec<_>>());
    }
}

#[test]
fn weight_times_score_is_the_product_over_the_common_denominator() {
    for check in checks() {
        let score = score(&check);
        let ends = [End::Score, End::Upper].into_iter();
        for sum in ends.filter_map(|end| overall(&score, end)) {
            for part in sum.parts {
                assert_eq!(Fraction::new(part.product, sum.denominator), part.exact());
            }
        }
    }
}

#[test]
fn the_sum_on_paper_is_the_exact_overall_of_the_rules() {
    let mut shown = 0;
    for check in checks() {
        let score = score(&check);
        let Some(rules) = score.overall else { continue };
        shown += 1;
        for (end, exact) in [(End::Score, rules.exact), (End::Upper, rules.exact_high)] {
            let sum = overall(&score, end).unwrap();
            assert_eq!(sum.exact, exact);
            assert_eq!(sum.parts.iter().map(|part| part.product).sum::<u64>(), sum.sum);
            assert_eq!(
                sum.parts.iter().map(|part| u16::from(part.weight)).sum::<u16>(),
                sum.weight
            );
            let total = sum.parts.iter().map(Part::exact).fold(Fraction::ZERO, added);
            let divided = total.denominator() * u64::from(sum.weight);
            assert_eq!(Fraction::new(total.numerator(), divided), exact);
        }
        assert_eq!(rules.exact.round_half_up(), u64::from(rules.score));
    }
    assert!(shown > 30);
}

#[test]
fn the_sum_on_paper_is_what_is_published_for_every_public_case() {
    for (check, published) in checks().iter().zip(published()) {
        let score = score(check);
        let sum = overall(&score, End::Score);
        match published {
            Some(exact) => assert_eq!(sum.unwrap().exact.to_string(), exact),
            // The areas that count weigh too little for an overall to be shown.
            None => assert!(sum.is_none_or(|sum| sum.weight < u16::from(MIN_OVERALL_COVERAGE))),
        }
    }
}

#[test]
fn the_worked_retail_case_comes_to_the_fraction_worked_by_hand() {
    let check = checks().into_iter().next().unwrap();
    let sum = overall(&score(&check), End::Score).unwrap();
    assert_eq!(sum.exact.to_string(), "81677/3168");
    assert_eq!((sum.sum, sum.denominator), (2_041_925, 792));
    assert_eq!(sum.weight, 100);
    assert_eq!(sum.parts.len(), 7);
}

#[test]
fn nothing_is_summed_up_where_no_area_counts() {
    let mut check = checks().into_iter().next().unwrap();
    check.answers = Default::default();
    assert_eq!(overall(&score(&check), End::Score), None);
}
