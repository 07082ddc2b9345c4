//! Texts side by side in one line, for what is read by the thousand: a tab between two, each on its own line of
//! defence against tabs and line breaks within.

/// Appends a field to a line that has some already, or begins one.
pub(crate) fn push(line: &mut String, field: &str) {
    if !line.is_empty() {
        line.push('\t');
    }
    for letter in field.chars() {
        match letter {
            '\\' => line.push_str("\\\\"),
            '\t' => line.push_str("\\t"),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            letter => line.push(letter),
        }
    }
}

/// The field as it was before [`push`].
pub(crate) fn unfold(field: &str) -> String {
    if !field.contains('\\') {
        return field.to_owned();
    }
    let mut text = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            },
            letter => letter,
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_back_as_they_were() {
        let fields = ["", "plain", "a\tb", "\\t", "line\r\nline\\", "中文\u{202e}"];
        let mut line = String::from("1");
        fields.iter().for_each(|field| push(&mut line, field));
        let back: Vec<_> = line.split('\t').skip(1).map(unfold).collect();
        assert_eq!(back, fields);
        assert!(!line.contains(['\n', '\r']));
    }
}
