package dev.ipseckey.language;

import java.util.List;
import java.util.Optional;

/**
 * The named types of certificate identities; ipseckey(8), srcidtype. Names are matched in any case;
 * the first is the canonical one. Any number from 0 to 65535 is a type too.
 */
public enum IdentityType {
  PREFIX(1, "prefix"),
  FQDN(2, "fqdn", "domain", "domainname"),
  USER_FQDN(3, "user_fqdn", "mailbox"),
  DER_DN(4, "der_dn"),
  DER_GN(5, "der_gn");

  /** The largest number that a message can hold. */
  public static final int MAX = 0xffff;

  private static final List<IdentityType> VALUES = List.of(values());

  private final int number;
  private final List<String> names;

  IdentityType(int number, String... names) {
    this.number = number;
    this.names = List.of(names);
  }

  public static List<IdentityType> all() {
    return VALUES;
  }

  public int number() {
    return number;
  }

  /** All names, canonical first. */
  public List<String> names() {
    return names;
  }

  /** The type of a name, in any case. */
  public static Optional<IdentityType> named(String word) {
    for (IdentityType type : VALUES) {
      for (String name : type.names) {
        if (AsciiCase.same(word, name)) {
          return Optional.of(type);
        }
      }
    }
    return Optional.empty();
  }
}
