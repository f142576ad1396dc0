package dev.ipseckey.pfkey.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * Names in DER: distinguished ones, and the textual kinds of general ones (RFC 5280 §4.2.1.6).
 * Bytes behind the name are padding.
 */
final class DerNames {

  private static final int SEQUENCE = 0x30;
  private static final int MAIL = 0x81;
  private static final int DNS = 0x82;
  private static final int DIRECTORY = 0xa4;
  private static final int URI = 0x86;

  private DerNames() {}

  /** A distinguished name in the form of RFC 2253. */
  static Optional<String> distinguished(byte[] bytes) {
    Optional<Value> value = Value.read(bytes);
    if (value.isEmpty() || value.get().tag() != SEQUENCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(new X500Principal(value.get().whole()).getName());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> general(byte[] bytes) {
    return Value.read(bytes)
        .flatMap(
            value ->
                switch (value.tag()) {
                  case MAIL, DNS, URI ->
                      Optional.of(new String(value.content(), StandardCharsets.US_ASCII));
                  case DIRECTORY -> distinguished(value.content());
                  default -> Optional.empty();
                });
  }

  /** One DER value of at most 65535 bytes, at the start of some bytes. */
  private static final class Value {

    private final byte[] bytes;
    private final int start;
    private final int end;

    private Value(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
    }

    static Optional<Value> read(byte[] bytes) {
      if (bytes.length < 2) {
        return Optional.empty();
      }
      int start = 2;
      int length = bytes[1] & 0xff;
      if (length >= 0x80) {
        int more = length & 0x7f;
        if (more == 0 || more > 2 || bytes.length < start + more) {
          return Optional.empty();
        }
        length = 0;
        for (int i = 0; i < more; i++) {
          length = length << 8 | bytes[start++] & 0xff;
        }
      }
      int end = start + length;
      return end > bytes.length ? Optional.empty() : Optional.of(new Value(bytes, start, end));
    }

    int tag() {
      return bytes[0] & 0xff;
    }

    byte[] whole() {
      return Arrays.copyOf(bytes, end);
    }

    byte[] content() {
      return Arrays.copyOfRange(bytes, start, end);
    }
  }
}
