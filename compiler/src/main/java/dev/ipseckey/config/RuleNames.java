package dev.ipseckey.config;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How rules are named in options and configuration files. */
public final class RuleNames {

  /** Stands for every rule. */
  public static final String ALL = "all";

  private RuleNames() {}

  /**
   * What a word names: one id by its name or alias, or all rules. Empty if there is no such thing.
   */
  public static Set<DiagnosticId> named(String word) {
    if (!word.equals(ALL)) {
      return DiagnosticId.named(word).map(Set::of).orElseGet(Set::of);
    }
    Set<DiagnosticId> rules = EnumSet.noneOf(DiagnosticId.class);
    for (DiagnosticId id : DiagnosticId.values()) {
      if (id.layer() == Layer.LINT) {
        rules.add(id);
      }
    }
    return rules;
  }

  /** Why an id cannot be ignored or judged anew. */
  public static Optional<String> fixed(DiagnosticId id) {
    return id.layer() != Layer.LINT && id.severity() == Severity.ERROR
        ? Optional.of("`" + id.kebab() + "` is an error of the language, which stays one")
        : Optional.empty();
  }
}
