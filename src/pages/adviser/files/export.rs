//! Making a file, and reading it again before it is handed out.

use shopready_store::exchange::{Anonymous, Backup, Preview, Reader, Standing};

use super::out::{Made, NotMade};
use super::scope::Contents;
use super::work::{Doing, WasStopped, Work};
use crate::adviser::Adviser;
use crate::browser::{clock, random};

/// Bytes that are read again at a time.
const AT_A_TIME: usize = 1 << 15;

impl From<WasStopped> for NotMade {
    fn from(_: WasStopped) -> Self {
        Self::Stopped
    }
}

/// A file with all that was chosen, as this page reads it back.
pub(super) async fn backup(
    adviser: &'static Adviser,
    contents: &Contents,
    work: &Work,
    now: &str,
) -> Result<Made, NotMade> {
    let mut backup = Backup::new();
    let all = contents.clients.len() + contents.checks.len();
    let mut stretch = work.begin(Doing::Writing, all);
    work.show().await;
    for (place, id) in contents.clients.iter().enumerate() {
        if let Some(mut client) = adviser.held_client(id) {
            if contents.chosen.is_some() {
                client.backed_up = Some(now.to_owned());
            }
            backup.push_client(&client);
        }
        stretch.done(place).await?;
    }
    for (place, id) in contents.checks.iter().enumerate() {
        if let Some((saved, standing)) = adviser.held_check(id) {
            backup.push_check(&saved, standing);
        }
        stretch.done(contents.clients.len() + place).await?;
    }
    let (clients, checks) = (backup.clients(), backup.checks());
    let text = backup.finish(now);
    let odd = read_again(adviser, &text, clients + checks, work).await?;
    Ok(Made {
        name: name("backup", now, "json"),
        text,
        clients,
        checks,
        left_out: all - clients - checks + odd,
    })
}

/// A file that names nobody.
pub(super) async fn anonymous(
    adviser: &'static Adviser,
    contents: &Contents,
    with_district: bool,
    work: &Work,
    now: &str,
) -> Result<Made, NotMade> {
    let mut backup = Backup::anonymous();
    let mut anonymous = Anonymous::new(random::id, with_district);
    let all = contents.clients.len() + contents.checks.len();
    let mut stretch = work.begin(Doing::Writing, all);
    work.show().await;
    for (place, id) in contents.clients.iter().enumerate() {
        if let Some(client) = adviser.held_client(id) {
            backup.push_client(&anonymous.client(&client));
        }
        stretch.done(place).await?;
    }
    for (place, id) in contents.checks.iter().enumerate() {
        if let Some((saved, _)) = adviser.held_check(id) {
            backup.push_check(&anonymous.check(&saved), Standing::Unsaid);
        }
        stretch.done(contents.clients.len() + place).await?;
    }
    let (clients, checks) = (backup.clients(), backup.checks());
    let day = [now.get(..10).unwrap_or_default(), "T00:00:00.000Z"].concat();
    Ok(Made {
        name: name("anonymous", now, "json"),
        text: backup.finish(&day),
        clients,
        checks,
        left_out: all - clients - checks,
    })
}

/// Reads a file again and puts it beside the device: all of it must be there just so. Gives how many this version writes
/// but would not read.
async fn read_again(
    adviser: &'static Adviser,
    text: &str,
    count: usize,
    work: &Work,
) -> Result<usize, NotMade> {
    let (mut reader, mut preview, mut found) = (Reader::new(&clock::now()), Preview::new(), Vec::new());
    let mut stretch = work.begin(Doing::Checking, count);
    for bytes in text.as_bytes().chunks(AT_A_TIME) {
        reader.feed(bytes, &mut found).map_err(|_| NotMade::Differs)?;
        for found in found.drain(..) {
            adviser
                .take_in(&mut preview, found)
                .map_err(|_| NotMade::Device)?;
            stretch.done(preview.same()).await?;
        }
    }
    let outcome = reader.finish(&mut found).map_err(|_| NotMade::Differs)?;
    for found in found.drain(..) {
        adviser
            .take_in(&mut preview, found)
            .map_err(|_| NotMade::Device)?;
    }
    let odd = preview.bad_count();
    let is_same = preview.same() + odd == count && preview.items().is_empty() && !outcome.is_cut;
    if is_same { Ok(odd) } else { Err(NotMade::Differs) }
}

/// `shopready-backup-2026-11-22.json`.
pub(super) fn name(what: &str, now: &str, ending: &str) -> String {
    [
        "shopready-",
        what,
        "-",
        now.get(..10).unwrap_or_default(),
        ".",
        ending,
    ]
    .concat()
}
