//! What follows from an answer.

use crate::catalogue::value::Table;
use crate::catalogue::{CatalogueError, Condition, Follow, test};
use crate::facts::{FactId, FactValue, Vocabulary};
use crate::questionnaire::ProfileQuestionId;

pub(super) fn follow(mut table: Table, vocabulary: &Vocabulary) -> Result<Follow, CatalogueError> {
    let when = condition(table.table("when")?, vocabulary)
        .map_err(|error| error.within("follows, when".to_owned()))?;
    let then =
        answer(table.table("then")?, vocabulary).map_err(|error| error.within("follows, then".to_owned()))?;
    Ok(Follow {
        when,
        fact: then.0,
        value: then.1,
        why: table.translation("why")?,
    })
}

fn condition(mut table: Table, vocabulary: &Vocabulary) -> Result<Condition, CatalogueError> {
    let profile = table.text("profile")?;
    if profile.is_empty() {
        return answer(table, vocabulary).map(|(fact, value)| Condition::Fact { fact, value });
    }
    let Some(question) = ProfileQuestionId::parse(&profile) else {
        return Err(CatalogueError::new(
            "profile",
            format!("no such profile question: '{profile}'"),
        ));
    };
    let option = table.text("option")?;
    let place = question.rules().options.iter().position(|known| *known == option);
    match place.and_then(|place| u8::try_from(place).ok()) {
        Some(option) => Ok(Condition::Profile { question, option }),
        None => Err(CatalogueError::new(
            "option",
            format!("no such option of '{profile}': '{option}'"),
        )),
    }
}

/// A fact with a value.
fn answer(mut table: Table, vocabulary: &Vocabulary) -> Result<(FactId, FactValue), CatalogueError> {
    let fact = vocabulary.named(&table.text("fact")?)?;
    let value = test::value(vocabulary.fact(fact), &table.value("value"));
    Ok((fact, value?))
}
