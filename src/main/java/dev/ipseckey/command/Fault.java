package dev.ipseckey.command;

import java.util.Arrays;

/** A fault of the program itself. */
final class Fault {

  /** Lines of the stack that are shown. */
  private static final int DEPTH = 12;

  private Fault() {}

  /**
   * Says where the program broke. The exception's message is left out: it could hold a part of the
   * text, and so of a key.
   */
  static void report(Throwable failure, Environment environment) {
    environment.complain(
        "this is a fault in ipseckey itself, please report it: " + failure.getClass().getName());
    Arrays.stream(failure.getStackTrace())
        .limit(DEPTH)
        .forEach(frame -> environment.err().print("    at " + frame + "\n"));
  }
}
