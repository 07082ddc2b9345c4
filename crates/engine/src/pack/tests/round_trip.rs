use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn any_check_comes_back_with_its_facts(record in given::record()) {
        let bytes = encode(&record);
        let packed = decode(&bytes).unwrap();
        prop_assert_eq!(&packed.check, &record.check);
        prop_assert_eq!(values(&packed.facts), values(&record.facts));
        prop_assert_eq!(check(&bytes).unwrap(), packed.check.clone());
        let again = Record { facts: packed.facts, ..Record::new("b".to_owned(), packed.check) };
        prop_assert_eq!(encode(&again), bytes.clone());
        let text = to_text(&bytes);
        prop_assert!(text.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter)));
        prop_assert_eq!(from_text(&text).unwrap(), bytes);
    }
}

#[test]
fn the_public_cases_come_back_and_are_short() {
    let cases = include_str!("../../../../cli/tests/cases/checks.ndjson");
    let mut lengths = Vec::new();
    for line in cases.lines() {
        let record = Record::read(line.as_bytes()).unwrap();
        let bytes = encode(&record);
        let packed = decode(&bytes).unwrap();
        assert_eq!(packed.check, record.check, "{}", record.id);
        assert_eq!(values(&packed.facts), values(&record.facts), "{}", record.id);
        if record.check.mode == crate::check::Mode::Full {
            lengths.push(to_text(&bytes).len());
        }
    }
    lengths.sort_unstable();
    let (shortest, median, longest) = (lengths[0], lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
    assert!(longest <= 75, "{shortest} {median} {longest}");
}

#[test]
fn the_format_stays_what_it_is() {
    let record = record(&[
        ("has_business_registration", "true"),
        ("full_time_employees", "4"),
        ("requested_grant_hkd", "100000"),
        ("project_markets", "[\"mainland\"]"),
        ("is_listed_anywhere", "\"dont_know\""),
        ("of_tomorrow", "\"店\""),
    ]);
    let text = to_text(&encode(&record));
    assert_eq!(
        text,
        "AQCAiA2222222222222220gCEUAMACCLAktvZl90b21vcnJvdxSLlupciPEghw"
    );
}

#[test]
fn the_order_and_the_repeats_of_facts_do_not_matter() {
    let given = |facts: &'static str| Record {
        facts: Entries::read(facts).unwrap(),
        ..record(&[])
    };
    let once = given(r#"{"z":1,"a":2,"is_lender":true,"total_staff":8}"#);
    let twice = given(r#"{"total_staff":9,"is_lender":true,"a":3,"z":1,"a":2,"total_staff":8}"#);
    assert_eq!(encode(&once), encode(&twice));
}

#[test]
fn the_answers_of_the_other_sector_are_left_out() {
    let mut record = record(&[]);
    let plain = encode(&record);
    let other = crate::testing::question("cat_order");
    record.check.answers.set(other, crate::testing::answer("3"));
    assert_eq!(encode(&record), plain);
}

#[test]
fn a_link_may_be_pasted_as_it_came() {
    let bytes = encode(&record(&[("total_staff", "8")]));
    let text = to_text(&bytes);
    let link = format!("https://shop.example/app/#c={text}");
    let (start, end) = link.split_at(link.len() - 9);
    for pasted in [
        format!("  {text}\n"),
        link.clone(),
        format!("Our check: {link}. Regards, Ann"),
        format!("我的檢查：{link}　謝謝"),
        format!("<{link}>"),
        format!("{link} thanks"),
        format!("{start}\r\n{end}"),
        format!("{start}\n  {end}\n"),
    ] {
        assert_eq!(from_text(&pasted).as_ref(), Ok(&bytes), "{pasted}");
    }
}
