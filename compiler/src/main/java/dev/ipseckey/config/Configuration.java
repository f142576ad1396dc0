package dev.ipseckey.config;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration file says; see {@code docs/configuration.md}.
 *
 * @param profile the rules to begin with
 * @param select exactly these rules instead of the profile's; empty if it does not say
 * @param ignore rules and warnings that are not wanted
 * @param severities how bad something is
 * @param failOn what {@code check} fails on
 * @param style how files are formatted
 */
public record Configuration(
    Optional<Profile> profile,
    Optional<Set<DiagnosticId>> select,
    Set<DiagnosticId> ignore,
    Map<DiagnosticId, Severity> severities,
    Optional<FailOn> failOn,
    StyleChoice style) {

  private static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          StyleChoice.none());

  public Configuration {
    select = select.map(Set::copyOf);
    ignore = Set.copyOf(ignore);
    severities = Map.copyOf(severities);
  }

  /** What holds without a file. */
  public static Configuration none() {
    return NONE;
  }

  /**
   * This one, and {@code other} where it says something itself: what is ignored and judged adds up.
   */
  public Configuration with(Configuration other) {
    RuleSelection both =
        RuleSelection.none()
            .ignore(ignore)
            .judge(severities)
            .ignore(other.ignore)
            .judge(other.severities);
    return new Configuration(
        other.profile.or(() -> profile),
        other.select.or(() -> other.profile.isPresent() ? Optional.empty() : select),
        both.ignored(),
        both.severities(),
        other.failOn.or(() -> failOn),
        style.with(other.style));
  }

  /** This one with another style. */
  public Configuration style(StyleChoice choice) {
    return new Configuration(profile, select, ignore, severities, failOn, choice);
  }

  /** The rules that are on. */
  public RuleSelection rules() {
    RuleSelection selection = RuleSelection.of(profile.orElse(Profile.DEFAULT));
    return select.map(selection::select).orElse(selection).ignore(ignore).judge(severities);
  }
}
