package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.IpAddress.V6;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.sadb.Packet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Packets that use an SA, so that its lifetimes of bytes and of use can be rehearsed.
 *
 * @param bytes of each packet: what counts against the limits
 * @param packets how many; 1 at least
 */
public record Traffic(long bytes, long packets) {

  /** The most packets at a time: each of them is simulated. */
  public static final long MAX_PACKETS = 1_000_000;

  /**
   * Sends the packets through an SA, each to every address that it is named with.
   *
   * @param sa names the SA
   * @return how many of them passed before one did not
   */
  public long through(TrafficPort port, Command.Get sa, Expansion expansion) {
    List<Packet> each =
        expansion.routes(sa.arguments()).stream().flatMap(route -> packet(sa, route)).toList();
    for (long sent = 0; sent < packets; sent++) {
      if (!each.stream().allMatch(port::use)) {
        return sent;
      }
    }
    return packets;
  }

  private Stream<Packet> packet(Command.Get sa, Route route) {
    Optional<SaType> type = SaType.of(sa.type().number());
    int spi = (int) sa.arguments().number(Extension.SPI).orElse(0);
    return type
        .flatMap(
            known ->
                route
                    .destination()
                    .map(to -> new V6(to.high(), to.low()).unmapped())
                    .map(to -> new Packet(known, spi, to, bytes, OptionalInt.empty())))
        .stream();
  }
}
