package dev.ipseckey.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Catches {@link EndingSignal}s while something runs that has to end in good order; a second one
 * ends the program at once, as any does that nobody catches. Afterwards they do again what they did
 * before.
 */
final class CaughtSignals implements AutoCloseable {

  /** What shells add to the number of a signal for the exit status. */
  private static final int UNCAUGHT = 128;

  private final AtomicReference<@Nullable EndingSignal> first = new AtomicReference<>();
  private final Map<EndingSignal, Object> before = new EnumMap<>(EndingSignal.class);

  private CaughtSignals() {}

  /** From now on they are caught. A signal that the system does not have stays as it is. */
  static CaughtSignals begin() {
    CaughtSignals caught = new CaughtSignals();
    for (EndingSignal signal : EndingSignal.values()) {
      Object handler = Signals.register(signal.name(), () -> caught.take(signal));
      if (handler != null) {
        caught.before.put(signal, handler);
      }
    }
    return caught;
  }

  private void take(EndingSignal signal) {
    if (!first.compareAndSet(null, signal)) {
      Runtime.getRuntime().halt(UNCAUGHT + signal.number());
    }
  }

  /** The first that came. */
  Optional<EndingSignal> first() {
    return Optional.ofNullable(first.get());
  }

  /** Whether none has come: for what goes on as long as nobody ends it. */
  boolean isNone() {
    return first.get() == null;
  }

  @Override
  public void close() {
    before.forEach((signal, handler) -> Signals.unregister(signal.name(), handler));
  }
}
