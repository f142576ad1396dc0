package dev.ipseckey.diagnostic;

import static java.util.Objects.requireNonNull;

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

  /** The page, from its heading to a last newline. */
  public static String of(DiagnosticId id) {
    try (InputStream page = RulePage.class.getResourceAsStream(id.kebab() + ENDING)) {
      return new String(
          requireNonNull(page, "there is a page for each id").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
