package dev.ipseckey.lsp.protocol;

/**
 * The protocol answers with null where there is nothing to say, which the types of the library do
 * not tell. This is the only null that leaves the server.
 */
final class NoAnswer {

  private NoAnswer() {}

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T none() {
    return null;
  }
}
