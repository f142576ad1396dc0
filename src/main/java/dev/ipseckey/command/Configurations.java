package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.file.ConfigurationFiles;
import java.util.Optional;

/** The configuration that holds for each target of a run. */
final class Configurations {

  private final boolean read;
  private final Optional<Configuration> named;
  private final ConfigurationFiles files;

  /**
   * @throws dev.ipseckey.file.Unusable if the configuration that an option names is of no use
   */
  Configurations(ConfigurationOptions options, Environment environment) {
    this.read = options.read();
    this.files = new ConfigurationFiles(environment::complain);
    this.named = options.named().map(files::named);
  }

  /**
   * What holds for a target, without what options say of it.
   *
   * @throws dev.ipseckey.file.Unusable if the configuration there is of no use
   */
  Configuration of(Target target) {
    return read ? named.orElseGet(() -> files.in(target.folder())) : Configuration.none();
  }
}
