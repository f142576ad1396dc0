package dev.ipseckey.command;

import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.KeyListener;
import dev.ipseckey.model.Command;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * {@code monitor} and {@code passive_monitor}: prints what comes up a key socket, of this and of
 * all other processes, until it is no longer wanted or a recording is at its end. Meanwhile it
 * drives the ager.
 *
 * <p>One for a session: once {@code monitor} was there, {@code passive_monitor} hears as much, as
 * it would on one socket. How to end it is up to the caller, who has the terminal: {@link #run}
 * asks every {@value #PULSE} ms whether to go on. The operands' form catches signals; a prompt
 * hands in that {@code ^C} has not been typed, and prints the line end behind the {@code ^C}
 * itself.
 */
final class Monitoring {

  /** How often somebody may end it, milliseconds. */
  private static final int PULSE = 200;

  private static final Duration PATIENCE = Duration.ofMillis(PULSE);

  /** How a monitor has ended. */
  enum End {
    /** It was no longer wanted, or the recording was at its end. */
    DONE,
    /** Nobody reads any more what it prints. */
    UNREAD
  }

  private final SadbSession session;
  private final Executor executor;
  private boolean promiscuous;

  /**
   * @param executor the session's, because it counts the messages
   */
  Monitoring(SadbSession session, Executor executor) {
    this.session = session;
    this.executor = executor;
  }

  /**
   * Monitors for as long as {@code wanted} says so.
   *
   * @throws java.io.UncheckedIOException if the SADB cannot be listened to, or no longer
   */
  End run(Command.Monitor command, BooleanSupplier wanted) {
    promiscuous |= !command.passive();
    try (KeyListener listener = session.port().listen(promiscuous)) {
      if (!command.passive()) {
        // The listener is there already: it hears the answer.
        executor.listenToOthers();
      }
      boolean read = session.printer().monitoring(command.passive());
      while (read && wanted.getAsBoolean() && !listener.isAtEnd()) {
        read = listener.next(PATIENCE).map(session.printer()::monitored).orElse(true);
      }
      return read ? End.DONE : End.UNREAD;
    }
  }
}
