//! Lines of a calendar file: escaped, folded, and ended as the standard wants them.

/// The most octets of a line, its end not counted.
const OCTETS: usize = 75;

/// A file that is being written.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A line whose value needs no escaping.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line with words of any kind.
    pub(super) fn put_text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Breaks a line that is too long, never inside a character; what goes on begins with a space, which counts.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for character in line.chars() {
            if octets + character.len_utf8() > OCTETS {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(character);
            octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Words as they may stand in a line: the characters with a meaning of their own are marked, every kind of line
/// break is written as one, and other control characters, which may not stand there, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\r' => {
                // A carriage return and a line feed are one break.
                let _ = characters.next_if_eq(&'\n');
                escaped.push_str("\\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(character),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}
