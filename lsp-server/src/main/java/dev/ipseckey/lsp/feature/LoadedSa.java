package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An SA of a simulated SADB, in words. Of keys only the length is known.
 *
 * @param type "esp"
 * @param spi in hexadecimal, with {@code 0x}
 * @param source "any" if it has none
 * @param direction "inbound", "outbound" or "both directions"
 * @param mode "transport" or "tunnel"
 * @param pair the SPI of its pair
 * @param lifetimes when it is reported as dying, and when it is removed
 * @param maker the command that made it
 */
public record LoadedSa(
    String type,
    String spi,
    String source,
    String destination,
    String direction,
    String mode,
    String state,
    Optional<String> pair,
    Optional<Protection> encryption,
    Optional<Protection> authentication,
    List<String> lifetimes,
    Optional<PlacedLine> maker) {

  /**
   * An algorithm at work.
   *
   * @param keyBits 0 if it has no key
   */
  public record Protection(String algorithm, int keyBits) {}

  public LoadedSa {
    lifetimes = List.copyOf(lifetimes);
  }

  static Optional<LoadedSa> of(
      Message message, AlgorithmTable algorithms, Optional<PlacedLine> maker) {
    return message.first(SaExtension.class).map(sa -> of(sa, message, algorithms, maker));
  }

  private static LoadedSa of(
      SaExtension sa, Message message, AlgorithmTable algorithms, Optional<PlacedLine> maker) {
    return new LoadedSa(
        new SaType(message.header().saType()).display(),
        hex(sa.spi()),
        address(message, ExtensionType.ADDRESS_SRC),
        address(message, ExtensionType.ADDRESS_DST),
        direction(sa.flags()),
        SaFlag.X_TUNNEL.in(sa.flags()) ? "tunnel" : "transport",
        SaState.of(sa.state()).map(LoadedSa::word).orElse("in state " + sa.state()),
        message.first(PairExtension.class).map(pair -> hex(pair.spi())),
        protection(
            algorithms,
            Algorithm.Kind.ENCRYPTION,
            sa.encryption(),
            message.key(ExtensionType.KEY_ENCRYPT)),
        protection(
            algorithms,
            Algorithm.Kind.AUTHENTICATION,
            sa.authentication(),
            message.key(ExtensionType.KEY_AUTH)),
        lifetimes(message),
        maker);
  }

  private static String hex(int spi) {
    return "0x" + Integer.toHexString(spi);
  }

  private static String word(SaState state) {
    return state.name().toLowerCase(Locale.ROOT).replaceFirst("^x_", "").replace('_', ' ');
  }

  private static String address(Message message, ExtensionType kind) {
    return message
        .address(kind)
        .map(
            found ->
                switch (found.address()) {
                  case SocketAddress.Inet inet ->
                      shown(inet.address().isUnspecified(), inet.address().toString());
                  case SocketAddress.Inet6 inet6 ->
                      shown(inet6.address().isUnspecified(), inet6.address().toString());
                  case SocketAddress.Other other -> "family " + other.family();
                })
        .orElse("any");
  }

  private static String shown(boolean unspecified, String text) {
    return unspecified ? "any" : text;
  }

  private static String direction(int flags) {
    boolean inbound = SaFlag.X_INBOUND.in(flags);
    return inbound == SaFlag.X_OUTBOUND.in(flags)
        ? "both directions"
        : inbound ? "inbound" : "outbound";
  }

  private static Optional<Protection> protection(
      AlgorithmTable algorithms, Algorithm.Kind kind, int number, Optional<KeyExtension> key) {
    if (number == 0) {
      return Optional.empty();
    }
    String name = algorithms.numbered(kind, number).map(Algorithm::name).orElse("number " + number);
    return Optional.of(new Protection(name, key.map(KeyExtension::bits).orElse(0)));
  }

  private static List<String> lifetimes(Message message) {
    List<String> words = new ArrayList<>();
    message
        .lifetime(ExtensionType.LIFETIME_SOFT)
        .ifPresent(soft -> addLimits("dying", soft, words));
    message
        .lifetime(ExtensionType.LIFETIME_HARD)
        .ifPresent(hard -> addLimits("removed", hard, words));
    return words;
  }

  private static void addLimits(String end, LifetimeExtension limits, List<String> words) {
    if (limits.addTime() != 0) {
      words.add(end + " " + Quantities.duration(limits.addTime()) + " after it is added");
    }
    if (limits.useTime() != 0) {
      words.add(end + " " + Quantities.duration(limits.useTime()) + " after its first use");
    }
    if (limits.bytes() != 0) {
      words.add(end + " after " + Quantities.volume(limits.bytes()));
    }
    if (limits.allocations() != 0) {
      words.add(end + " after " + Integer.toUnsignedString(limits.allocations()) + " allocations");
    }
  }
}
