package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.SaType;

/**
 * The part of an SA that is fixed when it is added. Fields are as narrow as they can be: there may
 * be a million of them.
 */
final class Association {

  private static final byte INBOUND = 1;
  private static final byte OUTBOUND = 2;

  private final IpAddress source;
  private final IpAddress destination;
  private final int spi;
  private final int flags;
  private final int fingerprint;
  private final short sourcePort;
  private final short destinationPort;
  private final short authenticationBits;
  private final short encryptionBits;
  private final byte saType;
  private final byte protocol;
  private final byte authentication;
  private final byte encryption;
  private final byte replayWindow;
  private final byte saltBits;
  private final byte tables;

  /** Authentication key, then encryption key, then its salt. */
  private final byte[] keys;

  private final Extras extras;

  private Association(Draft draft) {
    source = draft.source;
    destination = draft.destination;
    spi = draft.spi;
    flags = draft.flags;
    fingerprint = Fingerprint.of(draft.saType, draft.destination, draft.spi);
    sourcePort = (short) draft.sourcePort;
    destinationPort = (short) draft.destinationPort;
    authenticationBits = (short) draft.authenticationKey.bits();
    encryptionBits = (short) draft.encryptionKey.bits();
    saType = (byte) draft.saType.number();
    protocol = (byte) draft.protocol;
    authentication = (byte) draft.authentication;
    encryption = (byte) draft.encryption;
    replayWindow = (byte) draft.replayWindow;
    saltBits = (byte) draft.encryptionKey.saltBits();
    tables = (byte) ((draft.inbound ? INBOUND : 0) | (draft.outbound ? OUTBOUND : 0));
    keys = StoredKey.join(draft.authenticationKey, draft.encryptionKey);
    extras = draft.extras;
  }

  /** What an SA is made from. */
  static final class Draft {

    private final SaType saType;
    private final int spi;
    private final IpAddress source;
    private final IpAddress destination;

    int flags;
    int protocol;
    int sourcePort;
    int destinationPort;
    int authentication;
    int encryption;
    int replayWindow;
    boolean inbound;
    boolean outbound;
    StoredKey authenticationKey = StoredKey.NONE;
    StoredKey encryptionKey = StoredKey.NONE;
    Extras extras = Extras.NONE;

    Draft(SaType saType, int spi, IpAddress source, IpAddress destination) {
      this.saType = saType;
      this.spi = spi;
      this.source = source;
      this.destination = destination;
    }

    Association finish() {
      return new Association(this);
    }
  }

  SaType saType() {
    return saType == SaType.AH.number() ? SaType.AH : SaType.ESP;
  }

  boolean isType(SaType type) {
    return saType == type.number();
  }

  int spi() {
    return spi;
  }

  /** The {@link Fingerprint} of type, destination and SPI. */
  int fingerprint() {
    return fingerprint;
  }

  IpAddress source() {
    return source;
  }

  IpAddress destination() {
    return destination;
  }

  boolean isIpv4() {
    return destination instanceof IpAddress.V4;
  }

  /** The flags that do not change; {@link Progress#flags} has the others. */
  int flags() {
    return flags;
  }

  /** Number of the outer protocol. */
  int protocol() {
    return protocol & 0xff;
  }

  /** The inner port if there are inner addresses. */
  int sourcePort() {
    return sourcePort & 0xffff;
  }

  /** The inner port if there are inner addresses. */
  int destinationPort() {
    return destinationPort & 0xffff;
  }

  int authentication() {
    return authentication & 0xff;
  }

  int encryption() {
    return encryption & 0xff;
  }

  int replayWindow() {
    return replayWindow & 0xff;
  }

  boolean inInbound() {
    return (tables & INBOUND) != 0;
  }

  boolean inOutbound() {
    return (tables & OUTBOUND) != 0;
  }

  /** In both tables, which is one SA nevertheless. */
  boolean isCloned() {
    return inInbound() && inOutbound();
  }

  StoredKey authenticationKey() {
    int length = StoredKey.bytes(authenticationBits & 0xffff, 0);
    return length == 0
        ? StoredKey.NONE
        : new StoredKey(authenticationBits & 0xffff, 0, KeyMaterial.of(keys, 0, length));
  }

  StoredKey encryptionKey() {
    int start = StoredKey.bytes(authenticationBits & 0xffff, 0);
    return start == keys.length
        ? StoredKey.NONE
        : new StoredKey(
            encryptionBits & 0xffff, saltBits & 0xff, KeyMaterial.of(keys, start, keys.length));
  }

  Extras extras() {
    return extras;
  }
}
