//! Figures over many clients agree with a slow reading of what they mean: sorted lists and counting one by one.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::any_check;
use num_rational::Ratio;
use proptest::prelude::*;
use shopready_engine::check::{Answer, Check, Effective, Mode, Sector};
use shopready_engine::fraction::Fraction;
use shopready_engine::portfolio::{Beside, Peers, Place, Portfolio, Quartiles, Scores, Standing};
use shopready_engine::questionnaire::{DimensionId, QuestionId, Stage};
use shopready_engine::score::score;

type Exact = Ratio<u32>;

fn ratio(fraction: Fraction) -> Exact {
    let part = |number: u64| u32::try_from(number).unwrap();
    Ratio::new(part(fraction.numerator()), part(fraction.denominator()))
}

fn exact(quartiles: Quartiles) -> [Exact; 3] {
    [quartiles.lower, quartiles.median, quartiles.upper].map(ratio)
}

/// The middle of a sorted list, or the mean of its two middle ones.
fn median(sorted: &[u8]) -> Exact {
    let middle = sorted.len() / 2;
    match sorted.len() % 2 {
        0 => Ratio::new(u32::from(sorted[middle - 1]) + u32::from(sorted[middle]), 2),
        _ => Ratio::from_integer(sorted[middle].into()),
    }
}

/// Medians of the lower half, of all, and of the upper half; both halves hold the middle one of an odd number.
fn hinges(mut scores: Vec<u8>) -> Option<[Exact; 3]> {
    scores.sort_unstable();
    let half = scores.len() / 2 + scores.len() % 2;
    let (lower, upper) = (&scores[..half], &scores[scores.len() - half..]);
    (scores.len() >= 5).then(|| [median(lower), median(&scores), median(upper)])
}

fn standing(check: &Check) -> Standing {
    Standing::of(check, &score(check))
}

fn portfolio(checks: &[Check]) -> Portfolio {
    let mut portfolio = Portfolio::new();
    for (client, check) in checks.iter().enumerate() {
        portfolio.add(client, check.profile.sector(), check, &standing(check));
    }
    portfolio
}

/// Up to so many checks of either kind, full ones more often so that there are medians.
fn any_checks(most: usize) -> impl Strategy<Value = Vec<Check>> {
    let check = (any_check(), 0..4u8).prop_map(|(mut check, kind)| {
        if kind > 0 {
            check.mode = Mode::Full;
        }
        check
    });
    prop::collection::vec(check, 0..=most)
}

fn of_sector<'a>(
    checks: &'a [Check],
    sector: Option<Sector>,
) -> impl Iterator<Item = (usize, &'a Check)> + Clone + 'a {
    let is_in = move |check: &Check| sector.is_none_or(|sector| check.profile.sector() == sector);
    checks.iter().enumerate().filter(move |(_, check)| is_in(check))
}

const SECTORS: [Option<Sector>; 3] = [None, Some(Sector::Retail), Some(Sector::Catering)];

proptest! {
    #[test]
    fn quartiles_are_the_hinges_of_the_sorted_list(list in prop::collection::vec(0..=100u8, 0..40)) {
        let mut scores = Scores::default();
        list.iter().for_each(|score| scores.add(*score));
        prop_assert_eq!(scores.count() as usize, list.len());
        prop_assert_eq!(scores.quartiles().map(exact), hinges(list));
    }

    #[test]
    fn quartiles_stay_in_order_and_within_the_scores(list in prop::collection::vec(0..=100u8, 5..40)) {
        let mut scores = Scores::default();
        list.iter().for_each(|score| scores.add(*score));
        let [lower, median, upper] = exact(scores.quartiles().unwrap());
        prop_assert!(Ratio::from(u32::from(*list.iter().min().unwrap())) <= lower);
        prop_assert!(lower <= median && median <= upper);
        prop_assert!(upper <= Ratio::from(u32::from(*list.iter().max().unwrap())));
    }

    #[test]
    fn everybody_stands_at_one_stage(checks in any_checks(12)) {
        let portfolio = portfolio(&checks);
        for sector in SECTORS {
            let group = portfolio.group(sector);
            prop_assert_eq!(group.checked(), of_sector(&checks, sector).count());
            let stages = Stage::ALL.map(Some).into_iter().chain([None]);
            prop_assert!(group.stages().iter().map(|group| group.stage).eq(stages));
            for stage in group.stages() {
                let who = |mode| -> Vec<usize> {
                    of_sector(&checks, sector)
                        .filter(|(_, check)| check.mode == mode && score(check).stage.shown == stage.stage)
                        .map(|(client, _)| client)
                        .collect()
                };
                prop_assert_eq!(&stage.full, &who(Mode::Full));
                prop_assert_eq!(&stage.rough, &who(Mode::Quick));
            }
        }
    }

    #[test]
    fn medians_are_over_the_full_checks(checks in any_checks(16)) {
        let portfolio = portfolio(&checks);
        for sector in SECTORS {
            let group = portfolio.group(sector);
            let full = of_sector(&checks, sector).filter(|(_, check)| check.mode == Mode::Full);
            let scores: Vec<_> = full.map(|(_, check)| score(check)).collect();
            prop_assert_eq!(group.full(), scores.len());
            let overall = scores.iter().filter_map(|score| score.overall).map(|overall| overall.score);
            prop_assert_eq!(group.overall().quartiles().map(exact), hinges(overall.collect()));
            for dimension in DimensionId::all() {
                let of_dimension = scores.iter().filter_map(|score| score.dimensions[dimension.index()].score);
                let found = group.dimension(dimension).quartiles().map(exact);
                prop_assert_eq!(found, hinges(of_dimension.collect()));
            }
        }
    }

    #[test]
    fn gaps_are_counted_among_those_who_answered(checks in any_checks(10)) {
        let portfolio = portfolio(&checks);
        for sector in SECTORS {
            let mut expected = Vec::new();
            for question in QuestionId::all() {
                let has = of_sector(&checks, sector).filter(|(_, check)| check.is_gap(question));
                let who: Vec<_> = has.map(|(client, _)| client).collect();
                let answered = of_sector(&checks, sector).filter(|(_, check)| {
                    let effective = check.effective(question);
                    check.is_on_path(question)
                        && !matches!(effective, Effective::NotApplicable | Effective::Unanswered)
                });
                if !who.is_empty() {
                    expected.push((question, who, answered.count()));
                }
            }
            // Stable: those with as many stay in questionnaire order.
            expected.sort_by_key(|(_, who, _)| std::cmp::Reverse(who.len()));
            let found: Vec<_> = portfolio.group(sector).gaps().into_iter()
                .map(|gap| (gap.question, gap.clients.to_vec(), gap.of))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_sectors_together_are_all(checks in any_checks(12)) {
        let portfolio = portfolio(&checks);
        let [all, retail, catering] = SECTORS.map(|sector| portfolio.group(sector));
        prop_assert_eq!(all.checked(), retail.checked() + catering.checked());
        prop_assert_eq!(all.full(), retail.full() + catering.full());
        prop_assert_eq!(all.overall().count(), retail.overall().count() + catering.overall().count());
    }

    #[test]
    fn a_client_is_put_beside_others_of_its_kind_only(own in any_check(), others in any_checks(24)) {
        let peers = Peers::of(&standing(&own), others.iter().map(standing));
        let like = |other: &&Check| {
            other.mode == own.mode && other.profile.sector() == own.profile.sector()
        };
        let scores: Vec<_> = others.iter().filter(like).map(score).collect();
        prop_assert_eq!(peers.count, scores.len());
        let expected = |own: Option<u8>, others: Vec<u8>| {
            let [lower, median, upper] = hinges(others)?;
            let own = own?;
            let place = if Ratio::from(u32::from(own)) < lower {
                Place::Below
            } else if Ratio::from(u32::from(own)) <= upper {
                Place::Within
            } else {
                Place::Above
            };
            Some((own, [lower, median, upper], place))
        };
        let found = |beside: Option<Beside>| {
            beside.map(|beside| (beside.score, exact(beside.others), beside.place()))
        };
        let own = score(&own);
        let overall = scores.iter().filter_map(|score| score.overall).map(|overall| overall.score);
        prop_assert_eq!(found(peers.overall), expected(own.overall.map(|own| own.score), overall.collect()));
        for place in 0..DimensionId::COUNT {
            let of_dimension = scores.iter().filter_map(|score| score.dimensions[place].score).collect();
            prop_assert_eq!(found(peers.dimensions[place]), expected(own.dimensions[place].score, of_dimension));
        }
    }
}

/// A full check of a shop that gave the same answer everywhere.
fn answered(level: u8) -> Check {
    let mut check = shopready_engine::record::Record::read(
        br#"{"id": "one", "questionnaire": {"id": "hk-shop-readiness", "version": "0.1.0"}, "mode": "full",
            "profile": {"sector": "retail", "staff": "micro"}}"#,
    )
    .unwrap()
    .check;
    let path: Vec<_> = check.path().collect();
    for question in path {
        check.answers.set(question, Answer::level(level));
    }
    check
}

#[test]
fn where_a_client_stands_goes_by_the_middle_half_of_the_others() {
    let others: Vec<_> = [0, 1, 2, 3, 4].map(answered).iter().map(standing).collect();
    let place = |level| {
        Peers::of(&standing(&answered(level)), others.clone())
            .overall
            .unwrap()
            .place()
    };
    // Scores of 0, 25, 50, 75 and 100: the middle half is 25 to 75, both ends within.
    let places = [
        Place::Below,
        Place::Within,
        Place::Within,
        Place::Within,
        Place::Above,
    ];
    assert_eq!([0, 1, 2, 3, 4].map(place), places);
}

#[test]
fn four_others_are_too_few() {
    let others = [0, 1, 2, 3].map(answered);
    let peers = Peers::of(&standing(&answered(4)), others.iter().map(standing));
    assert_eq!((peers.count, peers.overall), (4, None));
}
