//! The words of the questionnaire, found by the engine's ids.

use shopready_engine::check::Level;
use shopready_engine::questionnaire::{
    CostBand, DimensionId, ProfileQuestionId, QuestionId, SolutionId, Stage,
};

use super::{
    ACTIONS, BENCHMARK_TEXTS, CONSISTENCY_CHECKS, COST_BANDS, DIMENSIONS, LABELS, PROFILE, QUESTIONS,
    RECOMMENDATIONS, SOLUTIONS, STAGES, Words,
};

/// Lines of one question in a pack.
const QUESTION_LINES: u16 = 8;

impl Words {
    /// "Don't know".
    #[must_use]
    pub fn dont_know(self) -> &'static str {
        self.at(LABELS)
    }

    /// "Does not apply to us".
    #[must_use]
    pub fn not_applicable(self) -> &'static str {
        self.at(LABELS + 1)
    }

    /// "Find this out first": the step of a question answered with "don't know".
    #[must_use]
    pub fn find_out(self) -> &'static str {
        self.at(LABELS + 2)
    }

    /// "Provisional: not every question is answered".
    #[must_use]
    pub fn provisional(self) -> &'static str {
        self.at(LABELS + 3)
    }

    /// "Score reaches a higher stage, but a foundation is missing".
    #[must_use]
    pub fn stage_held(self) -> &'static str {
        self.at(LABELS + 4)
    }

    /// The name of a dimension.
    #[must_use]
    pub fn dimension(self, dimension: DimensionId) -> &'static str {
        self.numbered(DIMENSIONS, dimension.index())
    }

    /// The name of a stage.
    #[must_use]
    pub fn stage(self, stage: Stage) -> &'static str {
        self.numbered(STAGES, 2 * stage as usize)
    }

    /// What a stage says of a shop.
    #[must_use]
    pub fn stage_summary(self, stage: Stage) -> &'static str {
        self.numbered(STAGES, 2 * stage as usize + 1)
    }

    /// What a step costs, in words.
    #[must_use]
    pub fn cost_band(self, band: CostBand) -> &'static str {
        self.numbered(COST_BANDS, band.index())
    }

    /// The name of a kind of solution.
    #[must_use]
    pub fn solution(self, solution: SolutionId) -> &'static str {
        self.numbered(SOLUTIONS, solution.index())
    }

    /// The title of a recommendation, by its number from 1.
    #[must_use]
    pub fn recommendation(self, number: u8) -> &'static str {
        self.numbered(RECOMMENDATIONS, usize::from(number).saturating_sub(1))
    }

    /// The hint of a consistency check, by its place in the engine's list.
    #[must_use]
    pub fn consistency_check(self, check: usize) -> &'static str {
        self.numbered(CONSISTENCY_CHECKS, check)
    }

    /// The sentence of a published figure, by its place in the list.
    #[must_use]
    pub fn benchmark(self, place: usize) -> &'static str {
        self.numbered(BENCHMARK_TEXTS, place)
    }

    /// A profile question.
    #[must_use]
    pub fn profile_question(self, question: ProfileQuestionId) -> &'static str {
        self.numbered(PROFILE, profile_line(question))
    }

    /// An answer to a profile question, by its place.
    #[must_use]
    pub fn profile_option(self, question: ProfileQuestionId, option: u8) -> &'static str {
        self.numbered(PROFILE, profile_line(question) + 1 + usize::from(option))
    }

    /// A question.
    #[must_use]
    pub fn question(self, question: QuestionId) -> &'static str {
        self.of_question(question, 0)
    }

    /// What to look at for a question.
    #[must_use]
    pub fn evidence(self, question: QuestionId) -> &'static str {
        self.of_question(question, 1)
    }

    /// When a question does not apply; empty where it always does.
    #[must_use]
    pub fn when_not_applicable(self, question: QuestionId) -> &'static str {
        self.of_question(question, 2)
    }

    /// The answer of a level.
    #[must_use]
    pub fn option(self, question: QuestionId, level: Level) -> &'static str {
        self.of_question(question, 3 + u16::from(level.get()))
    }

    /// The next action of a business at a level.
    #[must_use]
    pub fn action(self, question: QuestionId, level: Level) -> &'static str {
        self.numbered(
            ACTIONS,
            question.index() * Level::ALL.len() + usize::from(level.get()),
        )
    }

    fn of_question(self, question: QuestionId, line: u16) -> &'static str {
        self.numbered(QUESTIONS + line, question.index() * usize::from(QUESTION_LINES))
    }

    pub(super) fn numbered(self, block: u16, number: usize) -> &'static str {
        self.at(block.saturating_add(u16::try_from(number).unwrap_or(u16::MAX)))
    }
}

/// The line of a profile question inside its block: each takes one line and one for each option.
fn profile_line(question: ProfileQuestionId) -> usize {
    ProfileQuestionId::all()
        .take(question.index())
        .map(|before| 1 + before.rules().options.len())
        .sum()
}
