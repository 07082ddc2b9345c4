//! Where the lines of the radar run, in whole thousandths of its radius.

use shopready_engine::questionnaire::DimensionId;

/// The points of the circle in which the axes end, from the top clockwise: sine and cosine of each seventh.
const ENDS: [(i32, i32); DimensionId::COUNT] = [
    (0, -1000),
    (782, -623),
    (975, 223),
    (434, 901),
    (-434, 901),
    (-975, 223),
    (-782, -623),
];

/// The point of a score of 0 to 100 on an axis.
pub(super) fn point(axis: usize, score: u8) -> (i32, i32) {
    let (x, y) = ENDS[axis % ENDS.len()];
    (x * i32::from(score) / 100, y * i32::from(score) / 100)
}

/// One score for each axis; none where the axis is left open.
pub(super) type Scores = [Option<u8>; DimensionId::COUNT];

/// The closed line at one score on all axes.
pub(super) fn ring(score: u8) -> String {
    edge(&[Some(score); DimensionId::COUNT])
}

/// The lines from the centre to the end of each axis.
pub(super) fn axes() -> String {
    let mut path = String::new();
    for axis in 0..ENDS.len() {
        line(&mut path, [(0, 0), point(axis, 100)]);
    }
    path
}

/// The line through the scores. It is broken at an axis that is left open; a score that stands alone has a line to
/// the centre.
pub(super) fn edge(scores: &Scores) -> String {
    let mut path = String::new();
    for run in runs(scores) {
        match run.as_slice() {
            [alone] => line(&mut path, [(0, 0), *alone]),
            points => line(&mut path, points.iter().copied()),
        }
        close(&mut path, &run);
    }
    path
}

/// The area between the centre and the scores.
pub(super) fn area(scores: &Scores) -> String {
    let mut path = String::new();
    for run in runs(scores) {
        let centre = (run.len() < ENDS.len()).then_some((0, 0));
        line(&mut path, centre.into_iter().chain(run));
        path.push('Z');
    }
    path
}

/// The area between the scores and their upper ends, to be filled by the rule of even and odd. Both are known on
/// the same axes.
pub(super) fn band(scores: &Scores, highs: &Scores) -> String {
    let mut path = String::new();
    for (low, high) in runs(scores).into_iter().zip(runs(highs)) {
        if low.len() == ENDS.len() {
            line(&mut path, high);
            path.push('Z');
            line(&mut path, low);
        } else {
            line(&mut path, high.into_iter().chain(low.into_iter().rev()));
        }
        path.push('Z');
    }
    path
}

/// The points of neighbouring axes that have a score, going round. All seven are one run.
fn runs(scores: &Scores) -> Vec<Vec<(i32, i32)>> {
    let count = scores.len();
    // Behind an open axis a run begins; with none open it begins at the top.
    let start = scores.iter().position(Option::is_none).map_or(0, |open| open + 1);
    let mut runs: Vec<Vec<(i32, i32)>> = Vec::new();
    let mut is_open = true;
    for axis in (start..start + count).map(|axis| axis % count) {
        if let Some(score) = scores[axis] {
            if is_open {
                runs.push(Vec::new());
            }
            if let Some(run) = runs.last_mut() {
                run.push(point(axis, score));
            }
        }
        is_open = scores[axis].is_none();
    }
    runs
}

/// A full round ends where it began.
fn close(path: &mut String, run: &[(i32, i32)]) {
    if run.len() == ENDS.len() {
        path.push('Z');
    }
}

fn line(path: &mut String, points: impl IntoIterator<Item = (i32, i32)>) {
    for (place, (x, y)) in points.into_iter().enumerate() {
        path.push(if place == 0 { 'M' } else { 'L' });
        path.push_str(&x.to_string());
        path.push(' ');
        path.push_str(&y.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Scores = [Some(100); DimensionId::COUNT];

    #[test]
    fn the_axes_end_on_the_circle() {
        for axis in 0..ENDS.len() {
            let (x, y) = point(axis, 100);
            let off = x * x + y * y - 1_000_000;
            assert!(off.abs() < 2_000, "{axis}: {off}");
        }
    }

    #[test]
    fn a_full_round_is_one_closed_line() {
        let edge = edge(&FULL);
        assert_eq!(edge.matches('M').count(), 1);
        assert!(
            edge.starts_with("M0 -1000L782 -623") && edge.ends_with("L-782 -623Z"),
            "{edge}"
        );
        assert_eq!(area(&FULL), edge);
    }

    #[test]
    fn an_open_axis_breaks_the_line_and_the_run_goes_on_over_the_top() {
        let mut scores = FULL;
        scores[2] = None;
        let edge = edge(&scores);
        assert!(
            edge.starts_with("M434 901") && edge.ends_with("L0 -1000L782 -623"),
            "{edge}"
        );
        assert!(area(&scores).starts_with("M0 0L434 901"));
    }

    #[test]
    fn a_score_alone_has_a_line_to_the_centre() {
        let mut scores: Scores = [None; DimensionId::COUNT];
        scores[0] = Some(50);
        scores[3] = Some(100);
        assert_eq!(edge(&scores), "M0 0L434 901M0 0L0 -500");
    }

    #[test]
    fn the_band_lies_between_the_scores_and_their_upper_ends() {
        let low: Scores = [Some(50); DimensionId::COUNT];
        let whole = band(&low, &FULL);
        assert_eq!(whole.matches('Z').count(), 2);
        let (mut low, mut high) = (low, FULL);
        (low[0], high[0]) = (None, None);
        let part = band(&low, &high);
        assert!(
            part.starts_with("M782 -623") && part.ends_with("L391 -311Z"),
            "{part}"
        );
    }

    #[test]
    fn nothing_to_show_draws_nothing() {
        let none: Scores = [None; DimensionId::COUNT];
        assert_eq!((edge(&none), area(&none), band(&none, &none)), Default::default());
    }
}
