package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IdentityType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an identity extension. */
final class IdentityLines {

  private IdentityLines() {}

  static void append(String tag, String kind, IdentityExtension identity, StringBuilder out) {
    Optional<IdentityType> type = IdentityType.of(identity.identityType());
    String unknown = "<unknown " + identity.identityType() + ">";
    out.append(tag)
        .append(kind)
        .append(" identity, uid=")
        .append(Long.toUnsignedString(identity.numericId()));
    out.append(", type ")
        .append(type.map(known -> name(known, unknown)).orElse(unknown))
        .append('\n');
    out.append(tag)
        .append(type.flatMap(known -> derName(known, identity)).orElseGet(() -> text(identity)))
        .append('\n');
  }

  /** The bytes up to the first NUL, as UTF-8. */
  static String text(IdentityExtension identity) {
    return identity.text(StandardCharsets.UTF_8);
  }

  private static String name(IdentityType type, String unknown) {
    return switch (type) {
      case RESERVED -> unknown;
      case PREFIX -> "prefix";
      case FQDN -> "FQDN";
      case USER_FQDN -> "user-FQDN (mbox)";
      case X_DN -> "ASN.1 DER Distinguished Name";
      case X_GN -> "ASN.1 DER Generic Name";
      case X_KEY_ID -> "Generic key id";
      case X_ADDR_RANGE -> "Address range";
    };
  }

  private static Optional<String> derName(IdentityType type, IdentityExtension identity) {
    return switch (type) {
      case X_DN ->
          Optional.of(DerNames.distinguished(identity.data().bytes()).orElse("<cannot interpret>"));
      case X_GN ->
          Optional.of(DerNames.general(identity.data().bytes()).orElse("<cannot interpret>"));
      case RESERVED, PREFIX, FQDN, USER_FQDN, X_KEY_ID, X_ADDR_RANGE -> Optional.empty();
    };
  }
}
