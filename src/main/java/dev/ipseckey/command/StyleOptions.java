package dev.ipseckey.command;

import dev.ipseckey.config.StyleChoice;
import dev.ipseckey.format.Style;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options for what can be chosen of the style. */
final class StyleOptions {

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description =
          "Columns that a line should not pass, "
              + Style.NARROWEST
              + " to "
              + Style.WIDEST
              + ". Default: 100.")
  private Optional<Integer> width = Optional.empty();

  @Option(
      names = "--indent",
      paramLabel = "BLANKS",
      description =
          "Blanks before a continuation line, "
              + Style.SHALLOWEST
              + " to "
              + Style.DEEPEST
              + ". Default: 4.")
  private Optional<Integer> indent = Optional.empty();

  /**
   * What the options say.
   *
   * @throws Misused if an option is out of its range
   */
  StyleChoice given() {
    StyleChoice given = new StyleChoice(width, indent);
    try {
      given.style();
    } catch (IllegalArgumentException e) {
      throw new Misused(
          "--width is %d to %d, --indent %d to %d"
              .formatted(Style.NARROWEST, Style.WIDEST, Style.SHALLOWEST, Style.DEEPEST));
    }
    return given;
  }
}
