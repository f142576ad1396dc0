package dev.ipseckey.lsp.protocol;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.lint.FileFacts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the program around the server hands in.
 *
 * @param options how documents are read where the settings do not say otherwise
 * @param facts what the file system knows of a file
 * @param rulePages folder with a page for each diagnostic, {@code NAME.md}
 */
public record Host(
    AnalysisOptions options, Function<Path, FileFacts> facts, Optional<Path> rulePages) {

  /** Nothing beyond the language itself. */
  public static Host plain() {
    return new Host(AnalysisOptions.defaults(), file -> FileFacts.unknown(), Optional.empty());
  }
}
