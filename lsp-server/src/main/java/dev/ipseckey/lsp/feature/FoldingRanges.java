package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** textDocument/foldingRange: commands over several lines, and blocks of comments. */
public final class FoldingRanges {

  /**
   * What can be folded.
   *
   * @param firstLine number of the physical line that stays, from 0
   * @param lastLine number of the last one that is hidden
   * @param comment whether it is a block of comments
   */
  public record Fold(int firstLine, int lastLine, boolean comment) {}

  private FoldingRanges() {}

  public static List<Fold> of(Snapshot snapshot) {
    List<Fold> folds = new ArrayList<>();
    int line = 0;
    int commentStart = -1;
    for (PlacedLine placed : snapshot.lines()) {
      int next = snapshot.physicalLine(placed.end());
      boolean comment = placed.line().isComment();
      if (comment && commentStart < 0) {
        commentStart = line;
      } else if (!comment && commentStart >= 0) {
        addIfLong(folds, commentStart, line - 1, true);
        commentStart = -1;
      }
      if (!comment && placed.line().facts().isPresent()) {
        addIfLong(folds, line, lastLine(snapshot, placed), false);
      }
      line = next;
    }
    if (commentStart >= 0) {
      addIfLong(folds, commentStart, endsInNewline(snapshot) ? line - 1 : line, true);
    }
    return folds;
  }

  private static int lastLine(Snapshot snapshot, PlacedLine placed) {
    return snapshot.physicalLine(CommandSpans.of(snapshot, placed).end());
  }

  private static boolean endsInNewline(Snapshot snapshot) {
    return snapshot.lineAt(snapshot.length()).isEmpty();
  }

  private static void addIfLong(List<Fold> folds, int first, int last, boolean comment) {
    if (last > first) {
      folds.add(new Fold(first, last, comment));
    }
  }
}
