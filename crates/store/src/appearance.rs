//! How the page looks, as the user has chosen it.

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Dark on light, whatever the device says.
    Light,
    /// Light on dark, whatever the device says.
    Dark,
}

/// The size of the text, on top of the browser's own setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As the page is designed.
    #[default]
    Usual,
    /// A step above.
    Large,
    /// Two steps above.
    Larger,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that is kept, and the value of `data-theme`; empty for the usual one.
    #[must_use]
    pub fn word(self) -> &'static str {
        ["", "light", "dark"][self as usize]
    }
}

impl TextSize {
    /// All sizes, smallest first.
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Larger];

    /// The word that is kept, and the value of `data-text`; empty for the usual one.
    #[must_use]
    pub fn word(self) -> &'static str {
        ["", "large", "larger"][self as usize]
    }
}

/// Theme and text size. The boot script reads them too, before anything is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Appearance {
    /// Light or dark.
    pub theme: Theme,
    /// The size of the text.
    pub text: TextSize,
}

impl Appearance {
    /// Reads what [`Appearance::write`] wrote. A word of nothing is passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut appearance = Self::default();
        for word in text.split_ascii_whitespace() {
            let theme = Theme::ALL.into_iter().find(|theme| theme.word() == word);
            let size = TextSize::ALL.into_iter().find(|size| size.word() == word);
            appearance.theme = theme.unwrap_or(appearance.theme);
            appearance.text = size.unwrap_or(appearance.text);
        }
        appearance
    }

    /// Up to two words with a space between; empty where everything is as usual.
    #[must_use]
    pub fn write(self) -> String {
        [self.theme.word(), self.text.word()].join(" ").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        for theme in Theme::ALL {
            for text in TextSize::ALL {
                let appearance = Appearance { theme, text };
                assert_eq!(Appearance::read(&appearance.write()), appearance);
            }
        }
    }

    #[test]
    fn words_of_nothing_are_passed_over() {
        for text in ["", " ", "purple", "{\"theme\":1}"] {
            assert_eq!(Appearance::read(text), Appearance::default(), "{text}");
        }
        assert_eq!(
            Appearance::read("purple dark"),
            Appearance {
                theme: Theme::Dark,
                text: TextSize::Usual
            }
        );
    }
}
