//! The word packs: the messages of a language, one a line, in two parts.
//!
//! The page is built with the place of each message, never with its wording, so that the WASM
//! carries no language and the first load only one, and of that only what its screens say. The rest
//! is the later part. Both halves are made here from the same list:
//! [`Packs::rust`] writes the places as Rust constants, [`Packs::pack`] writes the text of a
//! language. The first line of a pack is the fingerprint of that list; a page refuses a pack that
//! was made for another.

mod benchmarks;
mod policy;
mod questionnaire;
mod rust;

use std::path::Path;

use crate::hash::short_hash;
use crate::interface::{self, Message};
use crate::language::Language;
use crate::policy::Policy;
use crate::problem::Problem;
use crate::text::Text;

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
    /// When it is fetched.
    part: Part,
    /// Name of the constant with the place of the first message.
    name: &'static str,
    /// What the messages are and how to reach one, for the docstring.
    meaning: &'static str,
    /// The messages in the order of [`Language::ALL`]. An empty wording means: none here.
    lines: Vec<[String; 3]>,
}

/// When a part of the messages is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// With the first load: what the start page, the profile and the questions say.
    First,
    /// After the first screen: everything else.
    Later,
}

impl Part {
    /// Both parts, in the order of their places.
    pub const ALL: [Self; 2] = [Self::First, Self::Later];

    /// Its name for the boot script.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["first", "later"][self as usize]
    }
}

/// The sections of the interface that the first screens use; all others are fetched later.
const FIRST_SECTIONS: [&str; 4] = ["app", "profile", "question", "start"];

/// Name of the block with the names of the dimensions.
const DIMENSIONS: &str = "DIMENSIONS";

/// One file that the page fetches.
#[derive(Debug)]
pub struct Pack {
    /// Its language.
    pub language: Language,
    /// Its part.
    pub part: Part,
    /// `words-<language>.<hash of the text>.txt`, or `more-…` for the later part.
    pub file_name: String,
    /// The fingerprint, then one message a line.
    pub text: String,
}

impl Packs {
    /// Reads the interface texts, and the words of the questionnaire and of the policy, below the folder `content`.
    ///
    /// # Errors
    /// Every problem found in those files.
    pub fn load(content: &Path) -> Result<Self, Vec<Problem>> {
        let interface = interface::load(content)?;
        let policy = Policy::load(content)?;
        let mut blocks = questionnaire::blocks(&policy.questionnaire);
        blocks.extend(policy::blocks(&policy));
        blocks.push(benchmarks::block(content, &policy.questionnaire)?);
        let fingerprint = fingerprint(&interface, &blocks);
        Ok(Self {
            interface,
            blocks,
            fingerprint,
        })
    }

    /// A part of the messages in a language.
    #[must_use]
    pub fn pack(&self, language: Language, part: Part) -> Pack {
        let mut text = format!("{}\n", self.fingerprint);
        let messages = self.interface_of(part).map(|message| &message.wording);
        let blocks = self.blocks_of(part).flat_map(|block| &block.lines);
        for wording in messages.chain(blocks) {
            text.push_str(&wording[language as usize]);
            text.push('\n');
        }
        let stem = match part {
            Part::First => "words",
            Part::Later => "more",
        };
        let file_name = format!("{stem}-{}.{}.txt", language.code(), short_hash(&text));
        Pack {
            language,
            part,
            file_name,
            text,
        }
    }

    /// What a message of the interface says in a language; `None` where there is no such message.
    #[must_use]
    pub fn message(&self, section: &str, key: &str, language: Language) -> Option<&str> {
        let mut messages = self.interface.iter();
        let message = messages.find(|message| message.section == section && message.key == key)?;
        Some(&message.wording[language as usize])
    }

    /// The names of the dimensions in a language, in order.
    pub fn dimensions(&self, language: Language) -> impl Iterator<Item = &str> {
        let names = self.blocks.iter().filter(|block| block.name == DIMENSIONS);
        names
            .flat_map(|block| &block.lines)
            .map(move |wording| &*wording[language as usize])
    }

    fn interface_of(&self, part: Part) -> impl Iterator<Item = &Message> {
        let part_of = |message: &Message| {
            let is_first = FIRST_SECTIONS.contains(&message.section.as_str());
            if is_first { Part::First } else { Part::Later }
        };
        self.interface
            .iter()
            .filter(move |message| part_of(message) == part)
    }

    fn blocks_of(&self, part: Part) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.part == part)
    }

    /// The places of the messages as Rust source, to be included by `src/words`.
    #[must_use]
    pub fn rust(&self) -> String {
        rust::source(self)
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

/// A block of texts, one line each.
fn block<'a>(
    part: Part,
    name: &'static str,
    meaning: &'static str,
    texts: impl Iterator<Item = &'a Text>,
) -> Block {
    Block {
        part,
        name,
        meaning,
        lines: texts.map(wording).collect(),
    }
}

fn wording(text: &Text) -> [String; 3] {
    text.0.clone()
}
