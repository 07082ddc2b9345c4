#![allow(clippy::unwrap_used)]

use super::{Date, PartialDate};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn days_count_from_the_first_of_january_1970() {
    assert_eq!(date("1970-01-01").days(), 0);
    assert_eq!(date("1969-12-31").days(), -1);
    assert_eq!(date("2000-03-01").days(), 11_017);
    assert_eq!(date("2026-11-22").days(), 20_779);
}

#[test]
fn every_day_of_eight_centuries_follows_the_one_before_and_reads_back() {
    let mut expected = date("1600-01-01").days();
    for year in 1600..2400 {
        for month in 1..=12 {
            for day in 1..=31 {
                let Some(date) = Date::from_ymd(year, month, day) else {
                    continue;
                };
                assert_eq!(date.days(), expected);
                assert_eq!(date.ymd(), (year, month, day));
                assert_eq!(Date::parse(&date.to_string()), Some(date));
                assert_eq!(Date::from_days(expected), Some(date));
                expected += 1;
            }
        }
    }
    assert_eq!(expected, date("2400-01-01").days());
}

#[test]
fn the_29th_of_february_exists_in_leap_years_only() {
    assert!(Date::parse("2024-02-29").is_some());
    assert!(Date::parse("2000-02-29").is_some());
    assert!(Date::parse("2026-02-29").is_none());
    assert!(Date::parse("1900-02-29").is_none());
}

#[test]
fn nothing_but_a_full_date_is_a_date() {
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-11-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-1-1",
        "26-01-01",
        "2026/11/22",
        "2026-11-22 ",
        " 2026-11-22",
        "+026-11-22",
        "2026-+1-22",
        "2026-11-22-01",
        "0000-01-01",
        "2026-11-2２",
        "today",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn days_outside_the_years_1_to_9999_do_not_exist() {
    let first = date("0001-01-01");
    let last = date("9999-12-31");
    assert_eq!(Date::from_days(first.days() - 1), None);
    assert_eq!(Date::from_days(last.days() + 1), None);
    assert_eq!(Date::from_ymd(10_000, 1, 1), None);
}

#[test]
fn days_are_counted_on_over_months_and_years_and_back() {
    assert_eq!(date("2026-12-31").plus_days(1), Some(date("2027-01-01")));
    assert_eq!(date("2028-02-28").plus_days(1), Some(date("2028-02-29")));
    assert_eq!(date("2026-03-01").plus_days(-1), Some(date("2026-02-28")));
    assert_eq!(date("2026-03-01").plus_days(0), Some(date("2026-03-01")));
    assert_eq!(date("9999-12-31").plus_days(1), None);
    assert_eq!(date("2026-03-01").plus_days(i32::MAX), None);
}

#[test]
fn six_months_later_is_the_same_day_of_the_month() {
    assert_eq!(date("2026-11-22").plus_months(6), Some(date("2027-05-22")));
    assert_eq!(date("2026-01-01").plus_months(6), Some(date("2026-07-01")));
    assert_eq!(date("2026-06-30").plus_months(6), Some(date("2026-12-30")));
    assert_eq!(date("2026-06-30").plus_months(0), Some(date("2026-06-30")));
    assert_eq!(date("2026-06-30").plus_months(30), Some(date("2028-12-30")));
}

#[test]
fn a_month_without_that_day_gives_its_last_day() {
    assert_eq!(date("2026-08-31").plus_months(6), Some(date("2027-02-28")));
    assert_eq!(date("2027-08-29").plus_months(6), Some(date("2028-02-29")));
    assert_eq!(date("2026-05-31").plus_months(6), Some(date("2026-11-30")));
}

#[test]
fn the_end_of_the_calendar_has_no_month_after_it() {
    assert_eq!(date("9999-11-22").plus_months(6), None);
}

#[test]
fn a_year_reaches_from_january_to_december() {
    let year = PartialDate::parse("2025").unwrap();
    assert_eq!(
        (year.first_day(), year.last_day()),
        (date("2025-01-01"), date("2025-12-31"))
    );
}

#[test]
fn a_month_ends_on_its_own_last_day() {
    let last = |text| PartialDate::parse(text).unwrap().last_day();
    assert_eq!(last("2022-08"), date("2022-08-31"));
    assert_eq!(last("2026-02"), date("2026-02-28"));
    assert_eq!(last("2024-02"), date("2024-02-29"));
    assert_eq!(
        PartialDate::parse("2022-08").unwrap().first_day(),
        date("2022-08-01")
    );
}

#[test]
fn a_partial_date_is_shown_as_it_was_written() {
    for text in ["2025", "2025-03", "2025-03-14"] {
        assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn other_writings_are_no_partial_dates() {
    for text in [
        "",
        "undated",
        "25",
        "2025-",
        "2025-3",
        "2025-13",
        "2025-03-",
        "2025-03-32",
        "0000",
        "20250314",
    ] {
        assert_eq!(PartialDate::parse(text), None, "{text:?}");
    }
}
