#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::value::RawValue;

use super::*;

/// What a library says of a text: the entries of the object, decoded keys and raw values.
fn by_library(json: &str) -> Option<Vec<(String, String)>> {
    struct Entries(Vec<(String, String)>);
    struct Visitor;
    impl<'de> serde::de::Visitor<'de> for Visitor {
        type Value = Entries;
        fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            out.write_str("an object")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
            let mut entries = Vec::new();
            while let Some((key, value)) = map.next_entry::<String, Box<RawValue>>()? {
                entries.push((key, value.get().to_owned()));
            }
            Ok(Entries(entries))
        }
    }
    impl<'de> serde::Deserialize<'de> for Entries {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_map(Visitor)
        }
    }
    serde_json::from_str::<Entries>(json)
        .ok()
        .map(|entries| entries.0)
}

fn by_hand(json: &str) -> Option<Vec<(String, String)>> {
    let entries = object(json).ok()?.into_iter();
    Some(
        entries
            .map(|(key, value)| (key.into_owned(), value.to_owned()))
            .collect(),
    )
}

#[test]
fn what_is_at_the_edge_of_the_grammar_is_read_as_a_library_reads_it() {
    let values = [
        "0",
        "-0",
        "-",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "1E-9",
        "1e999",
        "+1",
        "1.5e3",
        "true",
        "truex",
        "tru",
        "null",
        "nul",
        r#""""#,
        r#""a"#,
        r#""\u12""#,
        r#""\u00e9""#,
        r#""\ud800""#,
        r#""\ud83d\ude00""#,
        r#""\x""#,
        "\"\n\"",
        "\"\u{7f}\"",
        "[]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[ 1 , 2 ]",
        "{}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        r#"{ "a" : [ { } ] }"#,
        "{1:2}",
        "店",
        r#""店舖""#,
        "NaN",
        "Infinity",
        "/* */ 1",
        "'a'",
    ];
    for value in values {
        for json in [
            format!(r#"{{"k":{value}}}"#),
            format!(" {{ \"k\" : {value} \t}} "),
        ] {
            assert_eq!(by_hand(&json), by_library(&json), "{json}");
        }
    }
    for json in [
        "",
        " ",
        "{",
        "}",
        "{}x",
        "{} {}",
        r#"{"a":1 "b":2}"#,
        r#"{,}"#,
        r#"{"\n\u5e97":1,"a":2,"a":3}"#,
        r#"{"\ud800":1}"#,
    ] {
        assert_eq!(by_hand(json), by_library(json), "{json}");
    }
}

#[test]
fn values_may_lie_in_each_other_so_deep_and_no_deeper() {
    let nested = |depth: usize| format!("{{\"k\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    for depth in [1, 100, 126, 127, 128, 100_000] {
        assert_eq!(
            by_hand(&nested(depth)).is_some(),
            by_library(&nested(depth)).is_some(),
            "{depth}"
        );
    }
}

#[test]
fn another_kind_of_value_is_told_from_what_is_no_json() {
    for json in ["[1]", "3", "null", r#""text""#, "true"] {
        assert_eq!(object(json), Err(NoObject::Other), "{json}");
    }
    for (json, place) in [
        ("nonsense", 2),
        ("{", 2),
        ("{} x", 4),
        (r#"{"a":01}"#, 7),
        ("\u{feff}{}", 1),
    ] {
        assert_eq!(object(json), Err(NoObject::NotJson(place)), "{json}");
    }
}

#[test]
fn a_list_gives_its_values_as_written() {
    assert_eq!(list("[ 1, \"a,]\" ,[2,3]]"), Some(vec!["1", "\"a,]\"", "[2,3]"]));
    assert_eq!(list("[]"), Some(vec![]));
    for json in ["", "{}", "[1", "[1]x", "[1,]"] {
        assert_eq!(list(json), None, "{json}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", " ", "\"", "\\", "\\u", "d83d", "de00", "12", "-", "0", ".", "e", "+",
        "a", "店", "true", "null", "\n", "\u{1}", "\"k\":", "\"v\"",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_comes_is_read_as_a_library_reads_it(value in pieces(), is_bare in any::<bool>()) {
        let json = if is_bare { value } else { format!("{{\"k\":{value}}}") };
        prop_assert_eq!(by_hand(&json), by_library(&json));
    }

    #[test]
    fn a_text_is_read_back_as_it_was_written(given in any::<String>()) {
        let mut json = String::new();
        write_text(&mut json, &given);
        prop_assert_eq!(text(&json).unwrap(), given.as_str());
        prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), given);
    }
}
