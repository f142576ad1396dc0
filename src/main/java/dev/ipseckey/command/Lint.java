package dev.ipseckey.command;

import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lint.rule.Rulebook;

/** The lint of a run. */
record Lint(RuleSelection selection) {

  /** A linter for one file. */
  Linter of(FileFacts facts) {
    return Rulebook.linter(selection, facts, KeyedHash::random);
  }
}
