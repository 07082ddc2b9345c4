//! Punctuation, quotes and spaces.

use shopready_content::language::Language;

use crate::finding::Finding;
use crate::glossary::Glossary;
use crate::texts::Entry;

/// Half-width marks, and what stands for them beside Han characters.
const HALF_WIDTH: [(char, char); 9] = [
    (',', '，'),
    (';', '；'),
    (':', '：'),
    ('!', '！'),
    ('?', '？'),
    ('(', '（'),
    (')', '）'),
    ('.', '。'),
    ('/', '／'),
];

/// Every mark that is not of the language, every space too many or too few.
pub(crate) fn check(glossary: &Glossary, entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries {
        for language in Language::ALL {
            let text = glossary.without_allowed(language, &entry.wording[language as usize]);
            let found = faults(language, &text).into_iter();
            findings.extend(found.map(|advice| Finding::new(entry, language, advice)));
        }
    }
    findings
}

fn faults(language: Language, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.contains("  ") {
        faults.push("two spaces: write one".to_owned());
    }
    if text.contains("..") || text.contains("……") {
        faults.push("an ellipsis is one “…”".to_owned());
    }
    let quotes = if language == Language::ZhHant {
        "「」『』"
    } else {
        "“”‘’"
    };
    let others = if language == Language::ZhHant {
        "“”‘’\"'"
    } else {
        "「」『』\"'"
    };
    for mark in text.chars().filter(|mark| others.contains(*mark)) {
        faults.push(format!("not {mark}: write one of {quotes}"));
    }
    if !closed(text, quotes) {
        faults.push(format!("a quote {quotes} is not closed"));
    }
    if language != Language::En {
        faults.extend(beside_han(text));
    }
    faults
}

/// Whether each opening quote has its closing one; an apostrophe opens nothing.
fn closed(text: &str, quotes: &str) -> bool {
    let count = |mark: char| text.chars().filter(|letter| *letter == mark).count();
    let pairs: Vec<char> = quotes.chars().collect();
    let apostrophes = pairs[3] == '’';
    count(pairs[0]) == count(pairs[1]) && (apostrophes || count(pairs[2]) == count(pairs[3]))
}

/// What stands beside a Han character and should not.
fn beside_han(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(place + 1).copied();
        let touches = [before, after].into_iter().flatten().any(is_chinese);
        let half = HALF_WIDTH.iter().find(|(half, _)| half == letter);
        if let Some((half, full)) = half.filter(|_| touches && !is_key_or_ending(*letter, after)) {
            faults.push(format!("half-width {half} beside Han: write {full}"));
        }
        if *letter == ' ' && between_scripts(before, after) {
            faults.push("a space between Han and Latin: leave it out".to_owned());
        }
        if ('\u{ff10}'..='\u{ff5a}').contains(letter) && letter.is_alphanumeric() || *letter == '％' {
            faults.push(format!("{letter} is full width: write it half width"));
        }
    }
    faults
}

/// The key `/` of the keyboard, which stands alone before a space, or the ending of a file: `.json`.
fn is_key_or_ending(letter: char, after: Option<char>) -> bool {
    letter == '/' && after == Some(' ')
        || letter == '.' && after.is_some_and(|letter| letter.is_ascii_lowercase())
}

fn between_scripts(before: Option<char>, after: Option<char>) -> bool {
    let latin = |letter: char| letter.is_ascii_alphanumeric() || letter == '{' || letter == '}';
    match (before, after) {
        (Some(before), Some(after)) => {
            is_chinese(before) && latin(after) || latin(before) && is_chinese(after)
        }
        _ => false,
    }
}

/// A Han character or a mark of Chinese.
pub(crate) fn is_chinese(letter: char) -> bool {
    is_han(letter) || "，。；：！？（）、「」『』《》".contains(letter)
}

/// A Han character.
pub(crate) fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter) || ('\u{3400}'..='\u{4dbf}').contains(&letter)
}

#[test]
fn each_wrong_mark_is_found() {
    let cases = [
        (
            Language::ZhHant,
            "先做,再看。",
            "half-width , beside Han: write ，",
        ),
        (
            Language::ZhHant,
            "載入中...",
            "an ellipsis is one “…” half-width . beside Han: write 。",
        ),
        (
            Language::ZhHant,
            "選“不清楚”。",
            "not “: write one of 「」『』 not ”: write one of 「」『』",
        ),
        (Language::ZhHant, "選「不清楚。", "a quote 「」『』 is not closed"),
        (Language::ZhHans, "选「甲。", "not 「: write one of “”‘’"),
        (
            Language::ZhHans,
            "约 5分钟",
            "a space between Han and Latin: leave it out",
        ),
        (
            Language::ZhHans,
            "５分钟",
            "５ is full width: write it half width",
        ),
        (
            Language::En,
            "Don't  go",
            "two spaces: write one not ': write one of “”‘’",
        ),
        (Language::En, "It’s “here”: 1 MB, 2.5 (or so).", ""),
        (
            Language::ZhHant,
            "用1 MB，比例1:1（見smelink.gov.hk）。按/ 搜尋（.json）",
            "",
        ),
    ];
    for (language, text, expected) in cases {
        assert_eq!(faults(language, text).join(" "), expected, "{text}");
    }
}
