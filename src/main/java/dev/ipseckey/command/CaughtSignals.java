package dev.ipseckey.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Catches {@link EndingSignal}s while something runs that has to end in good order. Afterwards they
 * do again what they did before.
 */
final class CaughtSignals implements AutoCloseable {

  private final AtomicReference<@Nullable EndingSignal> first = new AtomicReference<>();
  private final Map<EndingSignal, Object> before = new EnumMap<>(EndingSignal.class);

  private CaughtSignals() {}

  /** From now on they are caught. A signal that the system does not have stays as it is. */
  static CaughtSignals begin() {
    CaughtSignals caught = new CaughtSignals();
    for (EndingSignal signal : EndingSignal.values()) {
      Object handler =
          Signals.register(signal.name(), () -> caught.first.compareAndSet(null, signal));
      if (handler != null) {
        caught.before.put(signal, handler);
      }
    }
    return caught;
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
