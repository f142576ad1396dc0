package dev.ipseckey.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page of something that can be said: what is checked, why, bad and good examples, what to do.
 * In Markdown, the same for the terminal, the editor and the web.
 */
public final class RulePage {

  private static final String ENDING = ".md";

  private RulePage() {}

  /** The page, from its heading to a last newline; empty if nobody has written it. */
  public static Optional<String> of(DiagnosticId id) {
    try (InputStream page = RulePage.class.getResourceAsStream(id.kebab() + ENDING)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
