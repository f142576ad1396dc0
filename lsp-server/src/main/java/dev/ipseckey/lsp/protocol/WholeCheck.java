package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Checks;
import dev.ipseckey.lsp.feature.DocumentCheck;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** All findings of a document, made once for each state of it, from those of the state before. */
final class WholeCheck {

  private final Session session;
  private final Map<String, DocumentCheck> known = new ConcurrentHashMap<>();

  private final HeapTidying heap = new HeapTidying();

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
    DocumentCheck before = known.get(snapshot.uri());
    if (before != null && before.snapshot() == snapshot) {
      return before.findings();
    }
    Checks checks = session.checks(snapshot.uri());
    DocumentCheck check =
        before == null
            ? DocumentCheck.of(snapshot, checks, cancelled)
            : before.next(snapshot, checks, cancelled);
    if (session.isOpen(snapshot)) {
      known.put(snapshot.uri(), check);
    }
    heap.soon();
    return check.findings();
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
