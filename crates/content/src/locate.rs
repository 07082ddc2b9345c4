//! Where in a file the place of a problem stands.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::problem::Problem;

/// Gives every problem of a file its line and column, and sorts them from top to bottom.
pub(crate) fn all(problems: &mut [Problem], text: &str) {
    let Ok(table) = DeTable::parse(text) else {
        return;
    };
    for problem in problems.iter_mut() {
        let start = span(table.get_ref(), &problem.place).map(|span| span.start);
        problem.position = start.map(|start| position(text, start));
    }
    problems.sort_by_key(|problem| problem.position);
}

/// Line and column of a byte of a text, counted from 1; columns count characters.
pub(crate) fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|&letter| letter != '\n').count() + 1;
    (line, column)
}

/// The key or the list item that a place names, or the nearest one around it that is there.
fn span(table: &DeTable<'_>, place: &str) -> Option<Range<usize>> {
    let mut steps = place.split('.');
    let (mut found, mut value) = key(table, steps.next()?)?;
    for step in steps {
        let inner = match value {
            DeValue::Table(table) => key(table, step),
            DeValue::Array(list) => {
                let by_id = list.iter().find(|item| id(item.get_ref()) == Some(step));
                let by_number = || list.get(step.parse::<usize>().ok()?.checked_sub(1)?);
                by_id.or_else(by_number).map(|item| (item.span(), item.get_ref()))
            }
            _ => None,
        };
        let Some(inner) = inner else { break };
        (found, value) = inner;
    }
    Some(found)
}

fn key<'a>(table: &'a DeTable<'a>, name: &str) -> Option<(Range<usize>, &'a DeValue<'a>)> {
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == name)?;
    Some((key.span(), value.get_ref()))
}

fn id<'a>(item: &'a DeValue<'a>) -> Option<&'a str> {
    match item {
        DeValue::Table(table) => match key(table, "id")?.1 {
            DeValue::String(id) => Some(id),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Problem, all};

    const TEXT: &str = "a = 1\n\n[facts.x]\ntype = \"甲\"\nask.en = \"y\"\n\n[[rule]]\nid = \"one\"\nfact = \"x\"\n[[rule]]\nlist = [\n  { id = \"p\" },\n  { en = \"q\" },\n]\n";

    fn position(place: &str) -> Option<(usize, usize)> {
        let mut problems = [Problem::new(Path::new("f"), place, "r")];
        all(&mut problems, TEXT);
        problems[0].position
    }

    #[test]
    fn a_key_is_found_through_tables_and_lists() {
        assert_eq!(position("a"), Some((1, 1)));
        assert_eq!(position("facts.x.type"), Some((4, 1)));
        assert_eq!(position("facts.x.ask.en"), Some((5, 5)));
        assert_eq!(position("rule.one.fact"), Some((9, 1)));
        assert_eq!(position("rule.2.list.2.en"), Some((13, 5)));
        assert_eq!(position("rule.2.list.p"), Some((12, 3)));
    }

    #[test]
    fn what_is_missing_is_found_by_what_it_is_missing_from() {
        assert_eq!(position("facts.x.ask.zh_hant"), Some((5, 1)));
        assert_eq!(position("rule.one.op"), Some((7, 1)));
        assert_eq!(position("nothing"), None);
        assert_eq!(position(""), None);
    }
}
