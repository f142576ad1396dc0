package dev.ipseckey.execute;

import dev.ipseckey.sadb.Packet;

/** An SADB whose SAs can be used by simulated traffic. No kernel has such a door. */
public interface TrafficPort {

  /**
   * Lets a packet use its SA.
   *
   * @return whether it may pass
   * @throws java.io.UncheckedIOException if the SADB cannot be reached
   */
  boolean use(Packet packet);
}
