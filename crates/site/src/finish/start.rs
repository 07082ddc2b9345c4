//! The start page of a first visit, put into the page in every language, so that it is there before the app.
//!
//! `index.html` holds it once, between two comments, with the places of the words in braces:
//! `{section.key}` for a message of the interface, `{icon.name}` for an icon of `style/icons.txt`, `{lang}` for the
//! language, `{dimensions}` for the list.

use anyhow::{Context as _, Result, bail};
use shopready_content::language::Language;
use shopready_content::words::Packs;

const BEGIN: &str = "<!-- each language:";
const END: &str = "<!-- end -->";

/// The page with that part repeated for each language.
///
/// # Errors
/// When the part is missing, or a place names no message.
pub(super) fn fill_in(page: &str, packs: &Packs, icons: &str) -> Result<String> {
    let (before, rest) = page
        .split_once(BEGIN)
        .context("index.html: the part of each language is missing")?;
    let (part, after) = rest
        .split_once(END)
        .context("index.html: the end of the part of each language is missing")?;
    let (_, part) = part
        .split_once("-->")
        .context("index.html: a comment does not end")?;
    let mut filled = before.to_owned();
    for language in Language::ALL {
        filled.push_str(&of_language(part, packs, icons, language)?);
    }
    filled.push_str(after);
    Ok(filled)
}

fn of_language(part: &str, packs: &Packs, icons: &str, language: Language) -> Result<String> {
    let mut filled = String::new();
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after
            .split_once('}')
            .context("index.html: a brace does not end")?;
        filled.push_str(before);
        match (place, place.split_once('.')) {
            ("lang", _) => filled.push_str(language.tag()),
            ("dimensions", _) => packs
                .dimensions(language)
                .for_each(|name| filled.push_str(&format!("<li class=\"cell\">{}</li>", escaped(name)))),
            (_, Some(("icon", name))) => filled.push_str(&icon(icons, name)?),
            (_, Some((section, key))) => {
                let message = packs
                    .message(section, key, language)
                    .with_context(|| format!("index.html: there is no message {place}"))?;
                filled.push_str(&escaped(message));
            }
            _ => bail!("index.html: {{{place}}} names nothing"),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// An icon as the app draws it: its path stands behind its name and a tab.
fn icon(icons: &str, name: &str) -> Result<String> {
    let mut icons = icons.lines().filter_map(|line| line.split_once('\t'));
    let (_, path) = icons
        .find(|(known, _)| *known == name)
        .with_context(|| format!("index.html: there is no icon {name}"))?;
    Ok(format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::path::Path;

    use super::*;

    const ICONS: &str = include_str!("../../../../style/icons.txt");

    fn packs() -> Packs {
        Packs::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap()
    }

    #[test]
    fn every_language_gets_the_part_with_its_words() {
        let page = "<a><!-- each language: why --><b lang=\"{lang}\">{app.name}</b><!-- end --></a>";
        let filled = fill_in(page, &packs(), ICONS).unwrap();
        assert_eq!(filled.matches("<b lang=").count(), 3);
        assert!(
            filled.contains("<b lang=\"zh-Hant-HK\">店舖數碼體檢</b>"),
            "{filled}"
        );
        assert!(filled.starts_with("<a><b") && filled.ends_with("</b></a>"));
    }

    #[test]
    fn the_page_of_this_project_names_only_messages_that_there_are() {
        let page = include_str!("../../../../index.html");
        let filled = fill_in(page, &packs(), ICONS).unwrap();
        assert!(!filled.contains(['{', '}']));
    }

    #[test]
    fn a_place_that_names_nothing_is_told() {
        for place in ["{app.nothing}", "{nothing}", "{app.name", "{icon.nothing}"] {
            let page = [BEGIN, " -->", place, END].concat();
            assert!(fill_in(&page, &packs(), ICONS).is_err(), "{place}");
        }
    }
}
