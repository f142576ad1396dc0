package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.SettledFindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Sends the diagnostics of documents to a client that does not ask for them: soon after an edit
 * what the touched lines show, and after a pause what the whole document does.
 */
final class DiagnosticsPublisher {

  /**
   * Milliseconds between two answers to edits. The first edit is answered at once; those of a burst
   * are answered together.
   */
  private static final long SOON = 15;

  /** Milliseconds without an edit before the whole document is checked. */
  private static final long PAUSE = 150;

  private final Session session;
  private final WholeCheck check;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(Threads.daemons("ipseckey-diagnostics"));
  private final Map<String, Watched> watched = new ConcurrentHashMap<>();

  DiagnosticsPublisher(Session session, WholeCheck check) {
    this.session = session;
    this.check = check;
  }

  /** What is known of a document, and what is to be done for it. */
  private static final class Watched {
    private volatile SettledFindings settled = SettledFindings.NONE;
    private volatile Optional<Future<?>> soon = Optional.empty();
    private volatile Optional<Future<?>> later = Optional.empty();
    private volatile long answered = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(SOON);

    void cancel() {
      later.ifPresent(task -> task.cancel(false));
    }

    boolean isWaiting() {
      return soon.filter(task -> !task.isDone()).isPresent();
    }

    /** Milliseconds until the next edit may be answered. */
    long pause() {
      long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered);
      return Math.clamp(SOON - passed, 0, SOON);
    }
  }

  void opened(Snapshot snapshot) {
    watch(snapshot.uri(), 0);
  }

  void changed(Snapshot snapshot) {
    if (session.features().pullsDiagnostics()) {
      return;
    }
    String uri = snapshot.uri();
    Watched document = watched.computeIfAbsent(uri, any -> new Watched());
    if (!document.isWaiting()) {
      document.soon = Optional.of(schedule(() -> publishLines(uri, document), document.pause()));
    }
    watch(uri, PAUSE);
  }

  private void watch(String uri, long pause) {
    if (session.features().pullsDiagnostics()) {
      return;
    }
    Watched document = watched.computeIfAbsent(uri, any -> new Watched());
    document.cancel();
    document.later = Optional.of(schedule(() -> publishAll(uri, document), pause));
  }

  private Future<?> schedule(Runnable task, long pause) {
    return worker.schedule(
        () -> session.requests().handle("diagnostics", task), pause, TimeUnit.MILLISECONDS);
  }

  private void publishLines(String uri, Watched document) {
    document.answered = System.nanoTime();
    session.snapshot(uri).ifPresent(snapshot -> publish(snapshot, document.settled.in(snapshot)));
  }

  private void publishAll(String uri, Watched document) {
    Optional<Snapshot> snapshot = session.snapshot(uri);
    if (snapshot.isEmpty()) {
      return;
    }
    try {
      List<Diagnostic> found = check.of(snapshot.get(), () -> isStale(snapshot.get()));
      document.settled = SettledFindings.of(snapshot.get(), found);
      publish(snapshot.get(), found);
    } catch (CancellationException e) {
      // The edit that made it pointless has asked for the next check already.
    }
  }

  @SuppressWarnings("ReferenceEquality") // a snapshot is one state of a document
  private boolean isStale(Snapshot snapshot) {
    return session.snapshot(snapshot.uri()).orElse(null) != snapshot;
  }

  private void publish(Snapshot snapshot, List<Diagnostic> found) {
    session
        .client()
        .publishDiagnostics(
            new PublishDiagnosticsParams(
                snapshot.uri(),
                session.diagnosticMapping().all(snapshot, found),
                snapshot.version()));
  }

  /** All documents have been read anew. */
  void all() {
    check.forget();
    session.documents().all().forEach(this::opened);
    if (session.features().refreshesDiagnostics()) {
      session.follow(session.client().refreshDiagnostics());
    }
  }

  void closed(String uri) {
    check.forget(uri);
    Watched document = watched.remove(uri);
    if (document != null) {
      document.cancel();
    }
    if (!session.features().pullsDiagnostics()) {
      session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  void stop() {
    worker.shutdownNow();
  }
}
