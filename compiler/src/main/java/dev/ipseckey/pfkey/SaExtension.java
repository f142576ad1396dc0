package dev.ipseckey.pfkey;

/**
 * {@code sadb_sa} (RFC 2367 §2.3.1).
 *
 * @param spi 32 bits; big-endian on the wire
 * @param replayWindow size of the replay window, 0..255
 * @param state number of a {@link SaState}, 0..255
 * @param authentication number of the authentication algorithm, 0..255
 * @param encryption number of the encryption algorithm, 0..255
 * @param flags bits of {@link SaFlag}
 */
public record SaExtension(
    int spi, int replayWindow, int state, int authentication, int encryption, int flags)
    implements Extension {

  public SaExtension {
    Unsigned.check8(replayWindow, "replay window");
    Unsigned.check8(state, "state");
    Unsigned.check8(authentication, "authentication algorithm");
    Unsigned.check8(encryption, "encryption algorithm");
  }

  public SaExtension withFlags(int other) {
    return new SaExtension(spi, replayWindow, state, authentication, encryption, other);
  }

  @Override
  public int number() {
    return ExtensionType.SA.number();
  }

  @Override
  public int words() {
    return 2;
  }
}
