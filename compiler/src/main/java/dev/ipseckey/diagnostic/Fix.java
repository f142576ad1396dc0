package dev.ipseckey.diagnostic;

import dev.ipseckey.source.Span;
import java.util.List;

/**
 * A change of the text that answers a diagnostic.
 *
 * @param title what it does, as an order: "remove the second `spi`"; holds no key digit
 * @param edits what is changed; spans of one text that neither touch nor overlap, in order
 */
public record Fix(String title, Safety safety, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix of a single edit. */
  public static Fix of(String title, Safety safety, Span span, String text) {
    return new Fix(title, safety, List.of(Edit.of(span, text)));
  }

  /**
   * Whether a text that it inserts holds key digits, so that it must never be written into a
   * report.
   */
  public boolean isSecret() {
    return edits.stream().anyMatch(Edit::secret);
  }

  /** Who may apply it. */
  public enum Safety {
    /** Means the same to the SADB, or what nothing else could have meant: applied unasked. */
    SAFE("safe"),
    /** Means something else: somebody has to look at it first. */
    SUGGESTED("suggested");

    private final String word;

    Safety(String word) {
      this.word = word;
    }

    /** The word as it is printed. */
    public String word() {
      return word;
    }
  }

  /**
   * One replacement.
   *
   * @param span what is replaced; of length 0 for an insertion
   * @param text what comes there; empty for a deletion
   * @param secret whether the text holds key digits
   */
  public record Edit(Span span, String text, boolean secret) {

    public static Edit of(Span span, String text) {
      return new Edit(span, text, false);
    }

    /** A replacement whose text holds key digits. */
    public static Edit ofSecret(Span span, String text) {
      return new Edit(span, text, true);
    }

    @Override
    public String toString() {
      return "Edit[span=" + span + ", text=" + (secret ? "X" : text) + "]";
    }
  }
}
