//! `content/glossary.md` as data: the tables of terms, and the list of what is allowed.

use shopready_content::language::Language;

use crate::texts::Entry;

/// Name of the section with the allowed phrases.
const ALLOWED: &str = "Allowed";

/// One row of a table of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// The term in the order of [`Language::ALL`].
    pub(crate) wording: [String; 3],
    /// Words that must not be used for it, in the same order.
    pub(crate) barred: [Vec<String>; 3],
}

/// The whole glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Glossary {
    /// All terms, table after table.
    pub(crate) terms: Vec<Term>,
    /// Phrases in which a barred word is right.
    allowed: [Vec<String>; 3],
}

impl Glossary {
    /// Reads the tables of the file; everything that is no table row is for people.
    ///
    /// # Errors
    /// The number of the first line that does not have the form, and what is wrong with it.
    pub(crate) fn read(markdown: &str) -> Result<Self, String> {
        let mut glossary = Self::default();
        let mut section = "";
        for (number, line) in markdown.lines().enumerate() {
            if let Some(heading) = line.strip_prefix("## ") {
                section = heading.trim();
            }
            let Some(cells) = cells(line) else { continue };
            glossary
                .row(section, &cells)
                .map_err(|reason| format!("line {}: {reason}", number + 1))?;
        }
        Ok(glossary)
    }

    fn row(&mut self, section: &str, cells: &[&str]) -> Result<(), String> {
        match (section, cells) {
            (ALLOWED, [language, phrase, _]) => {
                self.allowed[tagged(language)? as usize].push((*phrase).to_owned());
            }
            (ALLOWED, _) => return Err("a row of 'Allowed' has three cells".to_owned()),
            (_, [english, traditional, simplified, _, not]) => self.terms.push(Term {
                wording: [english, traditional, simplified].map(|cell| (*cell).to_owned()),
                barred: barred(not)?,
            }),
            _ => return Err("a row of terms has five cells".to_owned()),
        }
        Ok(())
    }

    /// The text without the allowed phrases of its language; what stood around them does not come together.
    pub(crate) fn without_allowed(&self, language: Language, text: &str) -> String {
        let phrases = &self.allowed[language as usize];
        let remove = |text: String, phrase: &String| text.replace(phrase.as_str(), "\u{fffc}");
        phrases.iter().fold(text.to_owned(), remove)
    }

    /// The allowed phrases that no text has.
    pub(crate) fn unused(&self, entries: &[Entry]) -> Vec<&str> {
        let unused = |language: Language| {
            let has = move |phrase: &str| {
                entries
                    .iter()
                    .any(|entry| entry.wording[language as usize].contains(phrase))
            };
            let phrases = self.allowed[language as usize].iter();
            phrases.filter(move |phrase| !has(phrase))
        };
        Language::ALL
            .into_iter()
            .flat_map(unused)
            .map(String::as_str)
            .collect()
    }

    /// The terms as texts, so that they can be checked as such.
    pub(crate) fn as_entries(&self) -> Vec<Entry> {
        let entry = |term: &Term| Entry {
            file: "glossary.md".to_owned(),
            key: term.wording[0].clone(),
            wording: term.wording.clone(),
        };
        self.terms.iter().map(entry).collect()
    }
}

/// The cells of a table row; `None` for the head, the line under it and everything else.
fn cells(line: &str) -> Option<Vec<&str>> {
    let row = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let head = ["English", "language"].contains(&cells[0]);
    let rule = cells
        .iter()
        .all(|cell| cell.chars().all(|letter| letter == '-') && cell.len() > 1);
    (!head && !rule).then_some(cells)
}

/// `en: a, b; 繁: c` as one list a language; `-` is none.
fn barred(cell: &str) -> Result<[Vec<String>; 3], String> {
    let mut lists: [Vec<String>; 3] = Default::default();
    for part in cell.split(';').filter(|_| cell != "-") {
        let (tag, words) = part
            .split_once(':')
            .ok_or(format!("'{part}' names no language"))?;
        let words = words.split(',').map(|word| word.trim().to_owned());
        lists[tagged(tag.trim())? as usize].extend(words.filter(|word| !word.is_empty()));
    }
    Ok(lists)
}

/// The language that a tag of the glossary stands for.
fn tagged(tag: &str) -> Result<Language, String> {
    match tag {
        "en" => Ok(Language::En),
        "繁" => Ok(Language::ZhHant),
        "简" => Ok(Language::ZhHans),
        _ => Err(format!("'{tag}' is no language: write en, 繁 or 简")),
    }
}

#[test]
fn a_row_without_its_five_cells_or_with_an_unknown_language_is_named() {
    let read = |rows: &str| Glossary::read(rows).unwrap_err();
    assert_eq!(
        read("\n| a | b | c | d |"),
        "line 2: a row of terms has five cells"
    );
    let unknown = "line 1: 'zh' is no language: write en, 繁 or 简";
    assert_eq!(read("| a | b | c | d | zh: e |"), unknown);
    assert_eq!(read("| a | b | c | d | e |"), "line 1: 'e' names no language");
}
