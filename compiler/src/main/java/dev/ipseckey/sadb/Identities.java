package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IdentityType;
import dev.ipseckey.pfkey.Octets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Identities as they are stored and compared. */
final class Identities {

  private Identities() {}

  /**
   * Without the numeric id, which does not count. Text ends at its first NUL; one that has none
   * loses its last byte to it.
   */
  static @Nullable IdentityExtension normalised(@Nullable IdentityExtension given) {
    if (given == null) {
      return null;
    }
    Optional<IdentityType> type = IdentityType.of(given.identityType());
    boolean binary = type.filter(t -> t == IdentityType.X_DN || t == IdentityType.X_GN).isPresent();
    byte[] bytes = given.data().bytes();
    if (!binary) {
      boolean ended = false;
      for (int i = 0; i < bytes.length; i++) {
        ended |= bytes[i] == 0 || i == bytes.length - 1;
        if (ended) {
          bytes[i] = 0;
        }
      }
    }
    return new IdentityExtension(given.kind(), given.identityType(), 0, Octets.of(bytes));
  }
}
