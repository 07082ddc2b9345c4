//! A fuller state is never silently replaced by an emptier one.

use shopready_engine::questionnaire::ProfileQuestionId;
use shopready_store::damaged;
use shopready_store::disk::Fault;
use shopready_store::key::is_rescue;
use shopready_store::store::NotSaved;

use crate::disk::Trouble;
use crate::journey::{ID, NOW, answer, opened, saved_check, store};

#[test]
fn a_save_without_answers_that_were_there_keeps_them_for_good() {
    let store = store();
    let mut check = saved_check(&store, ID, 6);
    let full = opened(&store, ID);
    check.check_mut().answers = Default::default();
    // The previous copy is that of one save only.
    for _ in 0..3 {
        store.save(&mut check, NOW).unwrap();
    }
    assert_eq!(opened(&store, ID), check.write());
    let kept = damaged::list(store.disk()).unwrap();
    assert_eq!(kept.len(), 1);
    assert!(is_rescue(&kept[0].origin));
    assert_eq!(kept[0].text, full);
}

#[test]
fn where_there_is_no_room_to_keep_them_they_stay_where_they_are() {
    let store = store();
    let mut check = saved_check(&store, ID, 6);
    let full = opened(&store, ID);
    check.check_mut().answers = Default::default();
    store.disk().trouble(Trouble::FromWrite(1, Fault::Full));
    assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Device(Fault::Full)));
    assert_eq!(opened(&store, ID), full);
}

#[test]
fn one_answer_taken_back_and_a_change_of_trade_there_and_back_are_no_loss() {
    let store = store();
    let mut check = saved_check(&store, ID, 30);
    let question = check.check().path().next().unwrap();
    check.check_mut().answers.set(question, None);
    store.save(&mut check, NOW).unwrap();
    for option in [1, 0, 1] {
        check.set_profile_option(ProfileQuestionId::SECTOR, option);
        store.save(&mut check, NOW).unwrap();
    }
    answer(&mut check, 0, 3);
    store.save(&mut check, NOW).unwrap();
    let erased = store.erase(ID).unwrap().unwrap();
    store.bring_back(&erased).unwrap();
    assert!(damaged::list(store.disk()).unwrap().is_empty());
}
