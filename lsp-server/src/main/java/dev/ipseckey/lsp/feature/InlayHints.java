package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** textDocument/inlayHint: key lengths, durations, amounts, the mode and direction of an SA. */
public final class InlayHints {

  /**
   * A hint.
   *
   * @param offset where it is shown, behind a word
   * @param label what it says
   * @param tooltip Markdown that says more
   */
  public record Hint(int offset, String label, String tooltip) {}

  private final Snapshot snapshot;
  private final SaIndex index;
  private final List<Hint> hints = new ArrayList<>();

  private InlayHints(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.index = SaIndex.of(snapshot);
  }

  /** The hints of all commands that a span touches. */
  public static List<Hint> in(Snapshot snapshot, Span span) {
    InlayHints hints = new InlayHints(snapshot);
    for (PlacedLine placed : snapshot.lines(span)) {
      if (placed.line().facts().isPresent()) {
        hints.addOf(placed);
      }
    }
    hints.hints.removeIf(hint -> hint.offset() < span.start() || hint.offset() > span.end());
    hints.hints.sort(Comparator.comparingInt(Hint::offset));
    return hints.hints;
  }

  private void addOf(PlacedLine placed) {
    LineView view = snapshot.view(placed);
    SaLine.of(placed).filter(SaLine::isAdd).ifPresent(sa -> addMode(sa, view));
    for (Argument argument : view.checked().arguments().inOrder()) {
      switch (argument) {
        case Argument.Numeric numeric ->
            Quantities.of(numeric.extension(), numeric.number())
                .ifPresent(text -> add(view, numeric.value(), "= " + text, meaning(numeric)));
        case Argument.Key key -> addKey(view, key);
        case Argument.Flag _,
            Argument.State _,
            Argument.AlgorithmChoice _,
            Argument.Encapsulation _,
            Argument.Address _,
            Argument.InnerAddress _,
            Argument.Identity _,
            Argument.Label _ -> {}
      }
    }
  }

  private void addMode(SaLine sa, LineView view) {
    if (view.line().wordCount() < 2 || sa.facts().type().isEmpty()) {
      return;
    }
    Direction direction = Direction.of(sa, index);
    String mode = sa.facts().tunnel() ? "tunnel" : "transport";
    add(
        view,
        view.line().word(1).span(),
        direction.guessed() ? mode + ", " + direction.word() : mode,
        SaSummary.mode(sa.facts())
            + (direction.guessed()
                ? "\n\nThe SADB will take it for "
                    + direction.word()
                    + ": "
                    + direction.reason()
                    + "."
                : ""));
  }

  private void addKey(LineView view, Argument.Key key) {
    Optional<Algorithm> algorithm = KeyFit.algorithm(key.extension(), view.checked().arguments());
    boolean fits = algorithm.map(found -> KeyFit.fits(found, key.key().bits())).orElse(true);
    add(
        view,
        key.value(),
        key.key().bits() + " bits" + (fits ? "" : " ⚠"),
        KeySummary.of(key, view.checked().arguments()));
  }

  private static String meaning(Argument.Numeric numeric) {
    Extension extension = numeric.extension();
    return "`" + extension.canonical() + "`: " + extension.meaning() + ".";
  }

  private void add(LineView view, Span behind, String label, String tooltip) {
    hints.add(new Hint(view.inText(behind).end(), label, tooltip));
  }
}
