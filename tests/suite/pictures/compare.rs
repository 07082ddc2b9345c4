//! What differs between two pictures, in figures and as a picture.

use image::{Rgb, RgbImage};

/// By how much a colour must differ at least, of 255: edges of letters come out a little otherwise now and then.
const VISIBLE: u8 = 64;

/// The share of pixels that may differ, in millionths: 46 of a phone's screen, less than one Chinese character has.
const MOST: u64 = 200;

const MILLION: u64 = 1_000_000;

/// How a picture differs from the accepted one.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    /// Pixels that differ, in millionths of all.
    pub(crate) share: u64,
    /// The accepted picture, faint, with red where the other one differs.
    pub(crate) picture: RgbImage,
}

impl Difference {
    /// What differs, if it is enough to be seen. What one picture has beyond the other differs.
    pub(crate) fn between(accepted: &RgbImage, actual: &RgbImage) -> Option<Self> {
        let width = accepted.width().max(actual.width());
        let height = accepted.height().max(actual.height());
        let mut differing = 0;
        let picture = RgbImage::from_fn(width, height, |x, y| {
            let pair = (accepted.get_pixel_checked(x, y), actual.get_pixel_checked(x, y));
            if let (Some(one), Some(other)) = pair
                && is_alike(one, other)
            {
                return faint(one);
            }
            differing += 1;
            Rgb([208, 0, 0])
        });
        let share = differing * MILLION / (u64::from(width) * u64::from(height)).max(1);
        (share > MOST).then_some(Self { share, picture })
    }

    /// The share as a reader takes it in, such as `1.25 %`.
    pub(crate) fn percent(&self) -> String {
        let hundredths = self.share / (MILLION / 10_000);
        format!("{}.{:02} %", hundredths / 100, hundredths % 100)
    }
}

fn is_alike(one: &Rgb<u8>, other: &Rgb<u8>) -> bool {
    let mut channels = one.0.iter().zip(other.0);
    channels.all(|(one, other)| one.abs_diff(other) < VISIBLE)
}

fn faint(colour: &Rgb<u8>) -> Rgb<u8> {
    Rgb(colour.0.map(|channel| 192 + channel / 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> RgbImage {
        RgbImage::from_pixel(100, 100, Rgb([250, 250, 240]))
    }

    #[test]
    fn the_same_picture_and_a_fainter_edge_do_not_differ() {
        let mut other = paper();
        assert!(Difference::between(&paper(), &other).is_none());
        other.put_pixel(3, 4, Rgb([200, 200, 200]));
        assert!(Difference::between(&paper(), &other).is_none());
    }

    #[test]
    fn a_dot_is_found_and_shown_in_its_place() {
        let mut other = paper();
        for x in 10..22 {
            other.put_pixel(x, 5, Rgb([0, 0, 0]));
        }
        let found = Difference::between(&paper(), &other);
        assert_eq!(found.as_ref().map(Difference::percent).as_deref(), Some("0.12 %"));
        let shown = found.map(|difference| {
            (
                *difference.picture.get_pixel(12, 5),
                *difference.picture.get_pixel(12, 6),
            )
        });
        assert_eq!(shown, Some((Rgb([208, 0, 0]), Rgb([254, 254, 252]))));
    }

    #[test]
    fn another_size_differs_by_what_is_beyond() {
        let other = RgbImage::from_pixel(100, 90, Rgb([250, 250, 240]));
        let found = Difference::between(&paper(), &other);
        assert_eq!(
            found.map(|difference| difference.percent()).as_deref(),
            Some("10.00 %")
        );
    }
}
