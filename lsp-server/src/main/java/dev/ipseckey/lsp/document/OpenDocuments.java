package dev.ipseckey.lsp.document;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The newest snapshot of each open document. Written by one thread, in the order of the editor's
 * messages; read by any.
 */
public final class OpenDocuments {

  private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
  private final Map<String, LineReading> readings = new ConcurrentHashMap<>();

  public Snapshot open(String uri, int version, String text, AnalysisOptions options) {
    Snapshot snapshot = Snapshot.of(uri, version, text, options);
    readings.put(uri, new LineReading(options));
    snapshots.put(uri, snapshot);
    return snapshot;
  }

  /** Makes the changes one after another; empty if no such document is open. */
  public Optional<Snapshot> change(
      String uri, int version, List<TextChange> changes, PositionEncoding encoding) {
    Snapshot snapshot = snapshots.get(uri);
    LineReading reading = readings.get(uri);
    if (snapshot == null || reading == null) {
      return Optional.empty();
    }
    for (TextChange change : changes) {
      Snapshot before = snapshot;
      byte[] text = change.text().getBytes(StandardCharsets.UTF_8);
      Span span =
          change
              .range()
              .map(range -> before.span(range, encoding))
              .orElseGet(() -> new Span(0, before.length()));
      snapshot = before.replace(span, text, version, reading);
    }
    snapshots.put(uri, snapshot);
    return Optional.of(snapshot);
  }

  /** Reads all documents again, each with the options that it now has. */
  public void reread(Function<String, AnalysisOptions> options) {
    snapshots.replaceAll(
        (uri, snapshot) -> {
          AnalysisOptions now = options.apply(uri);
          readings.put(uri, new LineReading(now));
          return snapshot.with(now);
        });
  }

  public void close(String uri) {
    snapshots.remove(uri);
    readings.remove(uri);
  }

  public Optional<Snapshot> get(String uri) {
    return Optional.ofNullable(snapshots.get(uri));
  }

  public Collection<Snapshot> all() {
    return List.copyOf(snapshots.values());
  }
}
