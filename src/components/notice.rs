//! A notice: what happened, then what to do.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something worth knowing.
    Info,
    /// Something went well.
    Success,
    /// Something to watch.
    Warn,
    /// Something failed.
    Error,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Success => "notice notice--success",
            Self::Warn => "notice notice--warn",
            Self::Error => "notice notice--error",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warn => Icon::Warning,
            Self::Error => Icon::Cross,
        }
    }

    /// Errors interrupt a screen reader; the rest waits for a pause.
    fn role(self) -> &'static str {
        if self == Self::Error { "alert" } else { "status" }
    }
}

/// Draws a notice around a body.
pub fn notice(tone: Tone, body: impl IntoView) -> impl IntoView {
    view! {
        <div class=tone.class() role=tone.role()>
            {icon(tone.icon())}
            <div class="notice__body">{body}</div>
        </div>
    }
}
