//! Traditional characters in 简, Simplified ones in 繁.
//!
//! The two standard character sets tell them apart: Big5 has no character that is only Simplified, GB 2312 next to none
//! that is only Traditional. What Hong Kong writes beyond Big5 is listed.

use encoding_rs::{BIG5, GBK};
use shopready_content::language::Language;

use crate::finding::Finding;
use crate::glossary::Glossary;
use crate::marks::is_han;
use crate::texts::Entry;

/// Characters of Hong Kong names and words that Big5 lacks.
const HONG_KONG: &str = "埗衞";

/// In both sets, but in Hong Kong not in the sense in which the Mainland writes them: 之后, 云端, 计划.
const ONLY_SIMPLIFIED_HERE: &str =
    "万与么于云价优伙体余几划厂号后听吓咨坏复宁广异并征愿据术机松极柜泄灵确离种筑网胜范荐适采";

/// In both sets, but on the Mainland written otherwise.
const ONLY_TRADITIONAL_HERE: &str = "於後夥瞭徵藉";

/// Every character of the other script.
pub(crate) fn check(glossary: &Glossary, entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries {
        for language in [Language::ZhHant, Language::ZhHans] {
            let text = glossary.without_allowed(language, &entry.wording[language as usize]);
            let other = if language == Language::ZhHant {
                "Simplified"
            } else {
                "Traditional"
            };
            for letter in text
                .chars()
                .filter(|letter| is_han(*letter) && !belongs(language, *letter))
            {
                let advice = format!("“{letter}” is {other}: write it in the script of the language");
                findings.push(Finding::new(entry, language, advice));
            }
        }
    }
    findings
}

fn belongs(language: Language, letter: char) -> bool {
    let mut buffer = [0; 4];
    let text = letter.encode_utf8(&mut buffer);
    if HONG_KONG.contains(letter) {
        return true;
    }
    if language == Language::ZhHant {
        let (_, _, unmapped) = BIG5.encode(text);
        return !unmapped && !ONLY_SIMPLIFIED_HERE.contains(letter);
    }
    // GB 2312 is the part of GBK with both bytes from A1 on; its Han characters begin at B0.
    let (bytes, _, unmapped) = GBK.encode(text);
    let in_set = matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe]);
    !unmapped && in_set && !ONLY_TRADITIONAL_HERE.contains(letter)
}

#[test]
fn characters_of_the_other_script_are_told_apart() {
    for letter in "資訊網絡儲存餐枱衞埗裏銹周里台".chars() {
        assert!(belongs(Language::ZhHant, letter), "{letter}");
    }
    for letter in "资讯网络储于后云".chars() {
        assert!(!belongs(Language::ZhHant, letter), "{letter}");
    }
    for letter in "资讯网络储存餐里后云周台".chars() {
        assert!(belongs(Language::ZhHans, letter), "{letter}");
    }
    for letter in "資訊網絡儲夥裏後於".chars() {
        assert!(!belongs(Language::ZhHans, letter), "{letter}");
    }
}
