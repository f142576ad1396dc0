package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change of a document that somebody may want.
 *
 * @param title what it does, as an order
 * @param kind what it is
 * @param answers the finding that it is for
 * @param preferred whether it is what nearly everybody wants
 * @param newKeys whether it makes new random keys, so that its edits differ each time
 * @param edits what is changed; made only when the action is chosen
 */
public record CodeAction(
    String title,
    Kind kind,
    Optional<Diagnostic> answers,
    boolean preferred,
    boolean newKeys,
    Supplier<List<Edit>> edits) {

  /** What an action is. */
  public enum Kind {
    /** Answers a finding. */
    QUICK_FIX,
    /** Writes the same in another way. */
    REWRITE,
    /** Adds or changes something. */
    REFACTOR,
    /** Answers all findings that have a safe answer. */
    FIX_ALL
  }

  static CodeAction of(String title, Kind kind, List<Edit> edits) {
    return new CodeAction(title, kind, Optional.empty(), false, false, () -> edits);
  }
}
