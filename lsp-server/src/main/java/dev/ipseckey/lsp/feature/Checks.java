package dev.ipseckey.lsp.feature;

import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;

/**
 * What is checked of a whole document beside its lines.
 *
 * @param rules the rules that speak
 * @param facts what the file system knows of the file
 */
public record Checks(RuleSelection rules, FileFacts facts) {

  /** What {@code ipseckey check} does without any option, of a text that is no file. */
  public static final Checks DEFAULT =
      new Checks(RuleSelection.of(Profile.DEFAULT), FileFacts.unknown());

  public Checks with(RuleSelection other) {
    return new Checks(other, facts);
  }

  public Checks with(FileFacts other) {
    return new Checks(rules, other);
  }
}
