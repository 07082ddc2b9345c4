//! The 18 districts of Hong Kong, in the order of the Home Affairs Department: Hong Kong Island, Kowloon, New Territories.

/// A district.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct District(u8);

const IDS: [&str; 18] = [
    "central_western",
    "wan_chai",
    "eastern",
    "southern",
    "yau_tsim_mong",
    "sham_shui_po",
    "kowloon_city",
    "wong_tai_sin",
    "kwun_tong",
    "islands",
    "kwai_tsing",
    "north",
    "sai_kung",
    "sha_tin",
    "tai_po",
    "tsuen_wan",
    "tuen_mun",
    "yuen_long",
];

impl District {
    /// All of them, in order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..IDS.len() as u8).map(Self)
    }

    /// Its place in the order, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Its id in files: `sham_shui_po`.
    #[must_use]
    pub fn id(self) -> &'static str {
        IDS[self.index()]
    }

    /// The district with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::all().find(|district| district.id() == id)
    }
}
