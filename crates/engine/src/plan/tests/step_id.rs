use super::*;

#[test]
fn a_name_is_read_back_as_it_was_written() {
    for question in QuestionId::all() {
        for to in [None].into_iter().chain(Level::ALL.into_iter().skip(1).map(Some)) {
            let step = StepId { question, to };
            assert_eq!(StepId::parse(&step.to_string()), Some(step));
        }
    }
    assert_eq!(named("safe_backup:2").to, Level::new(2));
    assert_eq!(named("safe_backup:known").to, None);
}

#[test]
fn other_writings_name_no_step() {
    let writings = [
        "",
        ":",
        "safe_backup",
        "safe_backup:",
        "safe_backup:0",
        "safe_backup:5",
        "safe_backup:02",
        "safe_backup:+2",
        "safe_backup:2 ",
        " safe_backup:2",
        "safe_backup:2:2",
        "safe_backup:Known",
        "nothing:2",
        ":2",
    ];
    for writing in writings {
        assert_eq!(StepId::parse(writing), None, "{writing:?}");
    }
}
