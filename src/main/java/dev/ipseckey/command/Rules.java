package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.config.FailOn;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.RuleSelection;
import java.util.HashMap;
import java.util.Map;

/** Which rules hold for each file of a run: its configuration, and the options on top of it. */
final class Rules {

  private final Configurations configurations;
  private final Configuration given;
  private final Map<RuleSelection, Lint> lints = new HashMap<>();

  /**
   * @throws Misused if an option has a value that there is not
   */
  Rules(LintOptions options, Configurations configurations) {
    this.configurations = configurations;
    this.given = options.given();
  }

  /**
   * What holds for a target.
   *
   * @throws dev.ipseckey.file.Unusable if the configuration there is of no use
   */
  Configuration of(Target target) {
    return configurations.of(target).with(given);
  }

  Linter linter(Configuration configuration, FileFacts facts) {
    return lints.computeIfAbsent(configuration.rules(), Lint::new).of(facts);
  }

  static FailOn failOn(Configuration configuration) {
    return configuration.failOn().orElse(FailOn.ERROR);
  }
}
