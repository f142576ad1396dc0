package dev.ipseckey.command;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.LineMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands of a file one by one. If that takes long, it shows on a terminal how far it has
 * come, and a signal ends it between two commands. Before that a signal kills, which leaves the
 * SADB no less consistent, but says nothing.
 */
final class FileRun implements UnaryOperator<CheckedLine>, AutoCloseable {

  /** Signals are caught from then on, nanoseconds. */
  private static final long NOTICEABLE = 300_000_000;

  /** From then on it shows how far it has come, nanoseconds. */
  private static final long LONG = 1_000_000_000;

  /** How often it looks whether there is anything to do, nanoseconds. */
  private static final long PULSE = 100_000_000;

  /** Carriage return, and ECMA-48 EL: erases the line from there. */
  private static final String ERASE = "\r\u001b[K";

  private final String name;
  private final long length;
  private final UnaryOperator<CheckedLine> action;
  private final Environment environment;
  private final LongSupplier nanoseconds;
  private final long begin;
  private long next = NOTICEABLE;
  private @Nullable CaughtSignals signals;
  private long commands;
  private boolean shown;

  /**
   * @param name of the file
   * @param length of the file, bytes
   * @param action runs the command of a line
   */
  FileRun(String name, long length, UnaryOperator<CheckedLine> action, Environment environment) {
    this(name, length, action, environment, System::nanoTime);
  }

  /** With a clock of its own. */
  FileRun(
      String name,
      long length,
      UnaryOperator<CheckedLine> action,
      Environment environment,
      LongSupplier nanoseconds) {
    this.name = name;
    this.length = length;
    this.action = action;
    this.environment = environment;
    this.nanoseconds = nanoseconds;
    this.begin = nanoseconds.getAsLong();
  }

  /** A signal has ended it. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    private Ended(String place) {
      super(place, null, false, false);
      this.place = place;
    }

    /** By what, and where: the beginning of a sentence. */
    String place() {
      return place;
    }
  }

  /**
   * Runs the command of a line.
   *
   * @throws Ended if a signal has come; then it is not run
   */
  @Override
  public CheckedLine apply(CheckedLine line) {
    long passed = nanoseconds.getAsLong() - begin;
    if (passed > next) {
      look(passed, line);
    }
    if (line.command().isPresent()) {
      commands++;
    }
    if (shown && line.command().orElse(null) instanceof Command.Get) {
      erase();
    }
    CheckedLine done = action.apply(line);
    if (shown && !done.diagnostics().isEmpty()) {
      erase();
    }
    return done;
  }

  private void look(long passed, CheckedLine line) {
    next = passed + PULSE;
    if (signals == null) {
      signals = CaughtSignals.begin();
    }
    Optional<EndingSignal> signal = signals.first();
    if (signal.isPresent()) {
      throw new Ended(
          "%s: ended by signal %d before line %d"
              .formatted(name, signal.get().number(), number(line)));
    }
    if (passed > LONG && environment.errIsTerminal() && environment.service().isEmpty()) {
      show(line);
    }
  }

  private static long number(CheckedLine line) {
    return LineMap.of(line.line().source()).position(line.line().span().start()).line();
  }

  private void show(CheckedLine line) {
    long done = line.line().source().firstByte() + line.line().span().start();
    environment
        .err()
        .printf(Locale.ROOT, "%s%d %%, %,d commands", ERASE, 100 * done / length, commands);
    environment.err().flush();
    shown = true;
  }

  private void erase() {
    environment.err().print(ERASE);
    environment.err().flush();
    shown = false;
  }

  @Override
  public void close() {
    if (shown) {
      erase();
    }
    if (signals != null) {
      signals.close();
    }
  }
}
