package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import dev.ipseckey.config.FailOn;

/**
 * A format of results. For each file in turn: {@link #begin}, then {@link #add} for each command
 * with something to say of it, then {@link #end}, or {@link #fail} if the file could not be read to
 * its end. {@link #close} once, behind the last file.
 */
public interface Report extends AutoCloseable {

  /** From here on findings of this severity and worse make a check fail. */
  default void failOn(FailOn mildest) {}

  void begin(String file);

  void add(CommandFindings command);

  void end(Tally tally);

  void fail(String reason);

  @Override
  void close();

  /** Prints nothing. */
  static Report silent() {
    return new SilentReport();
  }
}
