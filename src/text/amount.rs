//! Amounts in Hong Kong dollars as each language writes them: HK$50,000, 5萬港元.

use super::number::grouped;
use crate::words::{Language, Words};

/// What Chinese counts large amounts in.
const MYRIAD: u64 = 10_000;

/// An amount. In Chinese a whole number of thousands from ten thousand on is counted in 萬.
#[must_use]
pub fn hkd(words: Words, amount: u64) -> String {
    written(words.language(), amount)
}

fn written(language: Language, amount: u64) -> String {
    let (myriad, unit) = match language {
        Language::En => return ["HK$", &grouped(amount)].concat(),
        Language::ZhHant => ("萬", "港元"),
        Language::ZhHans => ("万", "港元"),
    };
    if amount < MYRIAD || !amount.is_multiple_of(1000) {
        return [&grouped(amount), unit].concat();
    }
    let mut out = grouped(amount / MYRIAD);
    let thousands = amount % MYRIAD / 1000;
    if thousands > 0 {
        out.push('.');
        out.push_str(&thousands.to_string());
    }
    out.push_str(myriad);
    out.push_str(unit);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_counts_round_amounts_in_ten_thousands() {
        let cases = [
            (0, "0港元", "HK$0"),
            (800, "800港元", "HK$800"),
            (5_000, "5,000港元", "HK$5,000"),
            (50_000, "5萬港元", "HK$50,000"),
            (15_000, "1.5萬港元", "HK$15,000"),
            (12_500, "12,500港元", "HK$12,500"),
            (7_000_000, "700萬港元", "HK$7,000,000"),
            (12_000_000, "1,200萬港元", "HK$12,000,000"),
        ];
        for (amount, chinese, english) in cases {
            assert_eq!(written(Language::ZhHant, amount), chinese);
            assert_eq!(written(Language::ZhHans, amount), chinese.replace('萬', "万"));
            assert_eq!(written(Language::En, amount), english);
        }
    }
}
