package dev.ipseckey.terminal;

/** What a user, or the program at the other end of a pipe, has done. */
public sealed interface Typed {

  /**
   * A physical line with its newline; only the last line of a pipe may lack one.
   *
   * @param bytes nobody changes them
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Line(byte[] bytes) implements Typed {}

  /** All that was typed of this command is to be forgotten: ^C. */
  record Discarded() implements Typed {}

  /** There is no more: ^D, or the end of the pipe. */
  record End() implements Typed {}
}
