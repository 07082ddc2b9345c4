//! Exact numbers as they are written on paper.

use shopready_engine::fraction::Fraction;

use crate::text::number::grouped;

/// Decimals that are written out.
const DECIMALS: u64 = 100;

/// A fraction as `575/18`; a whole number without its denominator.
pub(super) fn fraction(value: Fraction) -> String {
    quotient(value.numerator(), value.denominator())
}

/// Two numbers as a fraction, not shortened: `4,083,850/1,584`.
pub(super) fn quotient(numerator: u64, denominator: u64) -> String {
    let mut out = grouped(numerator);
    if denominator != 1 {
        out.push('/');
        out.push_str(&grouped(denominator));
    }
    out
}

/// The number with two decimals at most. Cut off, never rounded: what is left is an ellipsis.
pub(in crate::pages) fn decimal(value: Fraction) -> String {
    let (numerator, denominator) = (value.numerator(), value.denominator());
    let rest = numerator % denominator;
    let hundredths = rest * DECIMALS / denominator;
    let mut out = grouped(numerator / denominator);
    let more = hundredths * denominator != rest * DECIMALS;
    if hundredths > 0 || more {
        out.push('.');
        out.push(digit(hundredths / 10));
        if more || !hundredths.is_multiple_of(10) {
            out.push(digit(hundredths % 10));
        }
    }
    if more {
        out.push('…');
    }
    out
}

/// The number with one decimal at most, cut off: for a difference that is said in words, where 4.96 must not read as 5.
pub(in crate::pages) fn tenths(value: Fraction) -> String {
    let tenths = 10 * value.numerator() / value.denominator();
    let mut out = grouped(tenths / 10);
    if !tenths.is_multiple_of(10) {
        out.push('.');
        out.push(digit(tenths % 10));
    }
    out
}

/// A fraction, the same as a decimal where that says more, and rounded: `81,677/3,168 = 25.78… → 26`.
pub(super) fn rounded(value: Fraction) -> String {
    let mut out = fraction(value);
    if value.denominator() > 1 {
        out.push_str(" = ");
        out.push_str(&decimal(value));
        // Not to be parted at the end of a line.
        out.push_str("\u{a0}→\u{a0}");
        out.push_str(&value.round_half_up().to_string());
    }
    out
}

/// A share in thousandths as percent: `95.4`.
pub(super) fn percent(permille: u16) -> String {
    let mut out = (permille / 10).to_string();
    out.push('.');
    out.push(digit(u64::from(permille % 10)));
    out
}

fn digit(number: u64) -> char {
    char::from(b'0' + (number % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_written_without_a_denominator() {
        assert_eq!(fraction(Fraction::new(100, 2)), "50");
        assert_eq!(fraction(Fraction::ZERO), "0");
        assert_eq!(fraction(Fraction::new(81_677, 3168)), "81,677/3,168");
    }

    #[test]
    fn decimals_are_cut_off_and_say_so() {
        let cases = [
            ((50, 1), "50"),
            ((101, 2), "50.5"),
            ((201, 4), "50.25"),
            ((575, 18), "31.94…"),
            ((1, 3), "0.33…"),
            ((2_999, 1000), "2.99…"),
            ((1, 1000), "0.00…"),
            ((301, 3), "100.33…"),
        ];
        for ((numerator, denominator), text) in cases {
            assert_eq!(decimal(Fraction::new(numerator, denominator)), text);
        }
    }

    #[test]
    fn a_difference_has_one_decimal_and_never_reaches_the_next() {
        for ((numerator, denominator), text) in [
            ((22, 1), "22"),
            ((575, 18), "31.9"),
            ((499, 100), "4.9"),
            ((1, 100), "0"),
        ] {
            assert_eq!(tenths(Fraction::new(numerator, denominator)), text);
        }
    }

    #[test]
    fn a_fraction_is_followed_by_what_it_is_rounded_to() {
        assert_eq!(
            rounded(Fraction::new(81_677, 3168)),
            "81,677/3,168 = 25.78…\u{a0}→\u{a0}26"
        );
        assert_eq!(rounded(Fraction::new(99, 2)), "99/2 = 49.5\u{a0}→\u{a0}50");
        assert_eq!(rounded(Fraction::new(50, 1)), "50");
    }

    #[test]
    fn a_share_is_written_with_one_decimal() {
        for (permille, text) in [(0, "0.0"), (954, "95.4"), (1000, "100.0")] {
            assert_eq!(percent(permille), text);
        }
    }
}
