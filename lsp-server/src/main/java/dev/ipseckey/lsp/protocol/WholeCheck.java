package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.DocumentDiagnostics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** All findings of a document, made once for each state of it. Keeps those of the newest only. */
final class WholeCheck {

  private final Session session;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Snapshot snapshot, List<Diagnostic> findings) {}

  WholeCheck(Session session) {
    this.session = session;
  }

  /**
   * The findings, in the order of the text.
   *
   * @throws CancellationException if nobody wants to know any more
   */
  @SuppressWarnings("ReferenceEquality") // a snapshot is one state of a document
  List<Diagnostic> of(Snapshot snapshot, BooleanSupplier cancelled) {
    Known before = known.get(snapshot.uri());
    if (before != null && before.snapshot() == snapshot) {
      return before.findings();
    }
    List<Diagnostic> found =
        DocumentDiagnostics.of(snapshot, session.checks(snapshot.uri()), cancelled);
    if (session.isOpen(snapshot)) {
      known.put(snapshot.uri(), new Known(snapshot, found));
    }
    return found;
  }

  /** A document is closed. */
  void forget(String uri) {
    known.remove(uri);
  }

  /** The settings have changed. */
  void forget() {
    known.clear();
  }
}
