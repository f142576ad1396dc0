package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;
import org.jspecify.annotations.Nullable;

/** A hard, soft or idle lifetime as it is stored; all numbers unsigned, 0 for none. */
record Limits(int allocations, long bytes, long addTime, long useTime) {

  static final Limits NONE = new Limits(0, 0, 0, 0);

  static Limits of(LifetimeExtension extension) {
    Limits limits =
        new Limits(
            extension.allocations(), extension.bytes(), extension.addTime(), extension.useTime());
    return limits.isNone() ? NONE : limits;
  }

  LifetimeExtension as(ExtensionType kind) {
    return new LifetimeExtension(kind, allocations, bytes, addTime, useTime);
  }

  /** Whether an extension says the same. */
  boolean areOf(LifetimeExtension extension) {
    return allocations == extension.allocations()
        && bytes == extension.bytes()
        && addTime == extension.addTime()
        && useTime == extension.useTime();
  }

  /** The {@link #hashCode} of limits that say the same. */
  static int hash(LifetimeExtension extension) {
    return hash(
        extension.allocations(), extension.bytes(), extension.addTime(), extension.useTime());
  }

  private static int hash(int allocations, long bytes, long addTime, long useTime) {
    long hash = ((allocations * 31L + bytes) * 31 + addTime) * 31 + useTime;
    return (int) (hash ^ hash >>> 32);
  }

  boolean isNone() {
    return (allocations | bytes | addTime | useTime) == 0;
  }

  // Each add compares limits, and those methods that come with a record are slow until the JIT has
  // compiled much.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that
        && allocations == that.allocations
        && bytes == that.bytes
        && addTime == that.addTime
        && useTime == that.useTime;
  }

  @Override
  public int hashCode() {
    return hash(allocations, bytes, addTime, useTime);
  }

  /**
   * These limits with the non-zero ones of {@code other} in their place: an update can raise or
   * lower a limit but not remove it.
   */
  Limits overlaidWith(Limits other) {
    return new Limits(
        other.allocations != 0 ? other.allocations : allocations,
        other.bytes != 0 ? other.bytes : bytes,
        other.addTime != 0 ? other.addTime : addTime,
        other.useTime != 0 ? other.useTime : useTime);
  }

  Limits withBytes(long other) {
    return new Limits(allocations, other, addTime, useTime);
  }

  Limits withAddTime(long other) {
    return new Limits(allocations, bytes, other, useTime);
  }

  Limits withUseTime(long other) {
    return new Limits(allocations, bytes, addTime, other);
  }
}
