package dev.ipseckey.command;

import dev.ipseckey.report.Palette;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The process around a run: its streams and variables. Handed in, so that a test can run the
 * program in its own process.
 *
 * @param inIsTerminal whether somebody types {@code in}
 * @param outIsTerminal whether somebody watches {@code out}
 * @param errIsTerminal whether somebody watches {@code err}
 */
record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /**
   * Digits of the streams that are terminals: the launcher asks, because the JDK cannot tell them
   * apart.
   */
  private static final String TERMINALS = "ipseckey.terminals";

  static Environment ofProcess() {
    String terminals = System.getProperty(TERMINALS, "");
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        terminals.contains("0"),
        terminals.contains("1"),
        terminals.contains("2"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 8192),
        false,
        StandardCharsets.UTF_8);
  }

  /** Whether a person types the commands and sees what is asked. */
  boolean isAttended() {
    return inIsTerminal && (outIsTerminal || errIsTerminal);
  }

  /** The name of the service that is being started; empty if nobody but a person runs this. */
  Optional<String> service() {
    return Optional.ofNullable(variables.get("SMF_FMRI"));
  }

  /** A line on standard error, behind all that went to standard output before. */
  void complain(String message) {
    out.flush();
    err.print("ipseckey: " + message + "\n");
  }

  Palette paletteOfOut(ColorChoice choice) {
    return palette(choice, outIsTerminal);
  }

  Palette paletteOfErr(ColorChoice choice) {
    return palette(choice, errIsTerminal);
  }

  private Palette palette(ColorChoice choice, boolean terminal) {
    boolean colored =
        switch (choice) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              terminal
                  && variables.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(variables.get("TERM"));
        };
    return colored ? Palette.ANSI : Palette.PLAIN;
  }
}
