package dev.ipseckey.syntax;

/** How long a line and a command may be; what the reference implementation's buffers hold. */
public final class LineLimits {

  /** Bytes of a physical line, its newline included. */
  public static final int LINE = 4094;

  /** Bytes of a logical line, all its backslashes and newlines included. */
  public static final int COMMAND = 4095;

  private LineLimits() {}

  /**
   * Whether the logical line {@code text[0..length)} and each of its physical lines are within the
   * limits.
   */
  public static boolean hold(byte[] text, int length) {
    if (length <= LINE) {
      return true;
    }
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] == '\n') {
        if (i + 1 - start > LINE) {
          return false;
        }
        start = i + 1;
      }
    }
    return length <= COMMAND && length - start <= LINE;
  }
}
