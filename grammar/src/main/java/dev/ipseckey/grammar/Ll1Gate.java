package dev.ipseckey.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Stops the build when the parser grammar is no longer LL(1). Where one token of look-ahead is not
 * enough, ANTLR generates a call of {@code adaptivePredict}; a grammar without one parses by {@code
 * switch} and bit tests alone, and cannot slow down by surprise.
 */
final class Ll1Gate {

  private Ll1Gate() {}

  static void check() throws IOException {
    try (InputStream in = IpseckeyParser.class.getResourceAsStream("IpseckeyParser.class")) {
      String constants =
          new String(
              Objects.requireNonNull(in, "the generated parser").readAllBytes(),
              StandardCharsets.ISO_8859_1);
      if (constants.contains("adaptivePredict")) {
        throw new IllegalStateException(
            "IpseckeyParser.g4 is not LL(1): the generated parser calls adaptivePredict");
      }
    }
  }
}
