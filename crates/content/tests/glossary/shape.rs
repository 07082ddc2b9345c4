//! What the three wordings of a text must have in common.

use shopready_content::language::Language;

use crate::finding::Finding;
use crate::texts::Entry;

/// Every wording that ends otherwise than the two others, or has other slots, or the same slot another number of times.
pub(crate) fn check(entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries
        .iter()
        .filter(|entry| entry.wording.iter().all(|text| !text.is_empty()))
    {
        let stops = entry.wording.each_ref().map(|text| ends_as_sentence(text));
        if let Some(odd) = odd_one(&stops) {
            let advice = if stops[odd as usize] {
                "ends with a full stop, the two others do not: leave it out"
            } else {
                "has no full stop at its end, the two others have: write it"
            };
            findings.push(Finding::new(entry, odd, advice));
        }
        let slots = entry.wording.each_ref().map(|text| slots(text));
        for language in [Language::ZhHant, Language::ZhHans] {
            if slots[language as usize] != slots[0] {
                let advice = format!(
                    "has the slots {:?}, English {:?}",
                    slots[language as usize], slots[0]
                );
                findings.push(Finding::new(entry, language, advice));
            }
        }
    }
    findings
}

fn ends_as_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', '。', '!', '！', '?', '？'])
}

/// The language that differs from the two others.
fn odd_one(values: &[bool; 3]) -> Option<Language> {
    let is_odd = |language: &Language| {
        let alike = values
            .iter()
            .filter(|value| **value == values[*language as usize]);
        alike.count() == 1
    };
    Language::ALL.into_iter().find(is_odd)
}

/// The names in braces, in alphabetical order, each as often as it stands.
fn slots(text: &str) -> Vec<&str> {
    let after_braces = text.split('{').skip(1);
    let mut names: Vec<&str> = after_braces.filter_map(|rest| rest.split('}').next()).collect();
    names.sort_unstable();
    names
}

#[test]
fn the_odd_one_is_named() {
    let entry = |wording: [&str; 3]| Entry {
        file: "a.toml".to_owned(),
        key: "b".to_owned(),
        wording: wording.map(str::to_owned),
    };
    let advice = |wording| {
        let findings = check(&[entry(wording)]);
        crate::finding::advice_of(&findings).join(" ")
    };
    assert_eq!(advice(["Done.", "已做好。", "已做好。"]), "");
    let missing = "has no full stop at its end, the two others have: write it";
    assert_eq!(advice(["Done.", "已做好", "已做好。"]), missing);
    let other = "has the slots [\"b\"], English [\"a\"]";
    assert_eq!(advice(["{a}", "{a}", "{b}"]), other);
}
