//! One row a check.

use shopready_engine::questionnaire::DimensionId;
use shopready_engine::score::score;
use shopready_store::client::Client;
use shopready_store::saved::SavedCheck;

use super::{client_name, day, mode, trade};
use crate::words::{Words, files as text};

pub(super) fn heads(words: Words) -> Vec<&'static str> {
    let heads = [
        text::COL_ID,
        text::COL_CLIENT,
        text::COL_TRADE,
        text::COL_DISTRICT,
        text::BEGUN,
        text::CHANGED,
        text::COL_MODE,
        text::SCORE,
        text::COL_HIGH,
        text::COL_STAGE,
    ];
    let mut heads: Vec<_> = heads.into_iter().map(|head| words.get(head)).collect();
    heads.extend(DimensionId::all().map(|dimension| words.dimension(dimension)));
    heads.push(words.get(text::COL_ANSWERED));
    heads
}

pub(super) fn row(words: Words, saved: &SavedCheck, client: Option<&Client>) -> Vec<String> {
    let check = saved.check();
    let result = score(check);
    let overall = |points: Option<u8>| points.map(|points| points.to_string()).unwrap_or_default();
    let district = client.and_then(|client| client.district);
    let mut row = vec![
        saved.id().to_owned(),
        client_name(client),
        trade(words, check.profile.sector()),
        district
            .map_or("", |district| words.district(district))
            .to_owned(),
        day(&saved.begun),
        day(&saved.changed),
        mode(words, check.mode),
        overall(result.overall.map(|overall| overall.score)),
        overall(result.overall.map(|overall| overall.high)),
        result
            .stage
            .shown
            .map_or("", |stage| words.stage(stage))
            .to_owned(),
    ];
    for dimension in DimensionId::all() {
        let area = result.dimensions.iter().find(|area| area.dimension == dimension);
        row.push(overall(
            area.filter(|area| area.counts).and_then(|area| area.score),
        ));
    }
    let permille = result.answered.permille();
    row.push(format!("{}.{}", permille / 10, permille % 10));
    row
}
