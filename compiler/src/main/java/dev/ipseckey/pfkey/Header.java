package dev.ipseckey.pfkey;

import java.util.Optional;

/**
 * {@code sadb_msg}, the base header (RFC 2367 §2.2), without the length: that follows from the
 * extensions.
 *
 * @param version 2, but nobody checks it; 0..255
 * @param type number of a {@link MessageType}, 0..255
 * @param errno number of an {@link Errno}, 0..255
 * @param saType number of an {@link SaType}, 0..255
 * @param diagnostic number of a {@link DiagnosticCode} beside an errno; 0..65535
 * @param sequence 32 bits, unsigned
 * @param pid 32 bits, unsigned
 */
public record Header(
    int version, int type, int errno, int saType, int diagnostic, int sequence, int pid) {

  /** PF_KEY_V2. */
  public static final int VERSION = 2;

  /** Bytes of a base header. */
  public static final int LENGTH = 16;

  public Header {
    Unsigned.check8(version, "version");
    Unsigned.check8(type, "message type");
    Unsigned.check8(errno, "errno");
    Unsigned.check8(saType, "SA type");
    Unsigned.check16(diagnostic, "diagnostic");
  }

  public static Header of(MessageType type, SaType saType, int sequence, int pid) {
    return new Header(VERSION, type.number(), 0, saType.number(), 0, sequence, pid);
  }

  public Optional<MessageType> messageType() {
    return MessageType.of(type);
  }

  public boolean is(MessageType other) {
    return type == other.number();
  }

  public Header withType(int other) {
    return new Header(version, other, errno, saType, diagnostic, sequence, pid);
  }

  public Header withSaType(SaType other) {
    return new Header(version, type, errno, other.number(), diagnostic, sequence, pid);
  }

  public Header withSequence(int other) {
    return new Header(version, type, errno, saType, diagnostic, other, pid);
  }

  public Header withErrno(Errno error) {
    return new Header(version, type, error.number(), saType, diagnostic, sequence, pid);
  }

  public Header withError(Errno error, DiagnosticCode code) {
    return new Header(version, type, error.number(), saType, code.number(), sequence, pid);
  }
}
