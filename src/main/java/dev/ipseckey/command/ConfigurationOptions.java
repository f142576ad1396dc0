package dev.ipseckey.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which configuration holds. */
final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Read this configuration instead of the ipseckey.toml in the folder of a file or above.")
  private Optional<String> config = Optional.empty();

  @Option(names = "--no-config", description = "Read no configuration.")
  private boolean noConfig;

  /** The configuration to read. */
  Optional<String> named() {
    return config;
  }

  /** Whether one is read at all. */
  boolean read() {
    return !noConfig;
  }
}
