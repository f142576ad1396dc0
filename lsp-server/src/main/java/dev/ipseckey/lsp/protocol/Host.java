package dev.ipseckey.lsp.protocol;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.config.Configuration;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lsp.feature.Checks;
import dev.ipseckey.sadb.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the program around the server hands in.
 *
 * @param options how documents are read where the settings do not say otherwise
 * @param sadb the SADB that commands are rehearsed on
 * @param facts what the file system knows of a file
 * @param configurations the configuration files
 * @param rulePages folder with a page for each diagnostic, {@code NAME.md}
 */
public record Host(
    AnalysisOptions options,
    Function<AnalysisOptions, Settings> sadb,
    Function<Path, FileFacts> facts,
    Configurations configurations,
    Optional<Path> rulePages) {

  /** Finds what configuration files say. */
  @FunctionalInterface
  public interface Configurations {

    /**
     * What holds for the files of a folder.
     *
     * @param root the folder of the workspace, above which nothing is read
     * @param notices is told of a file that cannot be used
     */
    Configuration in(Path folder, Path root, Consumer<String> notices);
  }

  /** Nothing beyond the language itself. */
  public static Host plain() {
    return new Host(
        AnalysisOptions.defaults(),
        Checks::sadb,
        file -> FileFacts.unknown(),
        (folder, root, notices) -> Configuration.none(),
        Optional.empty());
  }
}
