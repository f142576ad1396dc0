package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.source.Span;
import java.util.Optional;

/** Something to say of a file as soon as it is known to hold keys: once, at the first key. */
final class FileRemark {

  private boolean told;

  /** The place to say it; empty when it has been said. */
  Optional<Span> place(SaCommand sa) {
    if (told) {
      return Optional.empty();
    }
    told = true;
    return Optional.of(sa.argument(AUTHKEY).or(() -> sa.argument(ENCRKEY)).orElseThrow().keyword());
  }
}
