package dev.ipseckey.pfkey;

/** {@code sadb_x_ereg}: up to four SA types, 0..255 each, the first 0 ends the list. */
public record RegisterExtension(int first, int second, int third, int fourth) implements Extension {

  public RegisterExtension {
    Unsigned.check8(first, "SA type");
    Unsigned.check8(second, "SA type");
    Unsigned.check8(third, "SA type");
    Unsigned.check8(fourth, "SA type");
  }

  @Override
  public int number() {
    return ExtensionType.X_EREG.number();
  }

  @Override
  public int words() {
    return 1;
  }
}
