use proptest::prelude::*;

use super::*;

fn opened(text: &str) -> Result<Packed, PackError> {
    decode(&from_text(text)?)
}

fn a_text() -> String {
    to_text(&encode(&record(&[
        ("total_staff", "8"),
        ("requested_grant_hkd", "100000"),
        ("project_markets", "[\"mainland\"]"),
        ("of_tomorrow", "null"),
    ])))
}

#[test]
fn every_altered_character_is_found() {
    let text = a_text();
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ +/=.#?%\n店";
    for (place, letter) in text.char_indices() {
        for other in letters.chars().filter(|other| *other != letter) {
            let mut altered = text.clone();
            altered.replace_range(place..=place, other.encode_utf8(&mut [0; 4]));
            // A text that begins or ends with something else than letters is the text without them.
            if altered.trim().len() < altered.len() {
                continue;
            }
            assert!(opened(&altered).is_err(), "{altered}");
            assert!(
                opened(&format!("https://a.example/#c={altered}")).is_err(),
                "{altered}"
            );
        }
    }
}

#[test]
fn every_cut_is_found_and_called_one() {
    let text = a_text();
    for end in 0..text.len() {
        let error = opened(&format!("https://a.example/#c={}", &text[..end])).unwrap_err();
        assert_eq!(error, PackError::Cut, "{end}");
        assert!(opened(&text[..end]).is_err());
    }
    for end in 0..encode(&record(&[])).len() {
        assert!(decode(&encode(&record(&[]))[..end]).is_err());
    }
    for start in 1..text.len() {
        assert!(opened(&text[start..]).is_err());
    }
}

#[test]
fn what_is_added_is_found() {
    let text = a_text();
    for added in ["A", "AA", "AAA", "AAAA", "x"] {
        assert!(opened(&format!("{text}{added}")).is_err());
        assert!(opened(&format!("{added}{text}")).is_err());
    }
}

#[test]
fn another_text_is_no_link() {
    for text in [
        "",
        " ",
        "hello",
        "Dear Ann, please see the table.",
        "https://www.example.com/",
        "https://www.example.com/page?c=AQAB#top",
        "WIFI:S:shop;T:WPA;P:secret;;",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "店舖數碼體檢",
        "{\"id\":\"a\"}",
    ] {
        assert_eq!(opened(text).unwrap_err(), PackError::NotALink, "{text}");
    }
}

#[test]
fn later_formats_and_other_questionnaires_are_told_from_damage() {
    let mut later = encode(&record(&[]));
    later.truncate(later.len() - seal::LENGTH);
    later[0] = FORMAT + 1;
    assert_eq!(decode(&seal::seal(later)).unwrap_err(), PackError::LaterFormat);
    for version in ["0.2.0", "12.3.45", "2027-01", "next"] {
        let mut out = Writer::default();
        out.bits(u64::from(FORMAT), 8);
        head::write_version(&mut out, version);
        let bytes = seal::seal(out.finish());
        let other = PackError::OtherQuestionnaire(version.to_owned());
        assert_eq!(decode(&bytes).unwrap_err(), other);
    }
    let sealed = |facts: &dyn Fn(&mut Writer)| {
        let mut out = Writer::default();
        out.bits(u64::from(FORMAT), 8);
        head::write_version(&mut out, questionnaire::VERSION);
        head::write_check(&mut out, &record(&[]).check);
        facts(&mut out);
        decode(&seal::seal(out.finish())).unwrap_err()
    };
    let new_fact = sealed(&|out| {
        let count = table::FACTS.len() as u64 + 1;
        out.number(count, 6);
        (1..count).for_each(|_| out.flag(false));
        out.bits(0b111, 3);
    });
    assert_eq!(new_fact, PackError::LaterFormat);
    let sector = sealed(&|out| {
        let place = table::number("sector").unwrap() as u64;
        out.number(place + 1, 6);
        (0..place).for_each(|_| out.flag(false));
        out.flag(true);
        values::Value::Enum(0).write(out);
        out.number(0, 2);
    });
    assert_eq!(sector, PackError::Damaged);
    for json in ["", " 1", "1,2", "]", "nonsense", "[1] [2]"] {
        let named = sealed(&|out| {
            out.number(0, 6);
            out.number(1, 2);
            out.text("a");
            out.text(json);
        });
        assert_eq!(named, PackError::Damaged, "{json}");
    }
}

proptest! {
    #[test]
    fn whatever_bytes_come_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), format in 0..3_u8) {
        let _ = decode(&bytes);
        let mut sealed = vec![format];
        sealed.extend(bytes);
        prop_assert!(decode(&sealed).is_err());
        // Behind a right checksum and version stands whatever there is.
        let mut out = Writer::default();
        out.bits(u64::from(FORMAT), 8);
        head::write_version(&mut out, questionnaire::VERSION);
        sealed[1..].iter().for_each(|byte| out.bits(u64::from(*byte), 8));
        if let Ok(packed) = decode(&seal::seal(out.finish())) {
            let facts = Entries::read(&packed.facts.write()).map(|facts| facts.write());
            prop_assert_eq!(facts, Some(packed.facts.write()));
        }
    }

    #[test]
    fn whatever_text_comes_nothing_panics(text in any::<String>(), letters in "[A-Za-z0-9_-]{0,300}") {
        prop_assert!(opened(&text).is_err());
        prop_assert!(opened(&letters).is_err());
        let link = format!("#c={letters}");
        prop_assert!(opened(&link).is_err());
    }

    #[test]
    fn two_altered_characters_are_found(record in given::record(), places in any::<[prop::sample::Index; 2]>(), letters in "[A-Za-z0-9_-]{2}") {
        let text = to_text(&encode(&record));
        let mut altered = text.clone();
        for (place, letter) in places.iter().zip(letters.chars()) {
            let place = place.index(text.len());
            altered.replace_range(place..=place, letter.encode_utf8(&mut [0; 4]));
        }
        prop_assume!(altered != text);
        prop_assert!(opened(&altered).is_err());
    }
}
