package dev.ipseckey.language;

/** What the word or words behind a keyword are; ipseckey(8), EXTENSION VALUE TYPES. */
public enum ValueKind {
  /** No value: the keyword says it all. */
  FLAG("", 0),
  /** An unsigned number in decimal, hex ({@code 0x}) or octal ({@code 0}). */
  NUMBER("number", 1),
  /** A port number, 0 to 65535; 0 means none. */
  PORT("port", 1),
  /** An IP protocol number, 0 to 255; 0 means any. */
  PROTOCOL("protocol number", 1),
  /** {@code larval}, {@code mature}, {@code dying}, {@code dead}, or its number. */
  STATE("state", 1),
  /** An authentication algorithm, by name or number. */
  AUTH_ALGORITHM("authentication algorithm", 1),
  /** An encryption algorithm, by name or number. */
  ENCR_ALGORITHM("encryption algorithm", 1),
  /** The word {@code udp}. */
  ENCAPSULATION("udp", 1),
  /** An IPv4 or IPv6 address, or a host name. */
  ADDRESS("address or host name", 1),
  /** An IPv6 address, or a host name of which only the IPv6 addresses count. */
  ADDRESS6("IPv6 address or host name", 1),
  /** An address or host name with an optional prefix length. */
  INNER_ADDRESS("address or host name[/prefix]", 1),
  /** An IPv6 address or host name with an optional prefix length. */
  INNER_ADDRESS6("IPv6 address or host name[/prefix]", 1),
  /** Hex digits with an optional bit count. Secret. */
  KEY("hex key[/bits]", 1),
  /** An identity type, then its text. */
  IDENTITY("identity type and identity", 2),
  /** The name or hexadecimal form of a sensitivity label. */
  LABEL("label", 1),
  /** The value of a keyword that no command takes. */
  UNUSED("value", 1);

  private final String placeholder;
  private final int words;

  ValueKind(String placeholder, int words) {
    this.placeholder = placeholder;
    this.words = words;
  }

  /** What to call the value in a message: "address or host name". */
  public String placeholder() {
    return placeholder;
  }

  /** How many words the value has. */
  public int words() {
    return words;
  }

  public boolean isAddress() {
    return switch (this) {
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 -> true;
      case FLAG,
          NUMBER,
          PORT,
          PROTOCOL,
          STATE,
          AUTH_ALGORITHM,
          ENCR_ALGORITHM,
          ENCAPSULATION,
          KEY,
          IDENTITY,
          LABEL,
          UNUSED ->
          false;
    };
  }

  public boolean isNumber() {
    return this == NUMBER || this == PORT || this == PROTOCOL;
  }

  /** Whether only IPv6 addresses count. */
  public boolean isIpv6Only() {
    return this == ADDRESS6 || this == INNER_ADDRESS6;
  }

  /** Whether a prefix length may follow the address. */
  public boolean takesPrefix() {
    return this == INNER_ADDRESS || this == INNER_ADDRESS6;
  }
}
