package dev.ipseckey.pfkey;

import java.util.List;

/** Why bytes are no message. */
public sealed interface Fault extends Decoded {

  /**
   * Not even a base header.
   *
   * @param bytes how many there are, 0..15
   */
  record NoHeader(int bytes) implements Fault {}

  /**
   * The header states another length than there are bytes.
   *
   * @param stated bytes by {@code sadb_msg_len}
   * @param actual bytes there are
   */
  record WrongLength(Header header, int stated, int actual) implements Fault {}

  /**
   * The walk over the extensions cannot go on.
   *
   * @param before the extensions up to there, readable as they are
   * @param offset of the broken one, in bytes from the start of the message
   * @param number its type, 0..65535
   * @param words its length in words: 0, or more than are left
   */
  record BrokenExtension(Header header, List<Extension> before, int offset, int number, int words)
      implements Fault {

    public BrokenExtension {
      before = List.copyOf(before);
    }
  }
}
