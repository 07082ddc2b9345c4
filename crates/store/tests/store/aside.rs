//! Answers to questions of the other sector.

use shopready_engine::check::{Answer, Mode, Sector};
use shopready_engine::questionnaire::{ProfileQuestionId, QuestionId};
use shopready_engine::record::Record;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Opened;

use crate::journey::{ID, NOW, begin, store};

const RETAIL: u8 = 0;
const CATERING: u8 = 1;

fn only_retail() -> Vec<QuestionId> {
    QuestionId::path(Sector::Retail, Mode::Full)
        .filter(|question| !question.rules().is_on_path(Sector::Catering, Mode::Full))
        .collect()
}

fn set_sector(saved: &mut SavedCheck, option: u8) {
    saved.set_profile_option(ProfileQuestionId::SECTOR, option);
}

#[test]
fn come_back_when_the_sector_is_changed_back_even_after_saving_and_opening() {
    let store = store();
    let mut check = begin(ID);
    let questions = only_retail();
    assert!(questions.len() > 2);
    let answers = [Answer::level(3).unwrap(), Answer::DontKnow, Answer::NotApplicable];
    for (question, answer) in questions.iter().zip(answers.into_iter().cycle()) {
        check.check_mut().answers.set(*question, Some(answer));
    }
    let given: Vec<_> = check.check().answers.iter().collect();
    set_sector(&mut check, CATERING);
    assert!(check.has_answers_aside());
    for _ in 0..3 {
        store.save(&mut check, NOW).unwrap();
        let Ok(Opened::Good(opened)) = store.open(ID) else {
            panic!("not good")
        };
        check = *opened;
    }
    assert!(check.has_answers_aside());
    set_sector(&mut check, RETAIL);
    assert!(!check.has_answers_aside());
    assert_eq!(check.check().answers.iter().collect::<Vec<_>>(), given);
}

#[test]
fn stay_out_of_the_record_that_the_command_line_reads() {
    let mut check = begin(ID);
    let question = only_retail()[0];
    check.check_mut().answers.set(question, Answer::level(1));
    set_sector(&mut check, CATERING);
    let text = check.write();
    let record = Record::read(text.as_bytes()).unwrap();
    assert_eq!(record.check.answers.get(question), None);
}

#[test]
fn never_replace_an_answer_of_the_record() {
    let mut check = begin(ID);
    let question = only_retail()[0];
    check.check_mut().answers.set(question, Answer::level(1));
    let text = check.write();
    let forged = format!(
        "{},\"aside\":{{\"{}\":4}}}}",
        &text[..text.len() - 1],
        question.id()
    );
    let read = SavedCheck::read(&forged).unwrap();
    assert_eq!(read.check().answers.get(question), Answer::level(1));
}
