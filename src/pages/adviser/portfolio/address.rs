//! The address of the list of clients with a filter: what a group of a chart opens.

use shopready_engine::check::Sector;
use shopready_engine::questionnaire::ProfileQuestionId;

/// The id of a sector, as records have it.
pub(super) fn sector_id(sector: Sector) -> &'static str {
    let options = ProfileQuestionId::SECTOR.rules().options;
    options.get(sector as usize).copied().unwrap_or_default()
}

/// The address of the list of clients, of a sector or of all, for whom a key has this value:
/// `#/clients/stage=building&sector=retail`.
pub(super) fn clients(filter: Option<(&str, &str)>, sector: Option<Sector>) -> String {
    let sector = sector.map(|sector| ("sector", sector_id(sector)));
    let parts = filter
        .into_iter()
        .chain(sector)
        .map(|(key, value)| [key, "=", value].concat());
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        return "#/clients".to_owned();
    }
    ["#/clients/", &parts.join("&")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_stands_before_the_sector() {
        let gap = Some(("gap", "pay_till"));
        assert_eq!(clients(gap, None), "#/clients/gap=pay_till");
        assert_eq!(
            clients(gap, Some(Sector::Retail)),
            "#/clients/gap=pay_till&sector=retail"
        );
        assert_eq!(clients(None, Some(Sector::Catering)), "#/clients/sector=catering");
        assert_eq!(clients(None, None), "#/clients");
    }
}
