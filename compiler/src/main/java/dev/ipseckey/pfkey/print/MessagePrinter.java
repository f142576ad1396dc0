package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.pfkey.print.ExtensionLines.Way;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Messages as {@code get}, {@code dump}, {@code monitor} and {@code -v} print them, on standard
 * output. What is wrong with a message is said in a warning instead, which belongs on standard
 * error; a warning on the whole message comes when its text is complete but for the empty line
 * behind it.
 */
public final class MessagePrinter {

  private static final String RULE = "=".repeat(42) + "\n";

  private final PrintOptions options;
  private final Clock clock;
  private final Dates dates;
  private final Layouts layouts;
  private final ExtensionLines lines;
  private final Consumer<String> warnings;

  /**
   * @param clock the time that counts as now, and the time zone of every date
   * @param warnings is told of what does not fit, one line each, without the program's name
   */
  public MessagePrinter(PrintOptions options, Names names, Clock clock, Consumer<String> warnings) {
    this.options = options;
    this.clock = clock;
    this.dates = new Dates(clock.getZone());
    this.layouts = new Layouts(warnings);
    this.lines = new ExtensionLines(options, names, warnings);
    this.warnings = warnings;
  }

  /** An answer to {@code get}. */
  public void answer(Received received, StringBuilder out) {
    append(received, Way.FROM_SADB, out);
  }

  /** One SA of a {@code dump}. */
  public void dumped(Received received, StringBuilder out) {
    append(received, Way.FROM_SADB, out);
    out.append('\n');
  }

  /**
   * The last line of a {@code dump}.
   *
   * @param saType the number as it was asked for, 0 for all
   */
  public static void dumpSucceeded(long saType, StringBuilder out) {
    out.append("Dump succeeded for SA type ").append(Long.toUnsignedString(saType)).append(".\n");
  }

  /** The first line of {@code monitor}, behind the block of its request. */
  public static void activelyMonitoring(StringBuilder out) {
    out.append("Actively monitoring the PF_KEY socket.\n");
  }

  /** The first line of {@code passive_monitor}. */
  public static void passivelyMonitoring(StringBuilder out) {
    out.append("Passively monitoring the PF_KEY socket.\n");
  }

  /** One message that {@code monitor} has seen. */
  public void monitored(Received received, StringBuilder out) {
    out.append("Read ").append(received.bytes()).append(" bytes.\n");
    out.append("Timestamp: ").append(dates.text(clock.instant().getEpochSecond())).append('\n');
    append(received, Way.FROM_SADB, out);
    out.append('\n');
  }

  /** A message that is about to be sent, under {@code -v}. */
  public void sent(Message message, StringBuilder out) {
    out.append("VERBOSE ON:  Message to kernel looks like:\n").append(RULE);
    append(Received.of(message), Way.TO_SADB, out);
    out.append(RULE);
  }

  private void append(Received received, Way way, StringBuilder out) {
    HeaderLines.append(received.header(), received.stated(), out);
    LifetimeBlock lifetimes = new LifetimeBlock(clock, options.verbose());
    for (Extension extension : received.extensions()) {
      lines.append(layouts.fitted(extension), way, lifetimes, out);
    }
    received
        .broken()
        .filter(broken -> broken.words() == 0)
        .ifPresent(broken -> lines.appendEmpty(broken.number(), out));
    lifetimes.append(out);
    if (!received.addsUp()) {
      warnings.accept(
          "the message is not as long as its header says (" + received.stated() + " bytes)");
    }
  }
}
