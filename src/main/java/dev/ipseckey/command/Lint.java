package dev.ipseckey.command;

import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lint.rule.Rulebook;
import java.security.SecureRandom;

/** The lint of a run: the rules that are on, and the secret under which keys are compared. */
final class Lint {

  private final RuleSelection selection;
  private final byte[] secret = new byte[KeyedHash.SECRET];
  private boolean seeded;

  Lint(RuleSelection selection) {
    this.selection = selection;
  }

  /** A linter for one file. */
  Linter of(FileFacts facts) {
    return Rulebook.linter(selection, facts, this::hash);
  }

  private KeyedHash hash() {
    if (!seeded) {
      new SecureRandom().nextBytes(secret);
      seeded = true;
    }
    return new KeyedHash(secret);
  }
}
