use crate::check::{Sector, Staff};
use crate::testing::{a_check, question};

#[test]
fn a_gap_is_not_known_or_below_its_target() {
    // pay_till aims at 3 whatever the size.
    for (answer, is_gap) in [("?", true), ("0", true), ("2", true), ("3", false), ("4", false)] {
        let check = a_check(Sector::Retail).but("pay_till", answer).build();
        assert_eq!(check.is_gap(question("pay_till")), is_gap, "{answer}");
    }
}

#[test]
fn the_target_of_a_gap_goes_by_the_number_of_staff() {
    // cust_reply aims at 2 with up to nine people, else at 3.
    let is_gap = |staff| {
        let check = a_check(Sector::Retail).but("cust_reply", "2").staff(staff);
        check.build().is_gap(question("cust_reply"))
    };
    assert_eq!([Staff::Alone, Staff::Micro].map(is_gap), [false; 2]);
    assert_eq!([Staff::Small, Staff::Larger].map(is_gap), [true; 2]);
}

#[test]
fn what_is_unanswered_or_does_not_apply_or_is_not_asked_is_no_gap() {
    let check = a_check(Sector::Retail)
        .all("0")
        .but("pay_accept", "")
        .but("ret_omni", "-")
        .but("cat_order", "0")
        .nothing_crosses_the_boundary();
    for id in ["pay_accept", "ret_omni", "cat_order", "safe_cross"] {
        assert!(!check.clone().build().is_gap(question(id)), "{id}");
    }
    // The quick check does not ask for it.
    assert!(check.clone().build().is_gap(question("pay_close")));
    assert!(!check.quick().build().is_gap(question("pay_close")));
}
