package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.Errno;

/** Error numbers in the words of Solaris. */
final class SystemErrors {

  private SystemErrors() {}

  static String text(int errno) {
    return Errno.of(errno).map(SystemErrors::text).orElse("Error " + errno);
  }

  private static String text(Errno errno) {
    return switch (errno) {
      case OK -> "Error 0";
      case EPERM -> "Not owner";
      case ENOENT -> "No such file or directory";
      case ESRCH -> "No such process";
      case ENOMEM -> "Not enough space";
      case EBUSY -> "Device busy";
      case EEXIST -> "File exists";
      case EINVAL -> "Invalid argument";
      case EMSGSIZE -> "Message too long";
      case EPROTOTYPE -> "Protocol wrong type for socket";
      case EOPNOTSUPP -> "Operation not supported on transport endpoint";
      case EPFNOSUPPORT -> "Protocol family not supported";
      case ENOBUFS -> "No buffer space available";
    };
  }
}
