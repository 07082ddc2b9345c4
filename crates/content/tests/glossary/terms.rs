//! Words that the glossary bars.

use shopready_content::language::Language;

use crate::finding::Finding;
use crate::glossary::Glossary;
use crate::texts::Entry;

/// Every barred word in every text, unless it stands in an allowed phrase.
pub(crate) fn check(glossary: &Glossary, entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries {
        for language in Language::ALL {
            let text = without_slots(&glossary.without_allowed(language, &entry.wording[language as usize]));
            for term in &glossary.terms {
                let barred = &term.barred[language as usize];
                for word in barred.iter().filter(|word| says(language, &text, word)) {
                    let right = &term.wording[language as usize];
                    let advice = format!("not “{word}”: write “{right}” ({})", term.wording[0]);
                    findings.push(Finding::new(entry, language, advice));
                }
            }
        }
    }
    findings
}

/// The text with its slots empty: their names are no words of it.
fn without_slots(text: &str) -> String {
    let mut inside = false;
    let keep = |letter: &char| {
        inside = *letter == '{' || inside && *letter != '}';
        !inside || *letter == '{'
    };
    text.chars().filter(keep).collect()
}

/// Whether a text says a word: in English as a whole word, in Chinese anywhere.
fn says(language: Language, text: &str, word: &str) -> bool {
    if language != Language::En {
        return text.contains(word);
    }
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn a_barred_word_is_found_with_what_to_write_and_an_allowed_phrase_is_not() {
    let rows = "| sign in | 登入 | 登录 | - | en: log in; 简: 登入 |\n## Allowed\n| 简 | 登入亭 | a name |";
    let glossary = Glossary::read(rows).unwrap();
    let advice = |language, text| {
        let findings = check(&glossary, &[Entry::of(language, text)]);
        crate::finding::advice_of(&findings).join(" ")
    };
    let expected = "not “log in”: write “sign in” (sign in)";
    assert_eq!(advice(Language::En, "Log in first."), expected);
    assert_eq!(advice(Language::En, "A blog in English, {log in}."), "");
    assert_eq!(advice(Language::ZhHant, "先登入。"), "");
    assert_eq!(advice(Language::ZhHans, "在登入亭登录。"), "");
    assert_eq!(
        advice(Language::ZhHans, "请登入。"),
        "not “登入”: write “登录” (sign in)"
    );
}
