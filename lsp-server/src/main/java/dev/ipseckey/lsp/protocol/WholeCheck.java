package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.DocumentDiagnostics;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** All findings of a document, made once for each state of it. */
final class WholeCheck {

  private final Session session;
  private final Map<Snapshot, List<Diagnostic>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  WholeCheck(Session session) {
    this.session = session;
  }

  /**
   * The findings, in the order of the text.
   *
   * @throws CancellationException if nobody wants to know any more
   */
  List<Diagnostic> of(Snapshot snapshot, BooleanSupplier cancelled) {
    List<Diagnostic> before = known.get(snapshot);
    if (before != null) {
      return before;
    }
    List<Diagnostic> found =
        DocumentDiagnostics.of(snapshot, session.checks(snapshot.uri()), cancelled);
    if (session.isOpen(snapshot)) {
      known.put(snapshot, found);
    }
    return found;
  }

  /** The settings have changed. */
  void forget() {
    known.clear();
  }
}
