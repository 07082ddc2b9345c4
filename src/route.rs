//! The address of a screen: the hash of the page's address, so that any static host and the offline
//! copy serve all screens alike.

use shopready_engine::questionnaire::QuestionId;

use crate::policy;

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the ways to begin.
    Start,
    /// The six questions on the business.
    Profile,
    /// One question.
    Question(QuestionId),
    /// All answers.
    Review,
    /// Score, stage, steps.
    Result,
    /// Every step with its marks, and the what-if.
    Plan,
    /// Another check of the same business.
    Again,
    /// Two checks beside each other.
    Compare,
    /// The result as it goes on paper.
    Report,
    /// All support schemes.
    Schemes,
    /// One support scheme, by its id in the catalogue.
    Scheme(String),
    /// Cyberport's pilot programme, and what to have ready for its next round.
    Pilot,
    /// The committee's recommendations, and what they mean for a shop.
    Policy,
    /// The same with one recommendation opened, by its number from 1.
    Recommendation(u8),
    /// Language, data, content dates.
    Settings,
    /// Method, sources, limits.
    About,
    /// A screen of the adviser's: its name, and the rest of its address, which the later part reads.
    Adviser(&'static str, String),
}

/// The names of the adviser's screens.
const ADVISER: [&str; 11] = [
    "clients",
    "client",
    "client-form",
    "merge",
    "history",
    "entry",
    "portfolio",
    "files",
    "handover",
    "receive",
    "link",
];

/// What the address of a hand-over link begins with: `#c=` and the packed check.
const LINK: &str = "c=";

/// An address that no screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownAddress;

impl Route {
    /// Reads a hash, `#/question/pay_till`. An empty one is the start page.
    ///
    /// # Errors
    /// No screen has that address.
    pub fn parse(hash: &str) -> Result<Self, UnknownAddress> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        if let Some(packed) = path.strip_prefix(LINK) {
            return Ok(Self::Adviser("link", packed.to_owned()));
        }
        let path = path.strip_prefix('/').unwrap_or(path);
        let (screen, rest) = path.split_once('/').unwrap_or((path, ""));
        match (screen, rest) {
            ("", "") => Ok(Self::Start),
            ("profile", "") => Ok(Self::Profile),
            ("question", id) => QuestionId::parse(id).map(Self::Question).ok_or(UnknownAddress),
            ("review", "") => Ok(Self::Review),
            ("result", "") => Ok(Self::Result),
            ("plan", "") => Ok(Self::Plan),
            ("again", "") => Ok(Self::Again),
            ("compare", "") => Ok(Self::Compare),
            ("report", "") => Ok(Self::Report),
            ("pilot", "") => Ok(Self::Pilot),
            ("policy", "") => Ok(Self::Policy),
            ("policy", id) => number(id).map(Self::Recommendation).ok_or(UnknownAddress),
            ("schemes", "") => Ok(Self::Schemes),
            ("scheme", id) if is_plain(id) => Ok(Self::Scheme(id.to_owned())),
            ("settings", "") => Ok(Self::Settings),
            ("about", "") => Ok(Self::About),
            _ => ADVISER
                .into_iter()
                .find(|name| *name == screen && *name != "link")
                .map(|name| Self::Adviser(name, rest.to_owned()))
                .ok_or(UnknownAddress),
        }
    }

    /// The hash of the screen: what [`Route::parse`] reads back.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Question(question) => format!("#/question/{}", question.id()),
            Self::Scheme(id) => format!("#/scheme/{id}"),
            Self::Recommendation(number) => format!("#/policy/r{number:02}"),
            Self::Adviser("link", packed) => ["#", LINK, packed].concat(),
            Self::Adviser(screen, rest) if !rest.is_empty() => ["#/", screen, "/", rest].concat(),
            other => format!("#/{}", other.screen()),
        }
    }

    /// Whether the screen shows the open check, and may change it.
    #[must_use]
    pub fn is_about_check(&self) -> bool {
        !matches!(
            self,
            Self::Start
                | Self::Policy
                | Self::Recommendation(_)
                | Self::Settings
                | Self::About
                | Self::Adviser(..)
        ) || matches!(self, Self::Adviser("entry", _))
    }

    /// The name of the screen, as it stands in the page's `data-screen`.
    #[must_use]
    pub fn screen(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Profile => "profile",
            Self::Question(_) => "question",
            Self::Review => "review",
            Self::Result => "result",
            Self::Plan => "plan",
            Self::Again => "again",
            Self::Compare => "compare",
            Self::Report => "report",
            Self::Pilot => "pilot",
            Self::Policy | Self::Recommendation(_) => "policy",
            Self::Schemes => "schemes",
            Self::Scheme(_) => "scheme",
            Self::Settings => "settings",
            Self::About => "about",
            Self::Adviser(screen, _) => screen,
        }
    }
}

/// The number in the id of a recommendation: 8 in `r08`.
fn number(id: &str) -> Option<u8> {
    let digits = id.strip_prefix('r').filter(|digits| digits.len() == 2)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    (1..=policy::COUNT).contains(&number).then_some(number)
}

/// The ids of the catalogue are made of small letters, digits and `_`.
fn is_plain(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_is_read_back_from_its_hash() {
        let mut routes = vec![
            Route::Start,
            Route::Profile,
            Route::Review,
            Route::Result,
            Route::Plan,
            Route::Again,
            Route::Compare,
            Route::Report,
            Route::Pilot,
            Route::Policy,
            Route::Schemes,
            Route::Scheme("bud_easy".to_owned()),
            Route::Settings,
            Route::About,
            Route::Adviser("clients", String::new()),
            Route::Adviser("client", "m2x9-01".to_owned()),
            Route::Adviser("link", "AbC_-9".to_owned()),
        ];
        routes.extend(QuestionId::all().map(Route::Question));
        routes.extend((1..=policy::COUNT).map(Route::Recommendation));
        for route in routes {
            assert_eq!(Route::parse(&route.hash()), Ok(route));
        }
    }

    #[test]
    fn an_empty_hash_is_the_start_page() {
        for hash in ["", "#", "#/"] {
            assert_eq!(Route::parse(hash), Ok(Route::Start));
        }
    }

    #[test]
    fn an_address_of_no_screen_is_unknown() {
        for hash in [
            "#/nowhere",
            "#/question/",
            "#/question/pay_nothing",
            "#/result/x",
            "#/link",
            "#/scheme/",
            "#/scheme/<b>",
            "#/policy/r00",
            "#/policy/r13",
            "#/policy/r8",
            "#/policy/r+8",
        ] {
            assert_eq!(Route::parse(hash), Err(UnknownAddress), "{hash}");
        }
    }
}
