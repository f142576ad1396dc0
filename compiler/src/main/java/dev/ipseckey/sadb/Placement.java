package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.SaFlag.X_INBOUND;
import static dev.ipseckey.pfkey.SaFlag.X_OUTBOUND;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;

/**
 * Which table a new SA goes to (ipseckey(8), inbound and outbound).
 *
 * @param flags the direction flags that are stored
 * @param guessed whether other local addresses could have led elsewhere
 */
record Placement(boolean inbound, boolean outbound, int flags, boolean guessed) {

  private static final int IN = X_INBOUND.bit();
  private static final int OUT = X_OUTBOUND.bit();

  private static final Placement INBOUND = new Placement(true, false, IN, false);
  private static final Placement OUTBOUND = new Placement(false, true, OUT, false);
  private static final Placement GUESSED_INBOUND = new Placement(true, false, IN, true);
  private static final Placement GUESSED_OUTBOUND = new Placement(false, true, OUT, true);
  private static final Placement BOTH = new Placement(true, true, IN | OUT, false);
  private static final Placement BOTH_CALLED_INBOUND = new Placement(true, true, IN, false);

  /**
   * The place of an SA.
   *
   * @param requested the flags of the message
   */
  static Placement of(
      SaType type, int requested, IpAddress source, IpAddress destination, Database database) {
    if (X_INBOUND.in(requested)) {
      return X_OUTBOUND.in(requested) ? BOTH : INBOUND;
    }
    if (X_OUTBOUND.in(requested)) {
      return OUTBOUND;
    }
    Settings settings = database.settings();
    return switch (settings.classOf(destination)) {
      case UNSPECIFIED, MULTICAST_OR_BROADCAST -> BOTH;
      case LOCAL -> settings.classOf(source) == AddressClass.REMOTE ? INBOUND : BOTH_CALLED_INBOUND;
      case REMOTE -> settings.classOf(source) == AddressClass.LOCAL ? OUTBOUND : BOTH;
      case LOCAL_OR_REMOTE -> {
        if (source.isUnspecified()) {
          yield BOTH;
        }
        boolean mirrorIsOutbound = database.hasOutboundMirror(type, source, destination);
        yield mirrorIsOutbound ? GUESSED_INBOUND : GUESSED_OUTBOUND;
      }
    };
  }

  boolean isCloned() {
    return inbound && outbound;
  }
}
