package dev.ipseckey.command;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.execute.Series;
import org.jspecify.annotations.Nullable;

/** How far what the commands of a file have done is kept, for the time when the SADB fails. */
final class Kept {

  private static final long NOTHING = -1;

  private final @Nullable Series series;

  /**
   * Where the first command begins whose work may be lost, bytes from the beginning of the file.
   */
  private long unkept = NOTHING;

  private Kept(@Nullable Series series) {
    this.series = series;
  }

  /** For what is kept by and by. */
  static Kept through(Series series) {
    return new Kept(series);
  }

  /** For what is kept as a whole, when all of it is done. */
  static Kept asAWhole() {
    return new Kept(null);
  }

  /** The command of a line is about to be run. */
  void begin(CheckedLine line) {
    if (unkept == NOTHING) {
      unkept = line.line().source().firstByte() + line.line().span().start();
    }
  }

  /** It has been run. */
  void end() {
    if (series != null && series.isSettled()) {
      unkept = NOTHING;
    }
  }

  /** Keeps all that was done so far. */
  void settle() {
    if (series != null) {
      series.settle();
      unkept = NOTHING;
    }
  }

  /** What is lost now that the SADB has failed; the end of a sentence. */
  String loss(byte[] content) {
    if (series == null) {
      return "the SADB is as it was before";
    }
    int line = 1;
    for (int at = 0; at < unkept; at++) {
      if (content[at] == '\n') {
        line++;
      }
    }
    return "the commands from line " + line + " on have not been run";
  }
}
