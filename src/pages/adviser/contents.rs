//! What a check that is handed over holds, in short.

use leptos::prelude::*;
use shopready_engine::check::{Check, Mode, Profile, Sector};
use shopready_engine::questionnaire::ProfileQuestionId;
use shopready_engine::record::Entries;

use crate::words::{Text, Words, handover as text, question, start};

/// How much of what there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Contents {
    profile: Profile,
    mode: Mode,
    /// Questions that apply and are answered.
    answered: usize,
    /// Questions that apply.
    total: usize,
    /// Facts for the support schemes, "don't know" included.
    facts: usize,
}

impl Contents {
    pub(super) fn of(check: &Check, facts: &Entries<'_>) -> Self {
        let asked = check
            .path()
            .filter(|question| check.ruled_out(*question).is_none());
        Self {
            profile: check.profile,
            mode: check.mode,
            answered: asked
                .clone()
                .filter(|question| check.answers.get(*question).is_some())
                .count(),
            total: asked.count(),
            facts: facts.texts().count(),
        }
    }
}

/// The trade in a word.
pub(super) fn trade(sector: Sector) -> Text {
    match sector {
        Sector::Retail => start::CHECK_RETAIL,
        Sector::Catering => start::CHECK_CATERING,
    }
}

/// Draws it as boxes of a form.
pub(super) fn contents(words: Words, contents: &Contents) -> impl IntoView + use<> {
    let mode = words.get(match contents.mode {
        Mode::Quick => question::QUICK_CHECK,
        Mode::Full => question::FULL_CHECK,
    });
    let profile = contents.profile;
    let staff = words.profile_option(ProfileQuestionId::STAFF, profile.staff() as u8);
    let answered = start::progress_of(words, &contents.answered.to_string(), &contents.total.to_string());
    let cell = |name: &'static str, label: Text, entry: String| {
        view! {
            <div class="cell" data-holds=name>
                <dt>{words.get(label)}</dt>
                <dd>{entry}</dd>
            </div>
        }
    };
    view! {
        <dl
            class="cells cells--rows"
            id="contents"
            data-answered=contents.answered.to_string()
            data-facts=contents.facts.to_string()
        >
            {cell("trade", text::TRADE, words.get(trade(profile.sector())).to_owned())}
            {cell("staff", text::STAFF, staff.to_owned())}
            {cell("mode", text::MODE, mode.to_owned())}
            {cell("answers", text::ANSWERS, answered)}
            {cell("facts", text::FACTS, text::facts_count(words, &contents.facts.to_string()))}
        </dl>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shopready_engine::check::{Answer, Answers, Staff};
    use shopready_engine::questionnaire::QuestionId;

    #[test]
    fn only_what_applies_is_counted() {
        let mut answers = Answers::new();
        for question in QuestionId::all() {
            answers.set(question, Some(Answer::DontKnow));
        }
        let check = Check {
            mode: Mode::Full,
            profile: Profile::new(Sector::Retail, Staff::Alone),
            answers,
        };
        let contents = Contents::of(&check, &Entries::default());
        assert_eq!(contents.answered, contents.total);
        let asked = check.path().count();
        assert!(contents.total < asked, "{} of {asked}", contents.total);
    }
}
