package dev.ipseckey.command;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Profile;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ipseckey rules}: all that a check can say, one line each. */
@Command(
    name = RulesCommand.NAME,
    versionProvider = Version.class,
    customSynopsis = RulesCommand.SYNOPSIS,
    header = "Lists what a check can say: name, other name, layer, severity, profiles, meaning.%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "ipseckey explain NAME tells more of each."})
final class RulesCommand implements Callable<Integer> {

  static final String NAME = "rules";
  static final String SYNOPSIS = "ipseckey rules [--profile PROFILE]";

  private final Environment environment;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Only the rules of this profile: default, strict or fips.")
  private String profile = "";

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  RulesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (!profile.isEmpty() && Profile.named(profile).isEmpty()) {
      environment.complain("there is no profile `" + profile + "`");
      return ExitStatus.TROUBLE.code();
    }
    Stream.of(DiagnosticId.values())
        .filter(id -> profile.isEmpty() || Profile.named(profile).orElseThrow().has(id))
        .forEach(id -> environment.out().print(line(id)));
    environment.out().flush();
    return ExitStatus.OK.code();
  }

  private static String line(DiagnosticId id) {
    String profiles =
        Profile.all().stream()
            .filter(each -> each.has(id))
            .map(Profile::word)
            .collect(Collectors.joining(","));
    return "%-32s %-4s  %-9s  %-7s  %-19s  %s%n"
        .formatted(
            id.kebab(),
            id.alias().orElse("-"),
            id.layer().word(),
            id.severity().word(),
            profiles.isEmpty() ? "always" : profiles,
            id.title())
        .replace("\r", "");
  }
}
