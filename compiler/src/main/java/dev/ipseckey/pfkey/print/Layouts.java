package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.OpaqueExtension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Extensions that are not as long as their layout: one that is longer still begins with what it is
 * about.
 */
record Layouts(Consumer<String> warnings) {

  /** Words of one combination of a proposal. */
  private static final int COMBINATION = 9;

  private static final Header ANY = new Header(Header.VERSION, 0, 0, 0, 0, 0, 0);

  /** The extension in its type's layout, if it has that many bytes. */
  Extension fitted(Extension extension) {
    if (!(extension instanceof OpaqueExtension opaque)) {
      return extension;
    }
    Optional<ExtensionType> type = ExtensionType.of(opaque.number());
    if (type.isEmpty() || type.get() == ExtensionType.RESERVED) {
      return opaque;
    }
    OptionalInt words = wordsOf(type.get(), opaque.words());
    if (words.isEmpty() || words.getAsInt() == opaque.words()) {
      warnings.accept(named(type.get(), opaque) + ", which is not its form");
      return opaque;
    }
    warnings.accept(named(type.get(), opaque) + " instead of " + 8 * words.getAsInt());
    return words.getAsInt() < opaque.words() ? cut(opaque, words.getAsInt()) : opaque;
  }

  private static String named(ExtensionType type, OpaqueExtension opaque) {
    return "extension " + type.name() + " has " + 8 * opaque.words() + " bytes";
  }

  /**
   * The words of a layout that has always as many; of a proposal those of the combinations that are
   * whole.
   */
  private static OptionalInt wordsOf(ExtensionType type, int words) {
    return switch (type) {
      case SA, SPIRANGE, X_KM_COOKIE, X_REPLAY_VALUE, X_EDUMP -> OptionalInt.of(2);
      case LIFETIME_CURRENT, LIFETIME_HARD, LIFETIME_SOFT, X_LIFETIME_IDLE -> OptionalInt.of(4);
      case X_PAIR, X_EREG -> OptionalInt.of(1);
      case PROPOSAL -> OptionalInt.of(1 + (words - 1) / COMBINATION * COMBINATION);
      case RESERVED,
          ADDRESS_SRC,
          ADDRESS_DST,
          X_ADDRESS_INNER_SRC,
          X_ADDRESS_INNER_DST,
          X_ADDRESS_NATT_LOC,
          X_ADDRESS_NATT_REM,
          KEY_AUTH,
          KEY_ENCRYPT,
          IDENTITY_SRC,
          IDENTITY_DST,
          SENSITIVITY,
          X_OUTER_SENS,
          SUPPORTED_AUTH,
          SUPPORTED_ENCRYPT,
          X_EPROP ->
          OptionalInt.empty();
    };
  }

  private static Extension cut(OpaqueExtension opaque, int words) {
    Octets body = Octets.of(Arrays.copyOf(opaque.body().bytes(), 8 * words - 4));
    byte[] bytes =
        MessageCodec.LITTLE_ENDIAN.encode(
            Message.of(ANY, new OpaqueExtension(opaque.number(), body)));
    return MessageCodec.LITTLE_ENDIAN.decode(bytes) instanceof Message message
        ? message.extensions().getFirst()
        : opaque;
  }

  /** The whole extension, length and type included, in the order of x86. */
  static ByteBuffer bytes(Extension extension) {
    byte[] bytes = MessageCodec.LITTLE_ENDIAN.encode(Message.of(ANY, extension));
    return ByteBuffer.wrap(bytes, Header.LENGTH, bytes.length - Header.LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
