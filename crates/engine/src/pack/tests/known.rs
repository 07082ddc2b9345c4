use proptest::prelude::*;

use super::*;
use crate::catalogue::Catalogue;

/// Catalogues whose facts are those of the table, some of another type, without some, with others.
fn catalogue(edition: u8) -> Catalogue {
    let facts = table::FACTS
        .iter()
        .enumerate()
        .filter(|(place, _)| edition == 0 || place % 5 != 1);
    let mut facts: Vec<String> = facts
        .map(|(place, (id, kind))| match kind {
            _ if edition == 1 && place % 7 == 3 => format!(r#""{id}":{{"type":"int"}}"#),
            table::Kind::Bool => format!(r#""{id}":{{"type":"bool"}}"#),
            table::Kind::Int => format!(r#""{id}":{{"type":"int"}}"#),
            table::Kind::Enum(values) => format!(r#""{id}":{{"type":"enum","values":{values:?}}}"#),
            table::Kind::Set(values) => {
                let mut values = values.to_vec();
                if edition == 1 {
                    values.reverse();
                    values.pop();
                }
                format!(r#""{id}":{{"type":"set","values":{values:?}}}"#)
            }
        })
        .collect();
    if edition == 1 {
        facts.push(r#""a":{"type":"int"}"#.to_owned());
    }
    Catalogue::from_json(&format!(r#"{{"facts":{{{}}},"scheme":[]}}"#, facts.join(","))).unwrap()
}

proptest! {
    #[test]
    fn facts_are_known_as_the_record_knows_them(record in given::record(), edition in 0..2_u8) {
        let catalogue = catalogue(edition);
        let mut facts = Facts::new(&catalogue.vocabulary);
        known_facts(&encode(&record), &catalogue.vocabulary, &mut facts).unwrap();
        prop_assert_eq!(facts, record.known_facts(&catalogue.vocabulary));
    }
}

#[test]
fn facts_of_before_are_cleared() {
    let catalogue = catalogue(0);
    let mut facts = record(&[("is_lender", "true")]).known_facts(&catalogue.vocabulary);
    known_facts(&encode(&record(&[])), &catalogue.vocabulary, &mut facts).unwrap();
    assert_eq!(facts, record(&[]).known_facts(&catalogue.vocabulary));
    assert_eq!(
        known_facts(b"\x01", &catalogue.vocabulary, &mut facts),
        Err(PackError::Cut)
    );
}
