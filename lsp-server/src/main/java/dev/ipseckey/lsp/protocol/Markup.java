package dev.ipseckey.lsp.protocol;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Our Markdown, or the plain text of it for clients that show no other. */
final class Markup {

  private Markup() {}

  static MarkupContent of(String markdown, boolean markdownShown) {
    return markdownShown
        ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
        : new MarkupContent(MarkupKind.PLAINTEXT, plain(markdown));
  }

  /** The text without what only sets it off. */
  static String plain(String markdown) {
    return markdown
        .replaceAll("(?m)^```.*\n?", "")
        .replaceAll("(?m)^---\n\n?", "")
        .replace("**", "")
        .replace("`", "")
        .replaceAll("(?m)(^| )\\*([^*\n]+)\\*", "$1$2")
        .replace("\n\n", "\n");
  }
}
