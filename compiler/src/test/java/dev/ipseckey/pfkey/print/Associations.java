package dev.ipseckey.pfkey.print;

import dev.ipseckey.generate.Draw;
import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** SAs as a dump describes them: one by hand, and as many as wanted by chance. */
final class Associations {

  private static final List<String> TEXTS =
      List.of(
          "east.example.net",
          "a b  c",
          "",
          " lead",
          "trail ",
          "say \"so\"",
          "münchen.example",
          "tab\there",
          "# hash",
          "dst",
          "back\\",
          "x\ny",
          "::1/64",
          "\u00a0");

  private final Draw draw;

  Associations(long seed) {
    this.draw = new Draw(seed);
  }

  static Message dump(SaType type, Extension... extensions) {
    return Message.of(Header.of(MessageType.DUMP, type, 1, 4711), extensions);
  }

  static SaExtension esp(int spi, int state, SaFlag... flags) {
    return new SaExtension(spi, 0, state, 5, 12, SaFlag.mask(flags));
  }

  static AddressExtension address(ExtensionType kind, int prefix, int port, String dotted) {
    int bits = 0;
    for (String part : dotted.split("\\.", -1)) {
      bits = bits << 8 | Integer.parseInt(part);
    }
    return AddressExtension.of(
        kind, 0, prefix, new SocketAddress.Inet(port, new IpAddress.V4(bits)));
  }

  static AddressExtension source(String dotted) {
    return address(ExtensionType.ADDRESS_SRC, 0, 0, dotted);
  }

  static AddressExtension destination(String dotted) {
    return address(ExtensionType.ADDRESS_DST, 0, 0, dotted);
  }

  static KeyExtension key(ExtensionType kind, int bytes) {
    byte[] key = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      key[i] = (byte) (i + 1);
    }
    return new KeyExtension(kind, 8 * bytes, 0, KeyMaterial.of(key));
  }

  static IdentityExtension identity(ExtensionType kind, int type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new IdentityExtension(kind, type, 0, Octets.of(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  /** An SA with the key bytes given, in any state and with any extras. */
  Message any(byte[] authentication, byte[] encryption) {
    List<Extension> extensions = new ArrayList<>();
    SaType type = draw.of(List.of(SaType.AH, SaType.ESP, SaType.ESP));
    boolean encrypts = type == SaType.ESP;
    boolean natt = encrypts && draw.oneIn(4);
    boolean tunnel = draw.oneIn(3);
    int flags =
        draw.of(
            List.of(
                0,
                SaFlag.X_INBOUND.bit(),
                SaFlag.X_OUTBOUND.bit(),
                SaFlag.mask(SaFlag.X_INBOUND, SaFlag.X_USED)));
    if (natt) {
      flags |= SaFlag.mask(SaFlag.X_NATT_LOC, SaFlag.X_NATT_REM);
    }
    extensions.add(
        new SaExtension(
            (int) draw.bits() | 0x100, draw.below(65), draw.below(7), 5, encrypts ? 12 : 0, flags));
    for (ExtensionType kind :
        List.of(
            ExtensionType.LIFETIME_CURRENT,
            ExtensionType.LIFETIME_HARD,
            ExtensionType.LIFETIME_SOFT,
            ExtensionType.X_LIFETIME_IDLE)) {
      if (draw.oneIn(2)) {
        extensions.add(new LifetimeExtension(kind, draw.below(3), limit(), limit(), limit()));
      }
    }
    int protocol = tunnel ? 4 : draw.of(List.of(0, 6, 17));
    extensions.add(address(ExtensionType.ADDRESS_SRC, protocol, 0, false));
    extensions.add(address(ExtensionType.ADDRESS_DST, protocol, 0, false));
    if (natt) {
      extensions.add(address(ExtensionType.X_ADDRESS_NATT_LOC, 17, 0, true));
      extensions.add(address(ExtensionType.X_ADDRESS_NATT_REM, 17, 0, true));
    }
    if (tunnel) {
      extensions.add(address(ExtensionType.X_ADDRESS_INNER_SRC, 6, draw.below(33), true));
      extensions.add(address(ExtensionType.X_ADDRESS_INNER_DST, 6, draw.below(33), true));
    }
    if (draw.oneIn(3)) {
      extensions.add(new CookieExtension(draw.below(5), draw.bits()));
    }
    extensions.add(
        new KeyExtension(
            ExtensionType.KEY_AUTH, 8 * authentication.length, 0, KeyMaterial.of(authentication)));
    int salt = draw.oneIn(3) ? 32 : 0;
    if (encrypts) {
      extensions.add(
          new KeyExtension(
              ExtensionType.KEY_ENCRYPT,
              8 * encryption.length - salt,
              salt,
              KeyMaterial.of(encryption)));
    }
    for (ExtensionType kind : List.of(ExtensionType.IDENTITY_SRC, ExtensionType.IDENTITY_DST)) {
      if (draw.oneIn(2)) {
        extensions.add(identity(kind, draw.below(9), draw.of(TEXTS)));
      }
    }
    if (draw.oneIn(3)) {
      extensions.add(new PairExtension(draw.below(1000) + 1));
    }
    if (draw.oneIn(3)) {
      extensions.add(new ReplayExtension(draw.below(100), draw.below(100)));
    }
    return new Message(Header.of(MessageType.DUMP, type, 1, 4711), extensions);
  }

  private long limit() {
    return draw.of(List.of(0L, 0L, 60L, 28_800L, draw.bits()));
  }

  private AddressExtension address(ExtensionType kind, int protocol, int prefix, boolean port) {
    SocketAddress address =
        new SocketAddress.Inet(port ? draw.below(65_536) : 0, new IpAddress.V4((int) draw.bits()));
    return AddressExtension.of(kind, protocol, prefix, address);
  }
}
