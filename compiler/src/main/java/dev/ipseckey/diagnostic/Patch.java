package dev.ipseckey.diagnostic;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Fixes of one text that can be made at once. Of two that touch each other only the first is taken:
 * what becomes of the other is seen when the new text is checked.
 */
public final class Patch {

  private final TreeSet<Edit> edits =
      new TreeSet<>(Comparator.comparingInt(edit -> edit.span().start()));

  private int size;

  private Patch() {}

  /** The first of {@code fixes} and every further one that has room beside those before it. */
  public static Patch of(List<Fix> fixes) {
    Patch patch = new Patch();
    fixes.forEach(patch::take);
    return patch;
  }

  private void take(Fix fix) {
    if (fix.edits().stream().allMatch(this::hasRoomFor)) {
      edits.addAll(fix.edits());
      size++;
    }
  }

  private boolean hasRoomFor(Edit edit) {
    Edit before = edits.floor(edit);
    Edit after = edits.ceiling(edit);
    return (before == null || before.span().end() < edit.span().start())
        && (after == null || edit.span().end() < after.span().start());
  }

  /** How many fixes it makes. */
  public int size() {
    return size;
  }

  /** The text with these fixes in it. */
  public byte[] apply(SourceText text) {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream(text.length() + 64);
    int at = 0;
    for (Edit edit : edits) {
      fixed.write(text.bytes(), at, edit.span().start() - at);
      fixed.writeBytes(edit.text().getBytes(StandardCharsets.UTF_8));
      at = edit.span().end();
    }
    fixed.write(text.bytes(), at, text.length() - at);
    return fixed.toByteArray();
  }
}
