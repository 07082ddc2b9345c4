//! What the app's WebAssembly is made of: each part by crate and by its largest functions, as it is once made small.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::files::read;
use crate::finish::named_parts;

/// How many of a part's functions are listed.
const LARGEST: usize = 12;

/// Crates with less than this share of a part, in percent, stand together.
const LEAST: f64 = 0.4;

/// The Markdown tables of a program as cargo has left it; its parts are put into `work`.
///
/// # Errors
/// When the program cannot be split, or a helper is missing or finds a fault.
pub fn tables(program: &Path, work: &Path) -> Result<String> {
    let mut out = String::new();
    for (name, path) in ["First part", "Later part"]
        .iter()
        .zip(named_parts(program, work)?)
    {
        let part = Part::of(&read(&path)?).with_context(|| format!("cannot read {}", path.display()))?;
        write!(out, "## {name}: {} bytes\n\n{part}\n", part.all())?;
    }
    Ok(out)
}

/// The bytes of a part.
#[derive(Debug, Default)]
struct Part {
    /// The code of each function, by its readable name.
    functions: Vec<(String, u64)>,
    /// Constants: texts and tables.
    data: u64,
    /// Types, imports, exports, element tables.
    links: u64,
}

impl Part {
    fn of(module: &[u8]) -> Result<Self> {
        let mut part = Self::default();
        let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    part.links += section.range().end - section.range().start;
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.range().end - body.range().start),
                Payload::DataSection(section) => part.data += section.range().end - section.range().start,
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        for name in section {
                            if let Name::Function(map) = name? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index, naming.name);
                                }
                            }
                        }
                    }
                }
                other => {
                    if let Some((id, range)) = other.as_section()
                        && id != CODE
                    {
                        part.links += range.end - range.start;
                    }
                }
            }
        }
        for (index, bytes) in (imported..).zip(bodies) {
            let name = names.get(&index).copied().unwrap_or_default();
            part.functions.push((format!("{:#}", demangle(name)), bytes));
        }
        part.functions
            .sort_by(|(one, some), (other, more)| more.cmp(some).then_with(|| one.cmp(other)));
        Ok(part)
    }

    fn all(&self) -> u64 {
        self.functions.iter().map(|(_, bytes)| bytes).sum::<u64>() + self.data + self.links
    }

    /// Bytes and number of the functions of each crate, the largest first.
    fn crates(&self) -> Vec<(&str, u64, usize)> {
        let mut crates: BTreeMap<&str, (u64, usize)> = BTreeMap::new();
        for (name, bytes) in &self.functions {
            let sum = crates.entry(crate_of(name)).or_default();
            *sum = (sum.0 + bytes, sum.1 + 1);
        }
        let mut crates: Vec<_> = crates
            .into_iter()
            .map(|(name, (bytes, count))| (name, bytes, count))
            .collect();
        crates.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
        crates
    }
}

/// The section of the functions, which are counted one by one.
const CODE: u8 = 10;

impl std::fmt::Display for Part {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |bytes: u64| 100.0 * bytes as f64 / self.all() as f64;
        writeln!(out, "| crate | functions | bytes | share |\n|---|--:|--:|--:|")?;
        let (large, small): (Vec<_>, Vec<_>) = self
            .crates()
            .into_iter()
            .partition(|(_, bytes, _)| share(*bytes) >= LEAST);
        for (name, bytes, count) in large {
            writeln!(out, "| {name} | {count} | {bytes} | {:.1} % |", share(bytes))?;
        }
        let (bytes, count) = small
            .iter()
            .fold((0, 0), |sum, one| (sum.0 + one.1, sum.1 + one.2));
        writeln!(
            out,
            "| {} others | {count} | {bytes} | {:.1} % |",
            small.len(),
            share(bytes)
        )?;
        writeln!(
            out,
            "| data: texts and tables | | {} | {:.1} % |",
            self.data,
            share(self.data)
        )?;
        writeln!(
            out,
            "| types, imports, exports, elements | | {} | {:.1} % |",
            self.links,
            share(self.links)
        )?;
        writeln!(out, "\n| largest functions | bytes |\n|---|--:|")?;
        for (name, bytes) in self.functions.iter().take(LARGEST) {
            writeln!(out, "| `{}` | {bytes} |", name.replace('|', "\\|"))?;
        }
        Ok(())
    }
}

/// The crate of a function. What is made of a type by the compiler (dropping it, a trait of it) counts to the type's
/// crate; a generic function counts to the crate that wrote it, whoever uses it.
fn crate_of(name: &str) -> &str {
    let name = name.strip_prefix("core::ptr::drop_in_place<").unwrap_or(name);
    let name = name.trim_start_matches(['<', '&', '(', '[', '*']);
    let name = ["mut ", "const ", "dyn "]
        .iter()
        .fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
    let end = name
        .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .unwrap_or(name.len());
    match name.split_at(end) {
        // A type without a crate before it is a type of the language or a parameter: its trait's crate counts.
        (word, rest) if !rest.starts_with("::") => match rest.split_once(" as ") {
            Some((_, behind)) => crate_of(behind),
            None if word.is_empty() => "without a name",
            None => "glue and runtime",
        },
        (word, _) => word,
    }
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_counts_to_the_crate_that_wrote_it_and_glue_to_that_of_its_type() {
        for (name, expected) in [
            ("shopready_engine::score::score", "shopready_engine"),
            ("<leptos::x::Y as core::fmt::Debug>::fmt", "leptos"),
            ("<&mut dyn tachys::A as core::any::Any>::type_id", "tachys"),
            ("<T as alloc::string::ToString>::to_string", "alloc"),
            ("core::ptr::drop_in_place<store::saved::SavedCheck>", "store"),
            ("core::fmt::write", "core"),
            ("__wbindgen_malloc", "glue and runtime"),
        ] {
            assert_eq!(crate_of(name), expected, "{name}");
        }
    }
}
