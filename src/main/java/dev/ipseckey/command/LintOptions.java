package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.config.FailOn;
import dev.ipseckey.config.RuleNames;
import dev.ipseckey.config.StyleChoice;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.lint.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say which rules speak, and what a check fails on. */
final class LintOptions {

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "Which rules of lint are on: default (all but hints), strict (all), fips (default, and what"
            + " FIPS 140 does not allow)."
      })
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Exactly these rules of lint instead of a profile's; all is a name too.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "Not these rules of lint, nor these warnings.")
  private List<String> ignore = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Fail on findings of this severity or worse: ${COMPLETION-CANDIDATES}. Default: error.")
  private Optional<FailOn> failOn = Optional.empty();

  /** What the options say by themselves. */
  Configuration given() {
    return new Configuration(
        profile.map(LintOptions::profile),
        select.isEmpty() ? Optional.empty() : Optional.of(ids(select, "--select")),
        ids(ignore, "--ignore"),
        Map.of(),
        failOn,
        StyleChoice.none());
  }

  private static Profile profile(String word) {
    return Profile.named(word)
        .orElseThrow(
            () ->
                new Misused(
                    "--profile: there are "
                        + String.join(", ", Profile.all().stream().map(Profile::word).toList())));
  }

  private static Set<DiagnosticId> ids(List<String> names, String option) {
    Set<DiagnosticId> ids = EnumSet.noneOf(DiagnosticId.class);
    for (String name : names) {
      Set<DiagnosticId> named = RuleNames.named(name);
      if (named.isEmpty()) {
        throw new Misused(
            option + ": there is no rule `" + name + "`; `ipseckey rules` lists them");
      }
      for (DiagnosticId id : named) {
        if (option.equals("--select") && id.layer() != Layer.LINT) {
          throw new Misused(option + ": `" + name + "` is always on: it is no rule of lint");
        }
        RuleNames.fixed(id)
            .ifPresent(
                why -> {
                  throw new Misused(option + ": " + why);
                });
      }
      ids.addAll(named);
    }
    return ids;
  }
}
