//! Tables as programs for tables read them: UTF-8 with a mark at the beginning, RFC 4180, no cell that begins a formula.

/// What a table begins with, so that a spreadsheet takes it for UTF-8.
pub const MARK: &str = "\u{feff}";

/// Appends a row.
pub fn push_row<'a>(table: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            table.push(',');
        }
        push_cell(table, cell);
    }
    table.push_str("\r\n");
}

fn push_cell(table: &mut String, cell: &str) {
    let is_quoted = cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ');
    if is_quoted {
        table.push('"');
    }
    // A spreadsheet would compute it.
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        table.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            table.push('"');
        }
        table.push(letter);
    }
    if is_quoted {
        table.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The reader takes the mark at the beginning for what it is.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(table.as_bytes());
        let rows = reader.records().flatten();
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn another_program_reads_every_cell(cells in proptest::collection::vec("(?s).{0,30}", 2..6)) {
            let mut table = String::from(MARK);
            push_row(&mut table, cells.iter().map(String::as_str));
            let expected: Vec<_> = cells
                .iter()
                .map(|cell| if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.clone() })
                .collect();
            prop_assert_eq!(read(&table), vec![expected]);
        }
    }

    #[test]
    fn no_cell_begins_a_formula() {
        let mut table = String::new();
        push_row(
            &mut table,
            [
                "=cmd()",
                "+1",
                "-1",
                "@a",
                "\tx",
                "\rx",
                "明記,冰室",
                "a\"b",
                "1-2",
            ],
        );
        assert_eq!(
            table,
            "'=cmd(),'+1,'-1,'@a,'\tx,\"'\rx\",\"明記,冰室\",\"a\"\"b\",1-2\r\n"
        );
    }
}
