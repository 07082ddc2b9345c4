//! The word packs: every message of a language in one text, one message a line.
//!
//! The page is built with the place of each message, never with its wording, so that the WASM
//! carries no language and the first load only one. Both halves are made here from the same list:
//! [`Packs::rust`] writes the places as Rust constants, [`Packs::pack`] writes the text of a
//! language. The first line of a pack is the fingerprint of that list; a page refuses a pack that
//! was made for another.

mod questionnaire;
mod recommendations;
mod rust;

use std::path::Path;

use crate::hash::short_hash;
use crate::interface::{self, Message};
use crate::language::Language;
use crate::problem::Problem;

/// All messages, ready to be written as packs and as constants.
#[derive(Debug)]
pub struct Packs {
    interface: Vec<Message>,
    blocks: Vec<Block>,
    fingerprint: String,
}

/// Messages of the content that are found by number: the names of the dimensions, say.
#[derive(Debug)]
pub(crate) struct Block {
    /// Name of the constant with the place of the first message.
    name: &'static str,
    /// What the messages are and how to reach one, for the docstring.
    meaning: &'static str,
    /// The messages in the order of [`Language::ALL`]. An empty wording means: none here.
    lines: Vec<[String; 3]>,
}

/// One file that the page fetches.
#[derive(Debug)]
pub struct Pack {
    /// Its language.
    pub language: Language,
    /// `words-<language>.<hash of the text>.txt`.
    pub file_name: String,
    /// The fingerprint, then one message a line.
    pub text: String,
}

impl Packs {
    /// Reads the interface texts and the questionnaire's words below the folder `content`.
    ///
    /// # Errors
    /// Every problem found in those files.
    pub fn load(content: &Path) -> Result<Self, Vec<Problem>> {
        let interface = interface::load(content)?;
        let mut blocks = questionnaire::blocks(content)?;
        blocks.push(recommendations::block(content)?);
        let fingerprint = fingerprint(&interface, &blocks);
        Ok(Self { interface, blocks, fingerprint })
    }

    /// The pack of a language.
    #[must_use]
    pub fn pack(&self, language: Language) -> Pack {
        let mut text = format!("{}\n", self.fingerprint);
        let blocks = self.blocks.iter().flat_map(|block| &block.lines);
        for wording in self.interface.iter().map(|message| &message.wording).chain(blocks) {
            text.push_str(&wording[language as usize]);
            text.push('\n');
        }
        let file_name = format!("words-{}.{}.txt", language.code(), short_hash(&text));
        Pack { language, file_name, text }
    }

    /// The places of the messages as Rust source, to be included by `src/words`.
    #[must_use]
    pub fn rust(&self) -> String {
        rust::source(&self.interface, &self.blocks, &self.fingerprint)
    }
}

/// Changes whenever a message moves, appears or goes, and not when only a wording changes.
fn fingerprint(interface: &[Message], blocks: &[Block]) -> String {
    let mut list = String::new();
    for message in interface {
        list.push_str(&format!("{}.{}\n", message.section, message.key));
    }
    for block in blocks {
        list.push_str(&format!("{} {}\n", block.name, block.lines.len()));
    }
    short_hash(&list)
}
