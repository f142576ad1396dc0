package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.config.FailOn;
import dev.ipseckey.file.ConfigurationFiles;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.RuleSelection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which rules hold for each file of a run: its configuration, and the options on top of it. */
final class Rules {

  private final LintOptions options;
  private final Configuration given;
  private final Optional<Configuration> named;
  private final ConfigurationFiles files;
  private final Map<RuleSelection, Lint> lints = new HashMap<>();

  /**
   * @throws Misused if an option has a value that there is not
   * @throws dev.ipseckey.file.Unusable if the configuration that an option names is of no use
   */
  Rules(LintOptions options, Environment environment) {
    this.options = options;
    this.given = options.given();
    this.files = new ConfigurationFiles(environment::complain);
    this.named = options.config().map(files::named);
  }

  /**
   * What holds for files in a folder.
   *
   * @throws dev.ipseckey.file.Unusable if the configuration there is of no use
   */
  Configuration in(Path folder) {
    if (!options.readsConfig()) {
      return given;
    }
    return named.orElseGet(() -> files.in(folder)).with(given);
  }

  Linter linter(Configuration configuration, FileFacts facts) {
    return lints.computeIfAbsent(configuration.rules(), Lint::new).of(facts);
  }

  static FailOn failOn(Configuration configuration) {
    return configuration.failOn().orElse(FailOn.ERROR);
  }
}
