//! From each form of a saved check to the next: a text of any form that was ever saved is read as one of today's.
//!
//! The text that was read stays as it is until the next save, which keeps it as the previous copy. A form that was ever
//! saved has samples in `tests/samples/<form>/`, frozen with what they must be read as.

use shopready_engine::json::list;
use shopready_engine::record::Record;

use crate::saved::SCHEMA;

/// Changes a record from one form to the next. What it does not understand it leaves as it is, for the reader to refuse.
type Step = fn(&mut Record<'static>);

/// The step from each form to the next, from that of form 1: one fewer than there are forms.
const STEPS: [Step; (SCHEMA - 1) as usize] = [aside_by_name];

/// Brings a record of an earlier form up to today's.
pub(crate) fn up(record: &mut Record<'static>, from: u64) {
    climb(&STEPS, record, from);
}

fn climb(steps: &[Step], record: &mut Record<'static>, from: u64) {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    steps.iter().skip(done).for_each(|step| step(record));
}

/// 1 to 2. At first the answers kept aside were pairs in a list, later an object; both are called form 1. A checksum
/// came, too, which the texts of form 1 do without.
fn aside_by_name(record: &mut Record<'static>) {
    const ASIDE: &str = "aside";
    let Some(pairs) = record.extra.text(ASIDE).and_then(list) else {
        return;
    };
    let entry = |pair| match list(pair)?.as_slice() {
        [name, digit] => Some([*name, ":", *digit].concat()),
        _ => None,
    };
    let entries: Option<Vec<String>> = pairs.into_iter().map(entry).collect();
    if let Some(entries) = entries {
        let object = ["{", &entries.join(","), "}"].concat();
        record.extra.put(ASIDE, Some(object));
    }
}

#[cfg(test)]
mod tests {
    use shopready_engine::check::{Check, Mode, Profile, Sector, Staff};

    use super::*;

    fn note(record: &mut Record<'static>, step: &str) {
        let before = record.extra.text("steps").unwrap_or_default().to_owned();
        record.extra.put("steps", Some(before + step));
    }

    #[test]
    fn a_record_goes_through_every_step_from_its_form_on_in_order_and_through_none_twice() {
        let steps: [Step; 3] = [
            |record| note(record, "1"),
            |record| note(record, "2"),
            |record| note(record, "3"),
        ];
        for (from, taken) in [
            (0, "123"),
            (1, "123"),
            (2, "23"),
            (3, "3"),
            (4, ""),
            (u64::MAX, ""),
        ] {
            let check = Check {
                mode: Mode::Quick,
                profile: Profile::new(Sector::Retail, Staff::Micro),
                answers: Default::default(),
            };
            let mut record = Record::new("a".to_owned(), check);
            climb(&steps, &mut record, from);
            assert_eq!(
                record.extra.text("steps").unwrap_or_default(),
                taken,
                "from {from}"
            );
        }
    }
}
