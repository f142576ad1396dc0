package dev.ipseckey.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a command file is kept from everybody but the superuser, as the permanent configuration
 * wants it.
 */
public sealed interface Protection {

  /** Owned by user 0, nothing for group and others. */
  record Guarded() implements Protection {}

  /**
   * Somebody else can get at it.
   *
   * @param why what lets them
   */
  record Exposed(String why) implements Protection {}

  /**
   * The file system has no owners or no permissions.
   *
   * @param why what is missing
   */
  record Unknown(String why) implements Protection {}

  /** Permission bits of group and others. */
  int NOT_THE_OWNER = 077;

  /** The judgement on an owner's number and permission bits. */
  static Protection of(int owner, int mode) {
    List<String> faults = new ArrayList<>(2);
    if (owner != 0) {
      faults.add("it belongs to user " + owner + ", not to user 0");
    }
    if ((mode & NOT_THE_OWNER) != 0) {
      faults.add("its mode " + octal(mode) + " lets group or others in");
    }
    return faults.isEmpty() ? new Guarded() : new Exposed(String.join(" and ", faults));
  }

  private static String octal(int mode) {
    return "0" + Integer.toOctalString(mode & 07777);
  }
}
