//! The names by which a WebAssembly module and its glue know each other: exports that nobody calls go,
//! imports get names of a letter or two instead of fifty.
//!
//! Only the export and the import section are written anew; everything else is copied as it is.

use anyhow::{Context as _, Result, ensure};

/// Magic number and version.
const HEAD: usize = 8;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// A function among imports.
const FUNCTION: u8 = 0;

/// The module without the exports that `is_unwanted` names. What only they reach goes with the next
/// optimising.
///
/// # Errors
/// When it is no module.
pub(super) fn without_exports(module: &[u8], is_unwanted: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    rewrite(module, EXPORTS, |section| {
        let mut entries = Entries::new();
        for _ in 0..section.number()? {
            let from = section.place;
            let name = section.text()?;
            section.skip(1)?;
            section.number()?;
            if !is_unwanted(name) {
                entries.add(section.since(from));
            }
        }
        Ok(entries.finish())
    })
}

/// The module with short names for the functions that it imports from the module `from`; also the old
/// and the new name of each.
///
/// # Errors
/// When it is no module, or has imports of a kind that is not known here.
pub(super) fn shorten_imports(module: &[u8], from: &str) -> Result<(Vec<u8>, Vec<(String, String)>)> {
    let mut renamed = Vec::new();
    let module = rewrite(module, IMPORTS, |section| {
        let mut entries = Entries::new();
        for _ in 0..section.number()? {
            let start = section.place;
            let source = section.text()?;
            let before_name = section.place;
            let name = section.text()?;
            let after_name = section.place;
            let kind = section.import_type()?;
            if source == from && kind == FUNCTION {
                let short = short_name(renamed.len());
                let mut entry = section.bytes[start..before_name].to_vec();
                write_text(&mut entry, &short);
                entry.extend_from_slice(section.since(after_name));
                entries.add(&entry);
                renamed.push((name.to_owned(), short));
            } else {
                entries.add(section.since(start));
            }
        }
        Ok(entries.finish())
    })?;
    Ok((module, renamed))
}

/// A script with every name that is an old one in place of it the new one. A longer name that holds an
/// old one stays.
pub(super) fn rename_in_script(script: &str, renamed: &[(String, String)]) -> String {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_of_name) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter| !is_of_name(letter)).unwrap_or(from.len());
        let (name, behind) = from.split_at(end);
        out.push_str(before);
        let new = renamed.iter().find(|(old, _)| old == name);
        out.push_str(new.map_or(name, |(_, new)| new));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// `$a` to `$z`, then `$aa` and so on.
fn short_name(place: usize) -> String {
    let letter = |place: usize| char::from(b'a' + (place % 26) as u8);
    let mut name = String::from("$");
    if let Some(first) = (place / 26).checked_sub(1) {
        name.push(letter(first));
    }
    name.push(letter(place));
    name
}

/// Copies a module with one section written anew.
fn rewrite(module: &[u8], id: u8, write: impl FnOnce(&mut Reader<'_>) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    ensure!(module.starts_with(b"\0asm"), "this is no WebAssembly module");
    let mut write = Some(write);
    let mut out = module.get(..HEAD).context("the module is cut")?.to_vec();
    let mut reader = Reader {
        bytes: module,
        place: HEAD,
    };
    while reader.place < module.len() {
        let start = reader.place;
        let found = reader.byte()?;
        let length = reader.number()?;
        let content = reader.skip(length)?;
        match write.take_if(|_| found == id) {
            Some(write) => {
                let content = write(&mut Reader {
                    bytes: content,
                    place: 0,
                })?;
                out.push(id);
                write_number(&mut out, content.len());
                out.extend_from_slice(&content);
            }
            None => out.extend_from_slice(reader.since(start)),
        }
    }
    Ok(out)
}

/// The entries of a section, counted.
struct Entries {
    count: usize,
    bytes: Vec<u8>,
}

impl Entries {
    fn new() -> Self {
        Self {
            count: 0,
            bytes: Vec::new(),
        }
    }

    fn add(&mut self, entry: &[u8]) {
        self.count += 1;
        self.bytes.extend_from_slice(entry);
    }

    fn finish(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.bytes.len() + 5);
        write_number(&mut out, self.count);
        out.extend_from_slice(&self.bytes);
        out
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    fn since(&self, start: usize) -> &'a [u8] {
        &self.bytes[start..self.place]
    }

    fn skip(&mut self, count: usize) -> Result<&'a [u8]> {
        let end = self.place.checked_add(count).context("the module is cut")?;
        let skipped = self.bytes.get(self.place..end).context("the module is cut")?;
        self.place = end;
        Ok(skipped)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.skip(1)?[0])
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(usize::try_from(number)?);
            }
        }
        anyhow::bail!("a number of the module does not end")
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.skip(length)?)?)
    }

    /// Passes what an import is; gives its kind.
    fn import_type(&mut self) -> Result<u8> {
        let kind = self.byte()?;
        match kind {
            FUNCTION => self.number().map(drop)?,
            // A table: type of its entries, limits.
            1 => {
                self.byte()?;
                self.limits()?;
            }
            // A memory.
            2 => self.limits()?,
            // A global: type, whether it changes.
            3 => self.skip(2).map(drop)?,
            // A tag: attribute, type.
            4 => {
                self.byte()?;
                self.number()?;
            }
            _ => anyhow::bail!("an import of an unknown kind, {kind}"),
        }
        Ok(kind)
    }

    fn limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// A module with two imported functions and a memory, two exports, and a section of 200 bytes.
    fn module() -> Vec<u8> {
        let mut imports = Entries::new();
        for (source, name, what) in [
            ("./glue.js", "__wbg_get_0123", &[0, 0][..]),
            ("other", "__wbg_get_0123", &[0, 0][..]),
            ("./glue.js", "memory", &[2, 1, 1, 2][..]),
            ("./glue.js", "__wbg_set_4567", &[0, 1][..]),
        ] {
            let mut entry = Vec::new();
            write_text(&mut entry, source);
            write_text(&mut entry, name);
            entry.extend_from_slice(what);
            imports.add(&entry);
        }
        let mut exports = Entries::new();
        for name in ["main", "unused_free"] {
            let mut entry = Vec::new();
            write_text(&mut entry, name);
            entry.extend_from_slice(&[0, 3]);
            exports.add(&entry);
        }
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in [
            (IMPORTS, imports.finish()),
            (EXPORTS, exports.finish()),
            (0, vec![7; 200]),
        ] {
            out.push(id);
            write_number(&mut out, content.len());
            out.extend_from_slice(&content);
        }
        out
    }

    fn holds(module: &[u8], text: &str) -> bool {
        module.windows(text.len()).any(|window| window == text.as_bytes())
    }

    #[test]
    fn unwanted_exports_go_and_everything_else_stays() {
        let all = module();
        let some = without_exports(&all, |name| name.ends_with("_free")).unwrap();
        assert!(holds(&some, "main") && !holds(&some, "unused_free"));
        assert_eq!(some.len(), all.len() - "unused_free".len() - 3);
        assert_eq!(without_exports(&all, |_| false).unwrap(), all);
    }

    #[test]
    fn imports_of_the_glue_get_short_names_and_no_others() {
        let all = module();
        let (short, renamed) = shorten_imports(&all, "./glue.js").unwrap();
        let renamed: Vec<_> = renamed
            .iter()
            .map(|(old, new)| (old.as_str(), new.as_str()))
            .collect();
        assert_eq!(renamed, [("__wbg_get_0123", "$a"), ("__wbg_set_4567", "$b")]);
        assert!(holds(&short, "$a") && holds(&short, "memory") && holds(&short, "other\x0e__wbg_get_0123"));
        assert_eq!(short.len(), all.len() - 2 * "wbg_get_0123".len());
    }

    #[test]
    fn a_script_is_renamed_by_whole_names() {
        let renamed = [("__wbg_a_1".to_owned(), "$a".to_owned())];
        let script = "import_({ __wbg_a_1: function() {}, __wbg_a_12() {}, x__wbg_a_1: 1 });";
        assert_eq!(
            rename_in_script(script, &renamed),
            "import_({ $a: function() {}, __wbg_a_12() {}, x__wbg_a_1: 1 });"
        );
    }

    #[test]
    fn short_names_are_all_different() {
        let mut names: Vec<_> = (0..26 * 27).map(short_name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 26 * 27);
    }

    #[test]
    fn what_is_no_whole_module_is_refused() {
        assert!(without_exports(b"<!doctype html>", |_| false).is_err());
        let all = module();
        assert!(shorten_imports(&all[..40], "./glue.js").is_err());
    }
}
