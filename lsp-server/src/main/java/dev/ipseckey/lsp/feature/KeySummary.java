package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;

/** What may be said of a key: its length and whether that fits. */
final class KeySummary {

  private KeySummary() {}

  static String of(Argument.Key key, Arguments arguments) {
    String what = key.extension() == Extension.AUTHKEY ? "integrity" : "encryption";
    String length = "%d-bit %s key".formatted(key.key().bits(), what);
    return KeyFit.algorithm(key.extension(), arguments)
        .map(algorithm -> length + fit(algorithm, key.key().bits()))
        .orElse(length + ". No algorithm of this command takes it.");
  }

  private static String fit(Algorithm algorithm, int bits) {
    return KeyFit.fits(algorithm, bits)
        ? ", which fits `" + algorithm.name() + "`."
        : ". ⚠ `" + algorithm.name() + "` takes " + KeyFit.lengthsInWords(algorithm) + ".";
  }
}
