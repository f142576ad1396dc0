package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.HARD_ADDTIME;
import static dev.ipseckey.language.Extension.HARD_ALLOC;
import static dev.ipseckey.language.Extension.HARD_BYTES;
import static dev.ipseckey.language.Extension.HARD_USETIME;
import static dev.ipseckey.language.Extension.IDLE_ADDTIME;
import static dev.ipseckey.language.Extension.IDLE_USETIME;
import static dev.ipseckey.language.Extension.SOFT_ADDTIME;
import static dev.ipseckey.language.Extension.SOFT_ALLOC;
import static dev.ipseckey.language.Extension.SOFT_BYTES;
import static dev.ipseckey.language.Extension.SOFT_USETIME;

import dev.ipseckey.language.Extension;
import java.util.List;
import java.util.Optional;

/**
 * What a lifetime counts, and the extensions that limit it; ipseckey(8), soft_bytes to
 * idle_usetime.
 */
enum LifetimeKind {
  BYTES(SOFT_BYTES, HARD_BYTES, Optional.empty()),
  ADDTIME(SOFT_ADDTIME, HARD_ADDTIME, Optional.of(IDLE_ADDTIME)),
  USETIME(SOFT_USETIME, HARD_USETIME, Optional.of(IDLE_USETIME)),
  ALLOC(SOFT_ALLOC, HARD_ALLOC, Optional.empty());

  private static final List<LifetimeKind> VALUES = List.of(values());

  private final Extension soft;
  private final Extension hard;
  private final Optional<Extension> idle;

  LifetimeKind(Extension soft, Extension hard, Optional<Extension> idle) {
    this.soft = soft;
    this.hard = hard;
    this.idle = idle;
  }

  static List<LifetimeKind> all() {
    return VALUES;
  }

  Extension soft() {
    return soft;
  }

  Extension hard() {
    return hard;
  }

  Optional<Extension> idle() {
    return idle;
  }

  /** Whether it is a soft or hard limit. */
  static boolean isLifetime(Extension extension) {
    return VALUES.stream().anyMatch(kind -> kind.soft == extension || kind.hard == extension);
  }
}
