package dev.ipseckey.config;

import dev.ipseckey.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** The mildest finding that makes {@code check} fail. */
public enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  HINT(Severity.HINT);

  private static final List<FailOn> VALUES = List.of(values());

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  public static List<FailOn> all() {
    return VALUES;
  }

  public String word() {
    return severity.word();
  }

  public static Optional<FailOn> named(String word) {
    return VALUES.stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /** Whether a finding of this severity makes a check fail. */
  public boolean includes(Severity other) {
    return other.compareTo(severity) <= 0;
  }

  @Override
  public String toString() {
    return word();
  }
}
