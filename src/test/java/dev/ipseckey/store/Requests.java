package dev.ipseckey.store;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import dev.ipseckey.sadb.AlgorithmTable;
import dev.ipseckey.sadb.AuthenticationAlgorithm;
import dev.ipseckey.sadb.KeySizes;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.sadb.Settings;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Messages that tests send; an SA is named by its SPI, and its key follows from that. */
final class Requests {

  private static final IpAddress.V4 LOCAL = new IpAddress.V4(0xc0000201);
  private static final IpAddress.V4 REMOTE = new IpAddress.V4(0xc6336407);

  private static final int SHA1 = 3;
  private static final int MATURE = 1;
  private static final int PID = 4711;

  private Requests() {}

  static Settings settings() {
    return Settings.of(
        Profile.DOCUMENTED,
        new AlgorithmTable(
            List.of(new AuthenticationAlgorithm(SHA1, KeySizes.exactly(160))), List.of()));
  }

  /** 20 bytes that stand nowhere else. */
  static byte[] key(int spi) {
    try {
      byte[] seed = ByteBuffer.allocate(4).putInt(spi).array();
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(seed), 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Message add(int spi) {
    Message message = named(MessageType.ADD, spi);
    return message
        .with(address(ExtensionType.ADDRESS_SRC, LOCAL))
        .with(new KeyExtension(ExtensionType.KEY_AUTH, 160, 0, KeyMaterial.of(key(spi))));
  }

  /** With hard and soft lifetimes, seconds after the add. */
  static Message add(int spi, int soft, int hard) {
    return add(spi)
        .with(new LifetimeExtension(ExtensionType.LIFETIME_SOFT, 0, 0, soft, 0))
        .with(new LifetimeExtension(ExtensionType.LIFETIME_HARD, 0, 0, hard, 0));
  }

  static Message addIdle(int spi, int idle) {
    return add(spi).with(new LifetimeExtension(ExtensionType.X_LIFETIME_IDLE, 0, 0, idle, 0));
  }

  static Message update(int spi, int hard) {
    return named(MessageType.UPDATE, spi)
        .with(address(ExtensionType.ADDRESS_SRC, LOCAL))
        .with(new LifetimeExtension(ExtensionType.LIFETIME_HARD, 0, 0, hard, 0));
  }

  static Message get(int spi) {
    return named(MessageType.GET, spi);
  }

  static Message delete(int spi) {
    return named(MessageType.DELETE, spi);
  }

  static Message flush() {
    return Message.of(Header.of(MessageType.FLUSH, SaType.UNSPEC, 1, PID));
  }

  static Message flushAh() {
    return Message.of(Header.of(MessageType.FLUSH, SaType.AH, 1, PID));
  }

  static Message dump() {
    return Message.of(Header.of(MessageType.DUMP, SaType.UNSPEC, 1, PID));
  }

  private static Message named(MessageType type, int spi) {
    return Message.of(
        Header.of(type, SaType.AH, 1, PID),
        new SaExtension(spi, 0, MATURE, type == MessageType.ADD ? SHA1 : 0, 0, 0),
        address(ExtensionType.ADDRESS_DST, REMOTE));
  }

  private static AddressExtension address(ExtensionType kind, IpAddress address) {
    return AddressExtension.of(kind, 0, 0, SocketAddress.of(0, address));
  }
}
