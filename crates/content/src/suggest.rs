//! "Did you mean …" for a name that is not known.

/// What to say of a name that is none of `known`: the nearest one, or all where there are few.
pub(crate) fn no_such<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.collect();
    let nearest = known.iter().map(|other| (distance(name, other), *other)).min();
    let hint = match nearest {
        Some((steps, other)) if steps * 3 <= name.len() => format!("; did you mean '{other}'?"),
        _ if known.len() <= 12 => format!("; there are {}", known.join(", ")),
        _ => String::new(),
    };
    format!("no such {what}: '{name}'{hint}")
}

/// How many letters must be put in, left out or changed to turn one name into the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, other) in other.bytes().enumerate() {
            let changed = corner + usize::from(letter != other);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, no_such};

    #[test]
    fn a_near_name_is_suggested() {
        let known = ["is_lender", "is_listed_hk", "sector"];
        assert_eq!(
            no_such("fact", "is_listd_hk", known.into_iter()),
            "no such fact: 'is_listd_hk'; did you mean 'is_listed_hk'?"
        );
    }

    #[test]
    fn a_far_name_gets_the_list_where_it_is_short() {
        assert_eq!(
            no_such("mode", "slow", ["quick", "full"].into_iter()),
            "no such mode: 'slow'; there are quick, full"
        );
        let many: Vec<String> = (0..20).map(|number| format!("name{number}")).collect();
        assert_eq!(
            no_such("fact", "x", many.iter().map(String::as_str)),
            "no such fact: 'x'"
        );
    }

    #[test]
    fn distance_counts_single_letters() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
