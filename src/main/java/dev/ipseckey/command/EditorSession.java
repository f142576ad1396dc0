package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.file.ConfigurationFiles;
import dev.ipseckey.file.Surroundings;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lsp.protocol.Host;
import dev.ipseckey.lsp.protocol.StdioServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The language server over the standard streams, with what the program around it hands in. */
record EditorSession(Environment environment, Settings settings, SadbChoice sadb) {

  /**
   * Serves until the editor is gone.
   *
   * @return the exit status
   * @throws dev.ipseckey.file.Unusable if a file that an option names is of no use
   */
  int run() {
    return new StdioServer(environment.in(), environment.out(), environment.err(), host()).run();
  }

  private Host host() {
    return new Host(
        settings.analysis(),
        options -> sadb.sadb(options.algorithms(), options.trustedExtensions()),
        Surroundings::of,
        EditorSession::configuration,
        rulePages());
  }

  private static Configuration configuration(Path folder, Path root, Consumer<String> notices) {
    try {
      return new ConfigurationFiles(notices).in(folder, root);
    } catch (Unusable e) {
      notices.accept(e.message());
      return Configuration.none();
    }
  }

  /** Where the installed program has the pages of its rules. */
  private static Optional<Path> rulePages() {
    return Optional.ofNullable(System.getProperty("ipseckey.home"))
        .map(home -> Path.of(home, "doc", "rules").toAbsolutePath().normalize())
        .filter(Files::isDirectory);
  }
}
