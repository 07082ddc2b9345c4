//! `shopready catalogue audit`: what a person should look at.

use std::process::ExitCode;

use shopready_content::catalogue::{Catalogue, Scheme, publish};
use shopready_engine::catalogue::{Catalogue as Published, Scheme as PublishedScheme, Status};
use shopready_engine::date::Date;

use super::table::table;
use super::{Content, report};
use crate::day;
use crate::failure::Failure;
use crate::print;

/// How many days ahead an end is "soon".
const SOON_DAYS: i32 = 90;

/// List what is stale, what closes soon, and what was never verified or established
///
/// For the person who keeps the catalogue true: schemes whose evidence is undated or older than a year, schemes that
/// close within 90 days or have passed their end, addresses that nobody opened or that are not recorded, sources that
/// contradict each other, what could not be established, and the watch list.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  shopready catalogue audit --today 2026-11-22

Exit status:
  0  the audit was printed, whatever it says
  1  something is wrong in the content; see `shopready catalogue check`
  2  bad arguments, or there is no content")]
pub(super) struct Arguments {
    #[command(flatten)]
    content: Content,

    /// The day of the audit, as 2026-11-22 [default: the computer's date]
    #[arg(long, value_name = "DAY", value_parser = day::parse)]
    today: Option<Date>,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let catalogue = match arguments.content.catalogue()? {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            print::out(&report(&problems))?;
            return Ok(ExitCode::from(1));
        }
    };
    let today = day::or_todays(arguments.today)?;
    let published = Published::from_json(&publish(&catalogue)).map_err(|error| Failure(error.to_string()))?;
    // Both have the schemes in the same order.
    let schemes: Vec<_> = catalogue.schemes.iter().zip(&published.schemes).collect();
    let mut text = format!("The scheme catalogue on {today}: {} schemes\n", schemes.len());
    text.push_str(&stale(&schemes, today));
    text.push_str(&ends(&schemes, today));
    text.push_str(&addresses(&catalogue.schemes));
    text.push_str(&contradictions(&catalogue.schemes));
    text.push_str(&not_established(&catalogue.schemes));
    text.push_str(&watch(&catalogue));
    print::out(&text)?;
    Ok(ExitCode::SUCCESS)
}

type Pair<'a> = (&'a Scheme, &'a PublishedScheme);

fn section<const COLUMNS: usize>(title: &str, head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let body = if rows.is_empty() {
        "  none\n".to_owned()
    } else {
        table(head, rows)
    };
    format!("\n{title} ({})\n{body}", rows.len())
}

fn stale(schemes: &[Pair<'_>], today: Date) -> String {
    let row = |(scheme, published): &Pair<'_>| {
        let is_stale = published.is_stale_on(today);
        let noted = match (is_stale, scheme.stale) {
            (true, false) => "no",
            (true, true) => "yes",
            (false, true) => "yes, though it is not stale",
            (false, false) => return None,
        };
        let age = published.status_as_of.map_or_else(String::new, |date| {
            format!("{} days", today.days() - date.first_day().days())
        });
        let status = published.status_on(today).id().to_owned();
        Some([
            scheme.id.clone(),
            status,
            scheme.status_as_of.clone(),
            age,
            noted.to_owned(),
        ])
    };
    let rows: Vec<_> = schemes.iter().filter_map(row).collect();
    let title = "Stale: open, announced or unknown on evidence that is undated or more than 365 days old";
    section(
        title,
        ["scheme", "status", "evidence", "age", "noted in the file"],
        &rows,
    )
}

fn ends(schemes: &[Pair<'_>], today: Date) -> String {
    let row = |(scheme, published): &Pair<'_>| {
        if matches!(published.status, Status::Closed | Status::Ended) {
            return None;
        }
        let days = published.closes?.last_day().days() - today.days();
        let left = match days {
            ..0 => format!("passed {} days ago", -days),
            0 => "today".to_owned(),
            1..=SOON_DAYS => format!("in {days} days"),
            _ => return None,
        };
        let closes = scheme.closes.clone().unwrap_or_default();
        Some([scheme.id.clone(), scheme.status.clone(), closes, left])
    };
    let rows: Vec<_> = schemes.iter().filter_map(row).collect();
    let title = format!("Ends within {SOON_DAYS} days, or passed its end while the file has another status");
    section(&title, ["scheme", "status in the file", "closes", "when"], &rows)
}

fn addresses(schemes: &[Scheme]) -> String {
    let mut rows = Vec::new();
    for scheme in schemes {
        let mut add = |what: &str, url: &str| rows.push([scheme.id.clone(), what.to_owned(), url.to_owned()]);
        for url in &scheme.url_unverified {
            add("never opened", url);
        }
        for source in &scheme.sources {
            if source.url.is_empty() {
                add("no address recorded", &source.what);
            } else if !source.exact {
                add("site known, not the page", &source.url);
            }
        }
    }
    section(
        "Addresses to verify",
        ["scheme", "what is wrong", "address or source"],
        &rows,
    )
}

fn contradictions(schemes: &[Scheme]) -> String {
    let rows = said_of(schemes, |scheme| &scheme.contradictions);
    section(
        "Sources that contradict each other",
        ["scheme", "contradiction"],
        &rows,
    )
}

fn not_established(schemes: &[Scheme]) -> String {
    let rows = said_of(schemes, |scheme| &scheme.not_established);
    section("Not established: to be found out", ["scheme", "what"], &rows)
}

/// A row for each remark on a scheme.
fn said_of(schemes: &[Scheme], remarks: fn(&Scheme) -> &[String]) -> Vec<[String; 2]> {
    let of_scheme = |scheme| {
        remarks(scheme)
            .iter()
            .map(|remark| [scheme.id.clone(), remark.clone()])
    };
    schemes.iter().flat_map(of_scheme).collect()
}

fn watch(catalogue: &Catalogue) -> String {
    let mut rows = Vec::new();
    for watch in &catalogue.watch {
        rows.push([watch.id.clone(), watch.check_by.clone(), watch.what.clone()]);
        rows.extend(
            watch
                .url
                .iter()
                .map(|url| [String::new(), String::new(), url.clone()]),
        );
    }
    let body = table(["id", "to be checked by", "what, and where to look"], &rows);
    format!("\nWatch list ({})\n{body}", catalogue.watch.len())
}
