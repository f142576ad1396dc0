package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;
import java.util.Map;
import java.util.Optional;

/** The lines of limits in a saved command: hard, soft and idle; what has been used is no limit. */
record SavedLifetime(boolean loadable, AddCommand command) {

  private static final Map<ExtensionType, String> LEVELS =
      Map.of(
          ExtensionType.LIFETIME_HARD, "hard_",
          ExtensionType.LIFETIME_SOFT, "soft_",
          ExtensionType.X_LIFETIME_IDLE, "idle_");

  void add(LifetimeExtension lifetime) {
    Optional.ofNullable(LEVELS.get(lifetime.kind())).ifPresent(level -> add(level, lifetime));
  }

  private void add(String level, LifetimeExtension lifetime) {
    boolean idle = loadable && lifetime.kind() == ExtensionType.X_LIFETIME_IDLE;
    StringBuilder line = new StringBuilder("\t");
    if (idle) {
      // The language has no keywords for idle allocations and bytes.
      idleTime(level + "addtime ", lifetime.addTime(), line);
      idleTime(level + "usetime ", lifetime.useTime(), line);
    } else {
      limit(level + "alloc ", Integer.toUnsignedLong(lifetime.allocations()), line);
      limit(level + "bytes ", lifetime.bytes(), line);
      limit(level + "addtime ", lifetime.addTime(), line);
      limit(level + "usetime ", lifetime.useTime(), line);
    }
    if (!loadable || line.length() > 1) {
      command.attribute(line.toString());
    }
  }

  /** Idle times have 32 bits in the language, 64 in a message. */
  private void idleTime(String keyword, long seconds, StringBuilder line) {
    if (seconds >>> 32 == 0) {
      limit(keyword, seconds, line);
    } else {
      command.remark("left out, too large: " + keyword + Long.toUnsignedString(seconds));
    }
  }

  private static void limit(String keyword, long value, StringBuilder line) {
    if (value != 0) {
      line.append(keyword).append(Long.toUnsignedString(value)).append(' ');
    }
  }
}
