//! Texts written as `{ en = …, zh_hant = …, zh_hans = … }`.

use super::Fields;
use crate::language::Language;
use crate::text::Text;

impl Fields<'_> {
    /// A text in every language.
    pub(crate) fn translation(&mut self, key: &str) -> Text {
        self.table(key, |fields| {
            Text(Language::ALL.map(|language| fields.text(language.key())))
        })
    }

    /// The same, or none where the key is left out.
    pub(crate) fn optional_translation(&mut self, key: &str) -> Option<Text> {
        self.has(key).then(|| self.translation(key))
    }

    /// A list of texts in every language.
    pub(crate) fn translations(&mut self, key: &str) -> Vec<Text> {
        self.needs(key);
        self.tables(key, |fields| {
            Text(Language::ALL.map(|language| fields.text(language.key())))
        })
    }

    /// `<key>` in English beside `<key>_zh_hant` and `<key>_zh_hans`.
    pub(crate) fn wording_of(&mut self, key: &str) -> Text {
        Text(keys_of(key).map(|key| self.text(&key)))
    }

    /// Lists of the same length under those keys, item by item.
    pub(crate) fn wordings_of(&mut self, key: &str) -> Vec<Text> {
        let [en, zh_hant, zh_hans] = keys_of(key).map(|key| self.texts(&key));
        if en.len() != zh_hant.len() || en.len() != zh_hans.len() {
            self.note(key, "has not as many items in every language");
        }
        let items = en.into_iter().zip(zh_hant).zip(zh_hans);
        items
            .map(|((en, zh_hant), zh_hans)| Text([en, zh_hant, zh_hans]))
            .collect()
    }
}

/// The keys of a wording whose English has no ending, in the order of the languages.
fn keys_of(key: &str) -> [String; 3] {
    Language::ALL.map(|language| match language {
        Language::En => key.to_owned(),
        _ => format!("{key}_{}", language.key()),
    })
}
