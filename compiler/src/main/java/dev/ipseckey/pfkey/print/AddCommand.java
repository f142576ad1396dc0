package dev.ipseckey.pfkey.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one {@code add} command in the making: one attribute a line, each continued, the last
 * one by the empty line.
 */
final class AddCommand {

  /**
   * Bytes of a command that can be read, continuations and newlines included (ipseckey(8), limits).
   */
  private static final int LONGEST = 4095;

  private final List<Line> lines = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();

  /**
   * A line of the command.
   *
   * @param continued whether a backslash follows
   */
  private record Line(String text, boolean continued) {

    void append(StringBuilder out) {
      out.append(text).append(continued ? " \\\n" : "\n");
    }

    void appendAsComment(StringBuilder out) {
      out.append("# ").append(text.stripTrailing()).append('\n');
    }
  }

  void attribute(String line) {
    lines.add(new Line(line, true));
  }

  /** A comment inside the command, where it does harm. */
  void commentInside(String line) {
    lines.add(new Line(line, false));
  }

  /** Something to know of a command that can be read. */
  void remark(String text) {
    remarks.add(text);
  }

  /** Why the command cannot be read again. */
  void obstacle(String text) {
    obstacles.add(text);
  }

  boolean isReadable() {
    return obstacles.isEmpty() && length() <= LONGEST;
  }

  /** The command as it is. */
  void append(StringBuilder out) {
    out.append("# begin assoc\n");
    lines.forEach(line -> line.append(out));
    end(out);
  }

  /**
   * The command behind its remarks; as comments, or not at all, if it cannot be read.
   *
   * @param title which command it is
   */
  void appendReadable(String title, StringBuilder out) {
    out.append("# begin assoc\n");
    if (isReadable()) {
      remarks.forEach(remark -> comment(remark, out));
      lines.forEach(line -> line.append(out));
    } else if (obstacles.isEmpty()) {
      comment("left out, longer than " + LONGEST + " bytes: " + title, out);
    } else {
      obstacles.forEach(obstacle -> comment("not to be loaded: " + obstacle, out));
      lines.stream()
          .filter(line -> bytes(line.text()) < LONGEST - 3)
          .forEach(line -> line.appendAsComment(out));
    }
    end(out);
  }

  private static void comment(String text, StringBuilder out) {
    out.append("# ").append(text).append('\n');
  }

  private static void end(StringBuilder out) {
    out.append("\n# end assoc\n\n");
  }

  private int length() {
    int length = 1;
    for (Line line : lines) {
      length += bytes(line.text()) + 3;
    }
    return length;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
