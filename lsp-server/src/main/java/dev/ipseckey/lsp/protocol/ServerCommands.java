package dev.ipseckey.lsp.protocol;

/** The commands that a client can have the server execute. */
final class ServerCommands {

  /** Puts a new random key at a place: URI, position, bits. */
  static final String INSERT_KEY = "ipseckey.insertKey";

  private ServerCommands() {}
}
