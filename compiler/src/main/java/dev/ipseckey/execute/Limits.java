package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;
import org.jspecify.annotations.Nullable;

/** The extensions of one lifetime; an idle one has times only. */
enum Limits {
  HARD(
      ExtensionType.LIFETIME_HARD,
      Extension.HARD_ALLOC,
      Extension.HARD_BYTES,
      Extension.HARD_ADDTIME,
      Extension.HARD_USETIME),
  SOFT(
      ExtensionType.LIFETIME_SOFT,
      Extension.SOFT_ALLOC,
      Extension.SOFT_BYTES,
      Extension.SOFT_ADDTIME,
      Extension.SOFT_USETIME),
  IDLE(ExtensionType.X_LIFETIME_IDLE, null, null, Extension.IDLE_ADDTIME, Extension.IDLE_USETIME);

  private final ExtensionType kind;
  private final @Nullable Extension allocations;
  private final @Nullable Extension bytes;
  private final Extension addTime;
  private final Extension useTime;

  Limits(
      ExtensionType kind,
      @Nullable Extension allocations,
      @Nullable Extension bytes,
      Extension addTime,
      Extension useTime) {
    this.kind = kind;
    this.allocations = allocations;
    this.bytes = bytes;
    this.addTime = addTime;
    this.useTime = useTime;
  }

  /** The lifetime; null if nothing is said of it. The rest of it is without a limit. */
  @Nullable LifetimeExtension of(Slots given) {
    boolean any =
        allocations != null && given.has(allocations)
            || bytes != null && given.has(bytes)
            || given.has(addTime)
            || given.has(useTime);
    return any
        ? new LifetimeExtension(
            kind,
            allocations == null ? 0 : given.number(allocations),
            bytes == null ? 0 : given.wide(bytes),
            given.wide(addTime),
            given.wide(useTime))
        : null;
  }
}
