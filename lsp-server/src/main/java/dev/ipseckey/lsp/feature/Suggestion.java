package dev.ipseckey.lsp.feature;

import java.util.Optional;

/**
 * One thing that could be typed next.
 *
 * @param label what is shown, and inserted unless {@code snippet} is there
 * @param kind what it is
 * @param rank place in the list: the smaller, the further up
 * @param filter what is compared with what has been typed; begins with the label
 * @param detail one line beside it
 * @param documentation Markdown; shown when it is selected
 * @param snippet the text to insert, with places to fill in
 * @param deprecated whether nobody should choose it any more
 * @param key what to generate where it is inserted
 */
public record Suggestion(
    String label,
    Kind kind,
    int rank,
    String filter,
    String detail,
    String documentation,
    Optional<String> snippet,
    boolean deprecated,
    Optional<GeneratedKey> key) {

  /** What a suggestion is. */
  public enum Kind {
    COMMAND,
    SA_TYPE,
    EXTENSION,
    FLAG,
    ALGORITHM,
    CONSTANT,
    NUMBER,
    SA,
    ADDRESS,
    RULE,
    SNIPPET,
    KEY
  }

  /**
   * A key that is made when the suggestion is taken, not before.
   *
   * @param bits its length
   */
  public record GeneratedKey(int bits) {}

  static Suggestion of(String label, Kind kind, int rank, String detail, String documentation) {
    return new Suggestion(
        label, kind, rank, label, detail, documentation, Optional.empty(), false, Optional.empty());
  }

  Suggestion filteredBy(String text) {
    return new Suggestion(label, kind, rank, text, detail, documentation, snippet, deprecated, key);
  }

  Suggestion deprecated(boolean on) {
    return new Suggestion(label, kind, rank, filter, detail, documentation, snippet, on, key);
  }

  Suggestion snippet(String text) {
    return new Suggestion(
        label, kind, rank, filter, detail, documentation, Optional.of(text), deprecated, key);
  }

  Suggestion generating(int bits) {
    return new Suggestion(
        label,
        kind,
        rank,
        filter,
        detail,
        documentation,
        snippet,
        deprecated,
        Optional.of(new GeneratedKey(bits)));
  }
}
