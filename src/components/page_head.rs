//! The head of a screen.

use leptos::prelude::*;

/// The heading, which takes the focus when the screen is gone to, and a line below it that says what the screen is for.
pub fn page_head(heading: &'static str, lead: Option<&'static str>) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {heading}
            </h1>
            {lead.map(|lead| view! { <p class="soft">{lead}</p> })}
        </div>
    }
}
