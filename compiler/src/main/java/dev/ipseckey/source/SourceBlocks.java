package dev.ipseckey.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into blocks of whole logical lines, so that a file of any length is checked in
 * bounded memory.
 *
 * <p>A block ends behind a line that certainly ends a command: one whose last non-blank byte is no
 * backslash. Of a logical line longer than {@link #LONGEST} bytes only the beginning is kept; it is
 * far over the limits of the language, and is reported as such.
 */
public final class SourceBlocks {

  private static final int BLOCK = 256 * 1024;

  /** Bytes of one logical line that are kept. */
  static final int LONGEST = 2 * BLOCK;

  private final ByteInput in;
  private byte[] buffer = new byte[BLOCK];

  /** Bytes in the buffer that no block has had yet, from index 0. */
  private int pending;

  /** Newlines that were skipped, in no block. */
  private long skippedNewlines;

  /** Bytes of the stream before the pending ones. */
  private long passed;

  private boolean ended;
  private boolean cutShort;

  public SourceBlocks(ByteInput in) {
    this.in = in;
  }

  /**
   * The next block, empty when the stream has ended. Its bytes are good until the next call.
   *
   * <p>Who reads a block sees its newlines anyway, so the number of the line behind it is asked for
   * instead of counted here: 1 at first, then one more for each newline in the blocks so far.
   *
   * <p>Bytes behind the block are moved to the front of another buffer, so the block itself is left
   * alone until then.
   */
  public Optional<SourceText> next(long line) {
    if (ended) {
      return Optional.empty();
    }
    cutShort = false;
    int searched = 0;
    int cut = -1;
    while (cut < 0) {
      if (pending == buffer.length) {
        if (pending >= LONGEST) {
          cut = lastCut(0, false);
          return Optional.of(cut < 0 ? overlong(line) : take(cut, line));
        }
        buffer = Arrays.copyOf(buffer, 2 * pending);
      }
      int read = in.read(buffer, pending, buffer.length - pending);
      if (read < 0) {
        ended = true;
        return Optional.of(take(pending, line));
      }
      pending += read;
      if (pending == buffer.length || pending - searched >= BLOCK / 2) {
        cut = lastCut(searched, true);
        searched = cut < 0 ? pending : 0;
      }
    }
    return Optional.of(take(cut, line));
  }

  /**
   * Whether the last block is only the beginning of its one logical line, the rest of which is in
   * no block.
   */
  public boolean isCutShort() {
    return cutShort;
  }

  /**
   * Index behind the last newline at or after {@code from} that ends a logical line, or -1.
   *
   * @param certain whether the line behind it must not be meant to go on either
   */
  private int lastCut(int from, boolean certain) {
    for (int i = pending - 1; i >= from; i--) {
      if (buffer[i] == '\n' && (certain ? endsCommand(i) : i > 0 && buffer[i - 1] != '\\')) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean endsCommand(int newline) {
    int i = newline - 1;
    while (i >= 0
        && (buffer[i] == ' '
            || buffer[i] == '\t'
            || buffer[i] == '\r'
            || buffer[i] == 0x0b
            || buffer[i] == '\f')) {
      i--;
    }
    // At the front of the buffer nothing is known of the line before, so that is no place to cut.
    return i >= 0 && buffer[i] != '\\' && !isRemark(i);
  }

  /**
   * Whether the line that holds {@code index} begins with # and continues the one before: what
   * follows may be meant to go on.
   */
  private boolean isRemark(int index) {
    int start = index;
    while (start > 0 && buffer[start - 1] != '\n') {
      start--;
    }
    int first = start;
    while (first < index && buffer[first] != '#' && buffer[first] <= ' ') {
      first++;
    }
    return buffer[first] == '#' && start > 1 && buffer[start - 2] == '\\';
  }

  private SourceText take(int length, long line) {
    SourceText block = new SourceText(buffer, length, line + skippedNewlines, passed, ended);
    passed += length;
    byte[] rest = spare(pending - length);
    System.arraycopy(buffer, length, rest, 0, pending - length);
    buffer = rest;
    pending -= length;
    return block;
  }

  private byte[] spare = new byte[BLOCK];

  /** The other buffer: not the one that the block just handed out lies in. */
  private byte[] spare(int needed) {
    byte[] other = spare.length > needed ? spare : new byte[Math.max(BLOCK, 2 * needed)];
    spare = buffer.length == BLOCK ? buffer : new byte[BLOCK];
    return other;
  }

  /** Hands out the beginning of an endless logical line and skips the rest of it. */
  private SourceText overlong(long line) {
    SourceText block = take(pending, line);
    boolean backslash = endsInBackslash(block.bytes(), block.length());
    byte[] skipped = new byte[8 * 1024];
    int rest = 0;
    int at = 0;
    scan:
    while (true) {
      rest = in.read(skipped, 0, skipped.length);
      if (rest < 0) {
        ended = true;
        return new SourceText(
            block.bytes(), block.length(), block.firstLine(), block.firstByte(), true);
      }
      cutShort = true;
      for (at = 0; at < rest; at++) {
        byte b = skipped[at];
        if (b == '\n') {
          skippedNewlines++;
          if (!backslash) {
            at++;
            break scan;
          }
          backslash = false;
        } else {
          backslash = b == '\\';
        }
      }
      passed += rest;
    }
    passed += at;
    System.arraycopy(skipped, at, buffer, 0, rest - at);
    pending = rest - at;
    return new SourceText(
        block.bytes(), block.length(), block.firstLine(), block.firstByte(), false);
  }

  private static boolean endsInBackslash(byte[] bytes, int length) {
    return length > 0 && bytes[length - 1] == '\\';
  }
}
