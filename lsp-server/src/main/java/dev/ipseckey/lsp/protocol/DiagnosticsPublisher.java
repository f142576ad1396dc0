package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.DocumentDiagnostics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Sends the diagnostics of documents to a client that does not ask for them. */
final class DiagnosticsPublisher {

  /** Milliseconds without an edit before a document is looked at. */
  private static final long PAUSE = 40;

  private final Session session;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(Threads.daemons("ipseckey-diagnostics"));
  private final Map<String, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();

  DiagnosticsPublisher(Session session) {
    this.session = session;
  }

  void opened(Snapshot snapshot) {
    schedule(snapshot.uri(), 0);
  }

  void changed(Snapshot snapshot) {
    schedule(snapshot.uri(), PAUSE);
  }

  /** All documents have been read anew. */
  void all() {
    session.documents().all().forEach(snapshot -> schedule(snapshot.uri(), 0));
    if (session.features().refreshesDiagnostics()) {
      session.follow(session.client().refreshDiagnostics());
    }
  }

  void closed(String uri) {
    forget(uri);
    if (!session.features().pullsDiagnostics()) {
      session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  private void schedule(String uri, long pause) {
    if (session.features().pullsDiagnostics()) {
      return;
    }
    forget(uri);
    waiting.put(
        uri,
        worker.schedule(
            () -> session.requests().handle("diagnostics", () -> publish(uri)),
            pause,
            TimeUnit.MILLISECONDS));
  }

  private void forget(String uri) {
    ScheduledFuture<?> before = waiting.remove(uri);
    if (before != null) {
      before.cancel(false);
    }
  }

  private void publish(String uri) {
    session
        .snapshot(uri)
        .ifPresent(
            snapshot ->
                session
                    .client()
                    .publishDiagnostics(
                        new PublishDiagnosticsParams(
                            uri,
                            new DiagnosticMapping(session.places(), session.features())
                                .all(snapshot, DocumentDiagnostics.of(snapshot)),
                            snapshot.version())));
  }

  void stop() {
    worker.shutdownNow();
  }
}
