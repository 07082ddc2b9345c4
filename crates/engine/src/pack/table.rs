//! The numbers of the facts.
//!
//! A link made today must be read for ever, so this list only ever grows at its end, and so does each list of
//! values: never renumber, never change a type, never take one out. A fact whose type has changed is spelled
//! out in the pack by itself. The order of the first edition is that of the catalogue's vocabulary.

use Kind::{Bool, Enum, Int, Set};

/// What kind of answer a fact took when it got its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Int,
    /// One of these values; its place stands in the pack.
    Enum(&'static [&'static str]),
    /// Any of these values; bit n stands for the value n.
    Set(&'static [&'static str]),
}

/// Id and kind of each fact; its place is its number.
pub(super) const FACTS: &[(&str, Kind)] = &[
    ("asset_owned_not_leased", Bool),
    ("basic_package_price_hkd", Int),
    ("bud_approved_projects", Int),
    ("bud_cumulative_granted_hkd", Int),
    ("bud_ecommerce_easy_granted_hkd", Int),
    ("bud_running_grants_hkd", Int),
    ("dtspp_received_hkd", Int),
    ("full_time_employees", Int),
    ("funded_elsewhere_for_same_item", Bool),
    ("has_business_registration", Bool),
    ("has_fixed_pitch_hawker_licence", Bool),
    ("has_hk_business_address", Bool),
    ("has_substantive_hk_operation", Bool),
    ("internship_it_related", Bool),
    ("internship_weeks", Int),
    ("is_government_body", Bool),
    ("is_government_subvented", Bool),
    ("is_group_member", Bool),
    ("is_lender", Bool),
    ("is_lender_affiliate", Bool),
    ("is_listed_anywhere", Bool),
    ("is_listed_hk", Bool),
    ("is_statutory_body", Bool),
    ("learner_age", Int),
    ("learner_hk_resident", Bool),
    ("loan_amount_hkd", Int),
    ("months_in_operation", Int),
    ("months_since_last_easy_bud", Int),
    ("needs_ai_supercomputing", Bool),
    ("nittp_received_this_fy_hkd", Int),
    ("operates_hk_production_line", Bool),
    ("pays_profits_tax", Bool),
    (
        "project_markets",
        Set(&["hong_kong", "mainland", "asean", "other_fta_ippa", "elsewhere"]),
    ),
    ("project_months", Int),
    ("provider_confirmed_enquiry", Bool),
    ("requested_grant_hkd", Int),
    (
        "sector",
        Enum(&["food_beverage", "retail", "tourism", "personal_services", "other"]),
    ),
    ("solution_on_official_list", Bool),
    ("total_staff", Int),
    ("trainee_background_fits_course", Bool),
    ("trainee_full_time_employee", Bool),
    ("trainee_hk_permanent_resident", Bool),
    ("weeks_before_course", Int),
    ("years_since_incorporation", Int),
];

/// The number of a fact.
pub(super) fn number(id: &str) -> Option<usize> {
    FACTS.iter().position(|(known, _)| *known == id)
}
