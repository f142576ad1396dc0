package dev.ipseckey.report;

import java.io.PrintStream;

/**
 * Text on its way to a stream, sent a command at a time: whatever is printed costs a stream about
 * as much as a whole line.
 */
final class Draft {

  private final PrintStream out;
  private final StringBuilder text = new StringBuilder();

  Draft(PrintStream out) {
    this.out = out;
  }

  Draft add(String more) {
    text.append(more);
    return this;
  }

  Draft add(long number) {
    text.append(number);
    return this;
  }

  void endLine() {
    text.append('\n');
  }

  void send() {
    if (!text.isEmpty()) {
      byte[] bytes = text.toString().getBytes(out.charset());
      out.write(bytes, 0, bytes.length);
      text.setLength(0);
    }
  }

  /** Sends what there is, all the way. */
  void flush() {
    send();
    out.flush();
  }
}
