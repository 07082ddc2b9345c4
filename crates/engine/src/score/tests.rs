#![allow(clippy::unwrap_used)]

mod answered;
mod dimensions;
mod overall;
mod small;
mod stage;

use super::*;
use crate::check::{Sector, Staff};
use crate::questionnaire::{QuestionSet, Stage};
use crate::testing::{CheckBuilder, a_check, question};

fn scored(check: CheckBuilder) -> Score {
    score(&check.build())
}

fn retail() -> CheckBuilder {
    a_check(Sector::Retail)
}

fn set(ids: &str) -> QuestionSet {
    ids.split_whitespace().map(question).collect()
}

fn dimension(score: &Score, id: &str) -> DimensionScore {
    score.dimensions[DimensionId::parse(id).unwrap().index()]
}

const PAY: &str = "pay_accept pay_till pay_close ret_items";
const REACH: &str = "reach_listing reach_promo ret_shop ret_omni";
const CUST: &str = "cust_list cust_loyalty cust_reply cust_incl";
const OPS: &str = "ops_buy ret_stock ret_replen ret_waste";
const BACK: &str = "back_accounts back_payroll back_roster back_gov";
