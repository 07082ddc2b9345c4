//! Tables for a terminal.

/// Rows with aligned columns, indented by two blanks, the last column as it is. Widths count characters; the cells
/// that are aligned are ASCII.
pub(super) fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let mut widths = head.map(|cell| cell.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: &[String; COLUMNS]| {
        let padded = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        format!("  {}", padded.collect::<Vec<_>>().join("  "))
            .trim_end()
            .to_owned()
            + "\n"
    };
    std::iter::once(&head.map(str::to_owned))
        .chain(rows)
        .map(line)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_are_aligned_and_lines_end_without_blanks() {
        let rows = [
            ["a".to_owned(), "1".to_owned()],
            ["long".to_owned(), String::new()],
        ];
        assert_eq!(table(["id", "n"], &rows), "  id    n\n  a     1\n  long\n");
    }
}
