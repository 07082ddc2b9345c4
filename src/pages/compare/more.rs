//! Which checks can be compared.

use shopready_store::saved::SavedCheck;

use crate::session::Session;

/// The checks of the device. Of a client whose visits were chosen all visits, also those that were put away.
pub(super) fn with_put_away(session: Session) -> Vec<SavedCheck> {
    let mut all = session.all_checks();
    let (Some((one, other)), Some(adviser)) = (session.compared(), session.adviser_state()) else {
        return all;
    };
    let ids: Vec<String> = adviser.with_book_now(|book| {
        let clients = [&one, &other].into_iter().filter_map(|id| book.visit(id));
        let visits = clients.flat_map(|visit| book.visits(&visit.business));
        visits.map(|visit| visit.id.clone()).collect()
    });
    for id in ids {
        if all.iter().all(|check| check.id() != id)
            && let Ok(saved) = adviser.load(&id)
        {
            let place = all.partition_point(|check| saved.is_before(check));
            all.insert(place, saved);
        }
    }
    all
}
