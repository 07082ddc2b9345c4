//! Reading, scoring on every processor, and writing in order.
//!
//! One thread reads blocks of lines and deals them to the workers in turn; this thread collects the
//! results in the same turn, so that they come out in order. A fixed number of jobs goes round, and
//! with them the memory.

use std::io::{self, Write};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::blocks::{Block, Blocks};
use super::pieces::Pieces;
use super::scorer::Scorer;
use crate::failure::Failure;

/// So many jobs a worker keep it busy while others are read and written.
const JOBS_PER_WORKER: usize = 3;

/// A block on its way from the input to the output.
#[derive(Default)]
struct Job {
    block: Block,
    results: Vec<u8>,
    all_good: bool,
}

/// Scores the standard input onto the standard output; whether every line was good.
pub(super) fn run(pieces: Pieces) -> Result<bool, Failure> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let pieces = Arc::new(pieces);
    let (recycle, pool) = channel();
    for _ in 0..workers * JOBS_PER_WORKER {
        // The receiver is right here.
        let _ = recycle.send(Job::default());
    }
    let (to_workers, from_workers): (Vec<_>, Vec<_>) = (0..workers).map(|_| worker(&pieces)).unzip();
    let reader = thread::spawn(move || read(&pool, &to_workers));
    write(&from_workers, &recycle, reader)
}

fn worker(pieces: &Arc<Pieces>) -> (Sender<Job>, Receiver<Job>) {
    let (to_worker, jobs) = channel::<Job>();
    let (done, from_worker) = channel();
    let pieces = Arc::clone(pieces);
    thread::spawn(move || {
        let mut scorer = Scorer::new(&pieces);
        for mut job in jobs {
            job.results.clear();
            job.all_good = scorer.score(&job.block, &mut job.results);
            if done.send(job).is_err() {
                break;
            }
        }
    });
    (to_worker, from_worker)
}

/// Deals the input to the workers; the number of blocks dealt.
fn read(pool: &Receiver<Job>, to_workers: &[Sender<Job>]) -> io::Result<usize> {
    let mut blocks = Blocks::new(io::stdin().lock());
    let mut dealt = 0;
    // The pool closes when nobody wants results any more.
    while let Ok(mut job) = pool.recv() {
        if !blocks.fill(&mut job.block)? || to_workers[dealt % to_workers.len()].send(job).is_err() {
            break;
        }
        dealt += 1;
    }
    Ok(dealt)
}

fn write(
    from_workers: &[Receiver<Job>],
    recycle: &Sender<Job>,
    reader: JoinHandle<io::Result<usize>>,
) -> Result<bool, Failure> {
    let mut output = io::stdout().lock();
    let mut all_good = true;
    let mut written = 0;
    while let Ok(job) = from_workers[written % from_workers.len()].recv() {
        all_good &= job.all_good;
        match output.write_all(&job.results).and_then(|()| output.flush()) {
            Ok(()) => {}
            // Whoever read the results has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(all_good),
            Err(error) => return Err(Failure(format!("the results cannot be written: {error}"))),
        }
        written += 1;
        // The reader may have ended.
        let _ = recycle.send(job);
    }
    match reader.join() {
        Ok(Ok(dealt)) if dealt == written => Ok(all_good),
        Ok(Err(error)) => Err(Failure(format!("the records cannot be read: {error}"))),
        _ => Err(Failure(
            "a part of the program failed; the results are not complete".to_owned(),
        )),
    }
}
