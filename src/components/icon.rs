//! The icon set, drawn as one: 24 by 24, strokes of 2 with round ends (`style/README.md`).

use leptos::prelude::*;

/// An icon. It is decoration: the word always stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// `check`
    Check,
    /// `cross`
    Cross,
    /// `question`
    Question,
    /// `warning`
    Warning,
    /// `info`
    Info,
    /// `chevron-left`
    ChevronLeft,
    /// `chevron-right`
    ChevronRight,
    /// `arrow-right`
    ArrowRight,
    /// `clock`
    Clock,
    /// `coin`
    Coin,
    /// `lock`
    Lock,
    /// `external`
    External,
    /// `printer`
    Printer,
    /// `download`
    Download,
    /// `trash`
    Trash,
    /// `undo`
    Undo,
    /// `list`
    List,
    /// `edit`
    Edit,
    /// `menu`
    Menu,
    /// `offline`
    Offline,
    /// `plus`
    Plus,
}

impl Icon {
    /// The path on the grid.
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M4.5 12.5l5 5 10-11",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Question => "M8.5 9a3.5 3.5 0 1 1 5.3 3c-1.2.7-1.8 1.4-1.8 2.8M12 18.6v.2",
            Self::Warning => "M12 3.5L22 20.5H2zM12 10v4.5M12 17.4v.2",
            Self::Info => "M12 10.5v7M12 6.4v.2",
            Self::ChevronLeft => "M15 5l-7 7 7 7",
            Self::ChevronRight => "M9 5l7 7-7 7",
            Self::ArrowRight => "M4 12h15M13 6l6 6-6 6",
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 7v5l3.5 2.5",
            Self::Coin => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM15 8.8c-.6-.9-1.6-1.3-3-1.3-1.8 0-3 .8-3 2.2 0 3 6.2 1.6 6.2 4.6 0 1.4-1.3 2.2-3.2 2.2-1.5 0-2.6-.5-3.2-1.5M12 5.8v12.4"
            }
            Self::Lock => "M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
            Self::External => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Printer => "M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z",
            Self::Download => "M12 3v12M7 10.5l5 5 5-5M4 20.5h16",
            Self::Trash => "M4 6.5h16M9 6.5V3.5h6v3M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6",
            Self::Undo => "M8 4L3.5 8.5 8 13M4 8.5h10a5.5 5.5 0 0 1 0 11H8",
            Self::List => "M9 6h12M9 12h12M9 18h12M3.5 6h.2M3.5 12h.2M3.5 18h.2",
            Self::Edit => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5",
            Self::Menu => "M3.5 6.5h17M3.5 12h17M3.5 17.5h17",
            Self::Offline => {
                "M3 3l18 18M5 10.5a11 11 0 0 1 4-2.5M12.5 7a11 11 0 0 1 6.5 3.5M8.2 14.2a6 6 0 0 1 3-1.5M12 18.6v.2"
            }
            Self::Plus => "M12 4v16M4 12h16",
        }
    }
}

/// Draws an icon.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=icon.path()></path>
        </svg>
    }
}
