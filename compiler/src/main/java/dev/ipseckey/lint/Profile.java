package dev.ipseckey.lint;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A choice of rules. */
public enum Profile {
  /** What is worth a look: all but hints. */
  DEFAULT("default"),
  /** All that there is to say, matters of taste too. */
  STRICT("strict"),
  /** The default, and what FIPS 140 does not allow. */
  FIPS("fips");

  private static final List<Profile> VALUES = List.of(values());

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  /** The word in options and configuration files. */
  public String word() {
    return word;
  }

  public static List<Profile> all() {
    return VALUES;
  }

  public static Optional<Profile> named(String word) {
    return VALUES.stream().filter(profile -> profile.word.equals(word)).findFirst();
  }

  /** Whether a rule belongs to it. */
  public boolean has(DiagnosticId id) {
    if (id.layer() != Layer.LINT) {
      return false;
    }
    return switch (this) {
      case DEFAULT -> id.severity() != Severity.HINT && id != DiagnosticId.NOT_FIPS_APPROVED;
      case STRICT -> id != DiagnosticId.NOT_FIPS_APPROVED;
      case FIPS -> id.severity() != Severity.HINT;
    };
  }

  Set<DiagnosticId> rules() {
    Set<DiagnosticId> rules = EnumSet.noneOf(DiagnosticId.class);
    for (DiagnosticId id : DiagnosticId.values()) {
      if (has(id)) {
        rules.add(id);
      }
    }
    return rules;
  }
}
