//! Numbers, dates and amounts.

use shopready_content::language::Language;

use crate::finding::Finding;
use crate::texts::Entry;

/// Every figure that does not have the form of its language.
pub(crate) fn check(entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries {
        for language in Language::ALL {
            let found = faults(language, &entry.wording[language as usize]).into_iter();
            findings.extend(found.map(|advice| Finding::new(entry, language, advice)));
        }
    }
    findings
}

fn faults(language: Language, text: &str) -> Vec<&'static str> {
    let letters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    let mut place = 0;
    while place < letters.len() {
        let length = letters[place..]
            .iter()
            .take_while(|letter| letter.is_ascii_digit())
            .count();
        if length == 0 {
            place += 1;
            continue;
        }
        faults.extend(of_figure(
            language,
            &letters[..place],
            &letters[place..place + length],
            &letters[place + length..],
        ));
        place += length;
    }
    if language == Language::En && text.replace("HK$", "").contains('$') {
        faults.push("an amount is in HK$: write HK$50,000");
    }
    faults
}

/// What is wrong with the run of digits between what stands before and after it.
fn of_figure(language: Language, before: &[char], digits: &[char], after: &[char]) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let value = digits
        .iter()
        .collect::<String>()
        .parse::<u64>()
        .unwrap_or(u64::MAX);
    let is_year = (1900..=2100).contains(&value);
    let is_name = before
        .last()
        .is_some_and(|letter| letter.is_ascii_alphanumeric() || "/.".contains(*letter));
    if digits.len() >= 4 && !is_year && !is_name && !is_phone(before, digits, after) {
        faults.push("a number of four digits or more has its commas: write 8,799");
    }
    if is_year && matches!(after, ['-', a, b, '-', ..] if a.is_ascii_digit() && b.is_ascii_digit()) {
        faults.push("a date is written out: 22 November 2026, 2026年11月22日");
    }
    if matches!(after, [' ', '%', ..]) {
        faults.push("no space before %: write 40%");
    }
    if language == Language::En && before.ends_with(&['H', 'K', '$', ' ']) {
        faults.push("no space in an amount: write HK$50,000");
    }
    let unit = after.iter().find(|letter| !"萬億万亿".contains(**letter));
    if language != Language::En && unit == Some(&'元') {
        faults.push("an amount is in 港元: write 5萬港元, 5万港元");
    }
    faults
}

/// Eight digits in two groups of four, as Hong Kong writes a telephone number.
fn is_phone(before: &[char], digits: &[char], after: &[char]) -> bool {
    let four = |letters: &[char]| letters.len() >= 4 && letters.iter().all(char::is_ascii_digit);
    let first = matches!(after, [' ', rest @ ..] if four(rest.get(..4).unwrap_or_default()));
    let second = matches!(before, [.., a, b, c, d, ' '] if four(&[*a, *b, *c, *d]));
    digits.len() == 4 && (first || second)
}

#[test]
fn each_wrong_figure_is_found() {
    let cases = [
        (Language::En, "More than 8799 in 2025", 1),
        (Language::En, "$500 or HK$ 500", 2),
        (Language::En, "On 2026-11-22, 40 %", 2),
        (Language::ZhHant, "5萬元", 1),
        (
            Language::ZhHant,
            "2026年，5萬港元、8,799間，佔40%，電話8105 6060，2022-23年度",
            0,
        ),
        (
            Language::En,
            "HK$50,000 by 22 November 2026, section 16G, 2110 1155",
            0,
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(
            faults(language, text).len(),
            expected,
            "{text}: {:?}",
            faults(language, text)
        );
    }
}
