package dev.ipseckey.pfkey;

import java.util.Optional;

/** Error numbers of {@code sadb_msg_errno}, as Solaris counts them. */
public enum Errno {
  OK(0, "no error"),
  EPERM(1, "not permitted"),
  ENOENT(2, "no such entry"),
  ESRCH(3, "not found"),
  ENOMEM(12, "out of memory"),
  EBUSY(16, "busy"),
  EEXIST(17, "exists already"),
  EINVAL(22, "invalid"),
  EMSGSIZE(97, "message has the wrong size"),
  EPROTOTYPE(98, "wrong protocol"),
  EOPNOTSUPP(122, "not supported"),
  EPFNOSUPPORT(123, "protocol family not loaded"),
  ENOBUFS(132, "out of buffers");

  private static final Errno[] ALL = values();

  private final int number;
  private final String text;

  Errno(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The number on the wire, 0..255. */
  public int number() {
    return number;
  }

  public String text() {
    return text;
  }

  public static Optional<Errno> of(int number) {
    for (Errno errno : ALL) {
      if (errno.number == number) {
        return Optional.of(errno);
      }
    }
    return Optional.empty();
  }
}
