package dev.ipseckey.analysis;

/** Where a command was written; decides which commands are allowed. */
public enum Place {
  /** A command file. */
  FILE,
  /** The interactive prompt, or commands from a pipe. */
  PROMPT,
  /** Operands of the program. */
  SHELL
}
