use std::path::Path;

use crate::pack::table::{FACTS, Kind, number};

#[test]
fn every_fact_of_the_catalogue_has_its_number() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let catalogue: toml::Table =
        toml::from_str(&std::fs::read_to_string(content.join("catalogue.toml")).unwrap()).unwrap();
    for (id, fact) in catalogue["facts"].as_table().unwrap() {
        let place = number(id);
        assert!(
            place.is_some(),
            "{id} has no number: add it at the end of the table"
        );
        let values: Vec<&str> = fact
            .get("values")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(toml::Value::as_str)
            .collect();
        let (kind, known): (_, &[&str]) = match FACTS[place.unwrap()].1 {
            Kind::Bool => ("bool", &[]),
            Kind::Int => ("int", &[]),
            Kind::Enum(values) => ("enum", values),
            Kind::Set(values) => ("set", values),
        };
        assert_eq!(fact["type"].as_str(), Some(kind), "{id}");
        for value in values {
            assert!(
                known.contains(&value),
                "{id}: add {value} at the end of its values"
            );
        }
    }
}

#[test]
fn no_fact_has_two_numbers_and_no_value_two_places() {
    for (place, (id, kind)) in FACTS.iter().enumerate() {
        assert_eq!(number(id), Some(place), "{id}");
        if let Kind::Enum(values) | Kind::Set(values) = kind {
            for (place, value) in values.iter().enumerate() {
                assert_eq!(
                    values.iter().position(|other| other == value),
                    Some(place),
                    "{id}"
                );
                assert!(!value.contains(['"', '\\']), "{id}");
            }
            assert!(values.len() <= 64, "{id}");
        }
    }
}

#[test]
fn the_first_numbers_are_what_they_were() {
    assert_eq!(number("asset_owned_not_leased"), Some(0));
    assert_eq!(number("weeks_before_course"), Some(42));
    assert_eq!(number("years_since_incorporation"), Some(43));
}
