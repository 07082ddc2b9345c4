//! The words that each target knows, which chance would hardly ever find.

use shopready_cli::lines::built_in;
use shopready_engine::questionnaire::{self, ProfileQuestionId, QuestionId};

/// Words of every record.
const RECORD: &[&str] = &[
    "\"id\":",
    "\"questionnaire\":",
    "\"version\":",
    "\"mode\":",
    "\"profile\":",
    "\"facts\":",
    "\"answers\":",
    "\"quick\"",
    "\"full\"",
    "\"dont_know\"",
    "\"not_applicable\"",
    "true",
    "false",
    "null",
    "9007199254740991",
    "\\u0000",
    "\\ud83c\\udfea",
    "-0",
    "1e9",
    "[]",
    "{}",
];

/// Words that saving adds.
const SAVED: &[&str] = &[
    "\"schema\":",
    "\"revision\":",
    "\"begun\":",
    "\"changed\":",
    "\"filled\":",
    "\"aside\":",
    "\"plan\":",
    "\"marks\":",
    "\"business\":",
    "\"evidence\":",
    "\"carried\":",
    "\"notes\":",
    "\"prepared\":",
    "\"planned\"",
    "\"done\"",
    "\"not_for_us\"",
    "\"seen\"",
    "\"told\"",
    "\"unchecked\"",
    "2026-11-22T03:04:05.678Z",
    "\t",
    "\n",
    "\u{1f}",
    "retail",
    "catering",
    "sham_shui_po",
    "1w\t",
    "+\tshopready/",
    "-\tshopready/",
    "\nend",
];

/// Words of files.
const FILE: &[&str] = &[
    "\"format\":",
    "\"shopready-backup\"",
    "\"shopready-storage\"",
    "\"made\":",
    "\"desk\":[",
    "\"clients\":[",
    "\"records\":[",
    "\"entries\":{",
    "\"anonymous\":true",
    "shopready/check/",
    "shopready/visit/",
    "shopready/client/",
    "\"name\":",
    "\"sector\":",
    "\"created\":",
    "\"tags\":[",
    "\"others\":[",
    "\"next_visit\":",
    "\"binned\":",
    "\u{feff}",
    "\r\n",
    "],\n",
    "]}\n",
];

/// Words of catalogues.
const CATALOGUE: &[&str] = &[
    "\"scheme\":[",
    "\"labels\":{",
    "\"follows\":[",
    "\"watch\":[",
    "\"type\":",
    "\"bool\"",
    "\"int\"",
    "\"enum\"",
    "\"set\"",
    "\"values\":[",
    "\"status\":",
    "\"open\"",
    "\"closed\"",
    "\"announced\"",
    "\"ended\"",
    "\"unknown\"",
    "\"predicates\":[",
    "\"op\":",
    "\"eq\"",
    "\"ne\"",
    "\"lt\"",
    "\"le\"",
    "\"gt\"",
    "\"ge\"",
    "\"in\"",
    "\"not_in\"",
    "\"contains_any\"",
    "\"effect\":",
    "\"eligibility\"",
    "\"amount\"",
    "\"process\"",
    "\"certainty\":",
    "\"any_of_group\":",
    "\"closes\":",
    "\"en\":",
    "\"zh_hant\":",
    "\"zh_hans\":",
    "[[predicates]]\n",
    "[meta]\n",
    "\nfact = ",
    "\nop = ",
    "\nvalue = ",
    "undated",
    "https://",
];

/// The dictionary of each target, in libFuzzer's form.
pub fn all() -> Vec<(&'static str, String)> {
    let vocabulary = built_in().map(|catalogue| catalogue.vocabulary);
    let facts = vocabulary
        .iter()
        .flat_map(|facts| facts.iter())
        .map(|(_, fact)| fact.id.clone());
    let ids: Vec<String> = QuestionId::all()
        .map(|question| question.id().to_owned())
        .chain(ProfileQuestionId::all().map(|question| question.id().to_owned()))
        .chain(
            ProfileQuestionId::all()
                .flat_map(|question| question.rules().options.iter().map(|option| (*option).to_owned())),
        )
        .chain([questionnaire::ID.to_owned(), questionnaire::VERSION.to_owned()])
        .chain(facts)
        .map(|id| format!("\"{id}\""))
        .collect();
    let dictionary = |parts: &[&[&str]]| {
        let words = parts.iter().copied().flatten().map(|word| entry(word));
        words.chain(ids.iter().map(|id| entry(id))).collect::<String>()
    };
    vec![
        ("record", dictionary(&[RECORD])),
        ("score_line", dictionary(&[RECORD])),
        ("saved", dictionary(&[RECORD, SAVED])),
        ("backup", dictionary(&[RECORD, SAVED, FILE])),
        ("catalogue", dictionary(&[CATALOGUE])),
    ]
}

fn entry(word: &str) -> String {
    let escaped = word.bytes().map(|byte| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        byte => format!("\\x{byte:02x}"),
    });
    format!("\"{}\"\n", escaped.collect::<String>())
}
