package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;
import java.util.Optional;

/** Other spellings of a keyword. */
final class Spellings {

  private Spellings() {}

  /** Whether the manual page advises against a spelling; ipseckey(8), proxyaddr. */
  static boolean isDeprecated(String word) {
    return word.startsWith("proxy");
  }

  /** The canonical spelling of a keyword that is spelled otherwise. */
  static Optional<String> canonical(String word) {
    return Extension.spelled(word)
        .map(Extension::canonical)
        .filter(canonical -> !canonical.equals(word));
  }
}
