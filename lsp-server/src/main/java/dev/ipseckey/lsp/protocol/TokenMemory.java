package dev.ipseckey.lsp.protocol;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;

/** The tokens that were sent last of each document, to send only what has changed. */
final class TokenMemory {

  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sent(String id, int[] data) {}

  SemanticTokens remember(String uri, int[] data) {
    Sent now = new Sent(Long.toString(number.incrementAndGet()), data);
    sent.put(uri, now);
    return new SemanticTokens(now.id(), list(data));
  }

  /** What has changed since the answer with this id; empty if that is not known any more. */
  Optional<SemanticTokensDelta> changes(String uri, String id, int[] data) {
    Sent before = sent.get(uri);
    if (before == null || !before.id().equals(id)) {
      return Optional.empty();
    }
    SemanticTokens now = remember(uri, data);
    return Optional.of(new SemanticTokensDelta(edits(before.data(), data), now.getResultId()));
  }

  void forget(String uri) {
    sent.remove(uri);
  }

  /** One edit: what lies between the beginning and the end that both have in common. */
  private static List<SemanticTokensEdit> edits(int[] before, int[] after) {
    int same = Arrays.mismatch(before, after);
    if (same < 0) {
      return List.of();
    }
    int end = 0;
    while (end < Math.min(before.length, after.length) - same
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    return List.of(
        new SemanticTokensEdit(
            same,
            before.length - end - same,
            list(Arrays.copyOfRange(after, same, after.length - end))));
  }

  /** A view, so that a long document does not cost an object for each number. */
  private static List<Integer> list(int[] data) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return data[index];
      }

      @Override
      public int size() {
        return data.length;
      }
    };
  }
}
