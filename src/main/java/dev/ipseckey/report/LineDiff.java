package dev.ipseckey.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares texts line by line in windows: texts that differ everywhere take no more time for a line
 * than those that hardly differ. What has moved farther than a window shows as gone and come.
 */
final class LineDiff {

  /** Lines that are compared with each other at once. */
  static final int WINDOW = 200;

  private final List<String> before;
  private final List<String> after;
  private final List<AbstractDelta<String>> deltas = new ArrayList<>();
  private int old;
  private int now;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What is between the two, in order. */
  static List<AbstractDelta<String>> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.skipEqual();
    while (diff.old < before.size() || diff.now < after.size()) {
      diff.window();
      diff.skipEqual();
    }
    return diff.deltas;
  }

  private void skipEqual() {
    while (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
      old++;
      now++;
    }
  }

  /** Takes the differences of a window, the last one only if the window does not cut it. */
  private void window() {
    List<String> oldLines = before.subList(old, Math.min(before.size(), old + WINDOW));
    List<String> newLines = after.subList(now, Math.min(after.size(), now + WINDOW));
    boolean last = old + oldLines.size() == before.size() && now + newLines.size() == after.size();
    int oldEnd = 0;
    int newEnd = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(oldLines, newLines).getDeltas()) {
      Chunk<String> removed = delta.getSource();
      Chunk<String> added = delta.getTarget();
      boolean cut =
          removed.getPosition() + removed.size() == oldLines.size()
              || added.getPosition() + added.size() == newLines.size();
      if (cut && !last && removed.getPosition() + added.getPosition() > 0) {
        oldEnd = removed.getPosition();
        newEnd = added.getPosition();
        break;
      }
      deltas.add(
          new ChangeDelta<>(
              new Chunk<>(old + removed.getPosition(), removed.getLines()),
              new Chunk<>(now + added.getPosition(), added.getLines())));
      oldEnd = removed.getPosition() + removed.size();
      newEnd = added.getPosition() + added.size();
    }
    old += oldEnd;
    now += newEnd;
  }
}
