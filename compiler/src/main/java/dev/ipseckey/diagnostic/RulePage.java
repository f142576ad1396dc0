package dev.ipseckey.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of something that can be said: what is checked, why, bad and good examples, what to do.
 * In Markdown, the same for the terminal, the editor and the web.
 */
public final class RulePage {

  private static final String ENDING = ".md";

  private RulePage() {}

  /**
   * The page, from its heading to a last newline; what the catalogue says if nobody has written
   * more.
   */
  public static String of(DiagnosticId id) {
    try (InputStream page = RulePage.class.getResourceAsStream(id.kebab() + ENDING)) {
      return page == null
          ? fromCatalogue(id)
          : new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fromCatalogue(DiagnosticId id) {
    return """
        # %s

        ## What it checks

        %s. Found by the layer `%s`; by itself of severity `%s`.
        """
        .formatted(
            id.kebab(),
            Character.toUpperCase(id.title().charAt(0)) + id.title().substring(1),
            id.layer().word(),
            id.severity().word());
  }
}
