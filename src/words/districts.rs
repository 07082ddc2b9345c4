//! The words for the 18 districts.

use shopready_store::district::District;

use super::{Text, Words, district as text};

/// Of each district its name, and its names in the other two languages, in the order of the districts.
const NAMES: [(Text, Text); 18] = [
    (text::CENTRAL_WESTERN, text::CENTRAL_WESTERN_ALSO),
    (text::WAN_CHAI, text::WAN_CHAI_ALSO),
    (text::EASTERN, text::EASTERN_ALSO),
    (text::SOUTHERN, text::SOUTHERN_ALSO),
    (text::YAU_TSIM_MONG, text::YAU_TSIM_MONG_ALSO),
    (text::SHAM_SHUI_PO, text::SHAM_SHUI_PO_ALSO),
    (text::KOWLOON_CITY, text::KOWLOON_CITY_ALSO),
    (text::WONG_TAI_SIN, text::WONG_TAI_SIN_ALSO),
    (text::KWUN_TONG, text::KWUN_TONG_ALSO),
    (text::ISLANDS, text::ISLANDS_ALSO),
    (text::KWAI_TSING, text::KWAI_TSING_ALSO),
    (text::NORTH, text::NORTH_ALSO),
    (text::SAI_KUNG, text::SAI_KUNG_ALSO),
    (text::SHA_TIN, text::SHA_TIN_ALSO),
    (text::TAI_PO, text::TAI_PO_ALSO),
    (text::TSUEN_WAN, text::TSUEN_WAN_ALSO),
    (text::TUEN_MUN, text::TUEN_MUN_ALSO),
    (text::YUEN_LONG, text::YUEN_LONG_ALSO),
];

impl Words {
    /// The name of a district.
    #[must_use]
    pub fn district(self, district: District) -> &'static str {
        NAMES
            .get(district.index())
            .map_or("", |(name, _)| self.get(*name))
    }

    /// The names of a district in all three languages, to be searched.
    #[must_use]
    pub fn district_in_all_languages(self, district: District) -> String {
        let also = NAMES
            .get(district.index())
            .map_or("", |(_, also)| self.get(*also));
        [self.district(district), " ", also].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_district_has_its_place() {
        assert_eq!(NAMES.len(), District::all().len());
    }
}
