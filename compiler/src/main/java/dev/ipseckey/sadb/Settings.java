package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import java.util.Set;

/**
 * Everything about the simulated host that does not change while it runs. All times are whole
 * seconds.
 *
 * @param broadcastAddresses the host's broadcast addresses
 * @param agerInterval seconds between two passes of the ager, at least 1
 * @param reapDelay seconds that a dead SA stays at least
 * @param larvalTimeout seconds after which an SA of GETSPI that no UPDATE has filled is removed
 * @param softFuzz whether the soft add time of outbound SAs is shortened by 8..23 seconds at random
 * @param labeled whether sensitivity labels are taken (Trusted Extensions)
 */
public record Settings(
    Profile profile,
    LocalAddresses localAddresses,
    Set<IpAddress> broadcastAddresses,
    int agerInterval,
    int reapDelay,
    int larvalTimeout,
    boolean softFuzz,
    boolean labeled,
    IdleDefault idleDefault,
    AlgorithmTable algorithms) {

  private static final IpAddress LIMITED_BROADCAST = new IpAddress.V4(-1);

  public Settings {
    broadcastAddresses = Set.copyOf(broadcastAddresses);
    if (agerInterval < 1 || reapDelay < 0 || larvalTimeout < 0) {
      throw new IllegalArgumentException("a time below its range");
    }
  }

  /** The defaults of a profile; local addresses are unset. */
  public static Settings of(Profile profile, AlgorithmTable algorithms) {
    boolean kernel = profile == Profile.KERNEL;
    return new Settings(
        profile,
        new LocalAddresses.Unset(),
        Set.of(LIMITED_BROADCAST),
        8,
        1,
        90,
        kernel,
        false,
        kernel ? IdleDefault.NONE : IdleDefault.HALF_HARD,
        algorithms);
  }

  public Settings withLocalAddresses(LocalAddresses other) {
    return new Settings(
        profile,
        other,
        broadcastAddresses,
        agerInterval,
        reapDelay,
        larvalTimeout,
        softFuzz,
        labeled,
        idleDefault,
        algorithms);
  }

  public Settings withBroadcastAddresses(Set<IpAddress> others) {
    return new Settings(
        profile,
        localAddresses,
        others,
        agerInterval,
        reapDelay,
        larvalTimeout,
        softFuzz,
        labeled,
        idleDefault,
        algorithms);
  }

  public Settings withSoftFuzz(boolean other) {
    return new Settings(
        profile,
        localAddresses,
        broadcastAddresses,
        agerInterval,
        reapDelay,
        larvalTimeout,
        other,
        labeled,
        idleDefault,
        algorithms);
  }

  public Settings withLabeled(boolean other) {
    return new Settings(
        profile,
        localAddresses,
        broadcastAddresses,
        agerInterval,
        reapDelay,
        larvalTimeout,
        softFuzz,
        other,
        idleDefault,
        algorithms);
  }

  public Settings withIdleDefault(IdleDefault other) {
    return new Settings(
        profile,
        localAddresses,
        broadcastAddresses,
        agerInterval,
        reapDelay,
        larvalTimeout,
        softFuzz,
        labeled,
        other,
        algorithms);
  }

  boolean isKernel() {
    return profile == Profile.KERNEL;
  }

  boolean knowsLocalAddresses() {
    return localAddresses instanceof LocalAddresses.Known;
  }

  AddressClass classOf(IpAddress address) {
    if (address.isUnspecified()) {
      return AddressClass.UNSPECIFIED;
    }
    if (isMulticastOrBroadcast(address)) {
      return AddressClass.MULTICAST_OR_BROADCAST;
    }
    return switch (localAddresses) {
      case LocalAddresses.Unset() -> AddressClass.LOCAL_OR_REMOTE;
      case LocalAddresses.Known(Set<IpAddress> known) ->
          known.contains(address) ? AddressClass.LOCAL : AddressClass.REMOTE;
    };
  }

  boolean isMulticastOrBroadcast(IpAddress address) {
    return address.isMulticast()
        || broadcastAddresses.contains(address) && !address.isUnspecified();
  }
}
