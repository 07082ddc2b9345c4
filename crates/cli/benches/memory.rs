//! Records a second and peak memory of `shopready score` against the number of records, as a Markdown table.
//!
//!     cargo bench -p shopready-cli --bench memory

use std::error::Error;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::process::{ChildStdin, Command, Stdio};
use std::thread;
use std::time::Instant;

type Result<T = (), E = Box<dyn Error>> = std::result::Result<T, E>;

/// The public cases, repeated until there are enough.
const CASES: &str = include_str!("../tests/cases/checks.ndjson");

const COUNTS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn main() -> Result {
    let mut out = io::stdout().lock();
    writeln!(out, "| records | seconds | records a second | peak memory (MB) |")?;
    writeln!(out, "|--:|--:|--:|--:|")?;
    for count in COUNTS {
        let (seconds, peak) = score(count)?;
        let speed = count as f64 / seconds;
        writeln!(out, "| {count} | {seconds:.2} | {speed:.0} | {peak:.1} |")?;
        out.flush()?;
    }
    Ok(())
}

/// Seconds from the first record in to the last result out, and the most megabytes that the program ever held.
fn score(count: usize) -> Result<(f64, f64)> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_shopready"))
        .args(["score", "--today", "2026-11-22"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let input = program.stdin.take().ok_or("no way in")?;
    let output = program.stdout.take().ok_or("no way out")?;
    let begun = Instant::now();
    let writing = thread::spawn(move || write(input, count));
    let mut results = BufReader::with_capacity(1 << 18, output);
    let mut line = Vec::new();
    for _ in 0..count {
        line.clear();
        results.read_until(b'\n', &mut line)?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    // It is still there, waiting for more records.
    let peak = peak(program.id())?;
    let input = writing.join().map_err(|_| "the records could not be written")??;
    drop(input);
    let status = program.wait()?;
    if status.success() {
        Ok((seconds, peak))
    } else {
        Err(format!("{count} records: {status}").into())
    }
}

/// Writes so many records and gives the way in back, still open.
fn write(mut input: ChildStdin, count: usize) -> io::Result<ChildStdin> {
    let mut block = Vec::new();
    for case in CASES.lines().cycle().take(count) {
        block.extend_from_slice(case.as_bytes());
        block.push(b'\n');
        if block.len() > 1 << 18 {
            input.write_all(&block)?;
            block.clear();
        }
    }
    input.write_all(&block)?;
    input.flush()?;
    Ok(input)
}

/// The most memory that a program that runs has ever held, in megabytes. Linux only.
fn peak(id: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    Ok(kilobytes
        .ok_or("the system does not say how much memory it takes")?
        .parse::<f64>()?
        / 1024.0)
}
