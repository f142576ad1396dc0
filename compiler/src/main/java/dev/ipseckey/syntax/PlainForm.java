package dev.ipseckey.syntax;

import dev.ipseckey.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tells of a whole file, in a fraction of the time that reading it takes, that its form is beyond
 * doubt: no NUL byte, no quotation mark, every line and command far from its limit, no backslash at
 * the end. Most files are like that. Of the others it tells nothing.
 */
public final class PlainForm {

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;
  private static final long QUOTES = '"' * ONES;
  private static final long NEWLINES = '\n' * ONES;

  private final byte[] bytes;
  private final int length;

  /** Where the command begins that the line belongs to, perhaps. */
  private int command;

  private int line;

  /** Whether the next line may belong to the command of the last. */
  private boolean goesOn;

  private PlainForm(SourceText file) {
    this.bytes = file.bytes();
    this.length = file.length();
  }

  /** Whether the form of a whole file is beyond doubt. */
  public static boolean isPlain(SourceText file) {
    return new PlainForm(file).isPlain();
  }

  private boolean isPlain() {
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int whole = length & -Long.BYTES;
    for (int at = 0; at < whole; at += Long.BYTES) {
      long word = words.getLong(at);
      if ((zeros(word) | zeros(word ^ QUOTES)) != 0) {
        return false;
      }
      for (long found = zeros(word ^ NEWLINES); found != 0; found &= found - 1) {
        int newline = at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
        // Above the lowest zero byte, a byte of one counts as zero as well.
        if (bytes[newline] == '\n' && !ends(newline + 1)) {
          return false;
        }
      }
    }
    for (int at = whole; at < length; at++) {
      byte b = bytes[at];
      if (b == 0 || b == '"' || (b == '\n' && !ends(at + 1))) {
        return false;
      }
    }
    return ends(length) && !goesOn;
  }

  /** The top bit of each byte that is zero; perhaps of some above the lowest one too. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & TOPS;
  }

  /** Notes a line that ends before {@code end}; false if it may be over a limit. */
  private boolean ends(int end) {
    if (line == end) {
      return true;
    }
    boolean within = end - line < LineLimits.LINE && end - command < LineLimits.COMMAND;
    goesOn = endsInBackslash(end) || (line > command && isRemark(end));
    line = end;
    if (!goesOn) {
      command = end;
    }
    return within;
  }

  private boolean endsInBackslash(int end) {
    int last = bytes[end - 1] == '\n' ? end - 2 : end - 1;
    while (last >= line && Blanks.isBlank(bytes[last])) {
      last--;
    }
    return last >= line && bytes[last] == '\\';
  }

  private boolean isRemark(int end) {
    int first = line;
    while (first < end && Blanks.isBlank(bytes[first])) {
      first++;
    }
    return first < end && bytes[first] == '#';
  }
}
