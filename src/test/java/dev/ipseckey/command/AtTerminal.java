package dev.ipseckey.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packaged program at a pseudo-terminal of 100 columns, and a person before it, who waits for
 * what the program shows before typing on.
 */
final class AtTerminal implements AutoCloseable {

  static final String PROMPT = "ipseckey> ";
  static final String INTERRUPT = "\u0003";
  static final String END = "\u0004";
  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String UP = "\u001bOA";

  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  /** What moves the cursor, colours, and sets modes of the terminal. */
  private static final Pattern CONTROL =
      Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r|\u0007");

  private final Process process;
  private final StringBuilder received = new StringBuilder();
  private int seen;
  private boolean over;

  private AtTerminal(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::receive);
  }

  /** Starts the program; {@code script} makes the terminal, as on Linux. */
  static AtTerminal start(Installed program, Object... arguments) {
    String command =
        Stream.concat(Stream.of(program.launcher()), Stream.of(arguments))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    ProcessBuilder builder =
        new ProcessBuilder(
            "script", "-qfec", "stty rows 30 cols 100; exec " + command, "/dev/null");
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("SMF_FMRI", "NO_COLOR", "LINES", "COLUMNS"));
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(program.variables());
    try {
      return new AtTerminal(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive() {
    try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] some = new char[1024];
      for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
        synchronized (received) {
          received.append(some, 0, n);
          received.notifyAll();
        }
      }
    } catch (IOException e) {
      // The terminal is gone, as it is at the end of a stream.
    }
    synchronized (received) {
      over = true;
      received.notifyAll();
    }
  }

  /** Types keys without waiting for anything. */
  AtTerminal types(String... keys) {
    try {
      process.getOutputStream().write(String.join("", keys).getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the terminal has shown a text, behind the one that was waited for before. */
  AtTerminal shows(String text) {
    long deadline = System.nanoTime() + PATIENCE;
    synchronized (received) {
      while (true) {
        String shown = shown();
        int at = shown.indexOf(text, seen);
        if (at >= 0) {
          seen = at + text.length();
          return this;
        }
        long left = deadline - System.nanoTime();
        if (over || left <= 0) {
          throw new AssertionError("never shown: " + text + "\nbut this:\n" + shown);
        }
        pause(left);
      }
    }
  }

  private void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(received, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** All that was shown so far, without what controls the terminal. */
  String shown() {
    synchronized (received) {
      return CONTROL.matcher(received).replaceAll("");
    }
  }

  /** Waits for the end of the program and gives its exit status. */
  int ends() {
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
        throw new AssertionError("does not end; it has shown:\n" + shown());
      }
      synchronized (received) {
        while (!over) {
          received.wait();
        }
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
