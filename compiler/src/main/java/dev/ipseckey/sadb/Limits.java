package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;

/** A hard, soft or idle lifetime as it is stored; all numbers unsigned, 0 for none. */
record Limits(int allocations, long bytes, long addTime, long useTime) {

  static final Limits NONE = new Limits(0, 0, 0, 0);

  static Limits of(LifetimeExtension extension) {
    Limits limits =
        new Limits(
            extension.allocations(), extension.bytes(), extension.addTime(), extension.useTime());
    return limits.equals(NONE) ? NONE : limits;
  }

  LifetimeExtension as(ExtensionType kind) {
    return new LifetimeExtension(kind, allocations, bytes, addTime, useTime);
  }

  boolean isNone() {
    return equals(NONE);
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
