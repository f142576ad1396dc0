package dev.ipseckey.pfkey;

/**
 * {@code sadb_x_kmc}: who manages the SA.
 *
 * @param protocol number of a {@link KeyManagementProtocol}, 32 bits
 * @param cookie 64 bits; of {@link KeyManagementProtocol#IKE} only the lower 32 count
 */
public record CookieExtension(int protocol, long cookie) implements Extension {

  @Override
  public int number() {
    return ExtensionType.X_KM_COOKIE.number();
  }

  @Override
  public int words() {
    return 2;
  }
}
