package dev.ipseckey.command;

import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.language.SaType;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.pfkey.print.MessagePrinter;
import dev.ipseckey.source.Span;
import java.io.PrintStream;

/**
 * Prints messages on standard output, in the form that scripts parse.
 *
 * @param printer makes the text
 */
record SaPrinter(Environment environment, MessagePrinter printer) {

  /** What is collected before it is written: a dump can be long. */
  private static final int CHUNK = 1 << 15;

  /** The answer to {@code get}. */
  void answer(Received received) {
    StringBuilder text = new StringBuilder();
    printer.answer(received, text);
    write(text);
    environment.out().flush();
  }

  /** A message that is about to be sent, under {@code -v}. */
  void sent(Message message) {
    StringBuilder text = new StringBuilder();
    printer.sent(message, text);
    write(text);
    environment.out().flush();
  }

  /**
   * Prints all SAs of a type, or of all types.
   *
   * @param word stands for the command in what went wrong
   */
  Outcome dump(Executor executor, Span word, SaType type) {
    StringBuilder text = new StringBuilder();
    Outcome outcome =
        executor.dump(
            word,
            type,
            received -> {
              printer.dumped(received, text);
              if (text.length() >= CHUNK) {
                write(text);
              }
            });
    if (outcome instanceof Outcome.Done) {
      MessagePrinter.dumpSucceeded(type.number(), text);
    }
    write(text);
    environment.out().flush();
    return outcome;
  }

  /**
   * A message that a monitor has heard.
   *
   * @return false if nobody can read it any more
   */
  boolean monitored(Received received) {
    StringBuilder text = new StringBuilder();
    printer.monitored(received, text);
    return told(text);
  }

  /** The first line of a monitor; the result as of {@link #monitored}. */
  boolean monitoring(boolean passive) {
    StringBuilder text = new StringBuilder();
    if (passive) {
      MessagePrinter.passivelyMonitoring(text);
    } else {
      MessagePrinter.activelyMonitoring(text);
    }
    return told(text);
  }

  private boolean told(StringBuilder text) {
    write(text);
    return !environment.out().checkError();
  }

  private void write(StringBuilder text) {
    PrintStream out = environment.out();
    environment.err().flush();
    out.print(text);
    text.setLength(0);
  }
}
