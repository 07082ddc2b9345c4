//! A small static server for one's own computer and for the tests. It serves
//! the folder as a good host would, so that what is tried here holds there.

mod answer;
mod encoding;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Serves a folder in the background. Port 0 takes any free port.
///
/// Files are read anew for each request, so that what is published into the
/// folder shows at once.
///
/// # Errors
/// When the folder has no `index.html` or the address cannot be had.
pub fn serve(dir: &Path, address: SocketAddr) -> io::Result<Server> {
    let dir = dir.canonicalize()?;
    if !dir.join("index.html").is_file() {
        let reason = format!("{} has no index.html", dir.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, reason));
    }
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    let thread = thread::Builder::new()
        .name("static-server".to_owned())
        .spawn(move || run(&runtime, listener, dir, stopped))?;
    Ok(Server {
        address,
        stop: Some(stop),
        thread: Some(thread),
    })
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the page, with a slash at its end. Names `localhost` when
    /// it listens there, since browsers grant that name what they grant https.
    pub fn url(&self) -> String {
        if self.address.ip().is_loopback() {
            format!("http://localhost:{}/", self.address.port())
        } else {
            format!("http://{}/", self.address)
        }
    }

    /// Stops it: on return every connection is cut and the port is free.
    pub fn stop(mut self) {
        self.end();
    }

    /// Waits for the interrupt key, then stops.
    ///
    /// # Errors
    /// When the interrupt cannot be listened for.
    pub fn wait_for_interrupt(self) -> io::Result<()> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(tokio::signal::ctrl_c())?;
        self.stop();
        Ok(())
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that it has ended already.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

fn run(runtime: &Runtime, listener: TcpListener, dir: PathBuf, stopped: oneshot::Receiver<()>) {
    let router = Router::new().fallback(answer).with_state(Arc::new(dir));
    runtime.block_on(async move {
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        // Not a graceful end: a stopped server must not answer over a
        // connection that a browser has kept open.
        tokio::select! {
            _ = axum::serve(listener, router) => {}
            _ = stopped => {}
        }
    });
}

async fn answer(State(dir): State<Arc<PathBuf>>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    answer::answer(&dir, &method, uri.path(), &headers).await
}
