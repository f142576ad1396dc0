package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the SA for the packets that go back: what is said of one end is said of the other, the SPI
 * and the keys are new.
 */
final class ReverseSa {

  /** What stands for a key until somebody writes one. */
  private static final String PLACEHOLDER = "KEY";

  private final Snapshot snapshot;
  private final SaLine sa;
  private final LineView view;

  private ReverseSa(Snapshot snapshot, SaLine sa, LineView view) {
    this.snapshot = snapshot;
    this.sa = sa;
    this.view = view;
  }

  static List<CodeAction> of(Snapshot snapshot, SaLine sa, LineView view, SaIndex index) {
    if (!sa.isAdd()
        || sa.source().isEmpty()
        || sa.destination().isEmpty()
        || !index.reverse(sa).isEmpty()) {
      return List.of();
    }
    ReverseSa reverse = new ReverseSa(snapshot, sa, view);
    return List.of(
        new CodeAction(
            "Add the reverse SA, with new random keys",
            CodeAction.Kind.REFACTOR,
            Optional.empty(),
            false,
            true,
            () -> reverse.edits(true)),
        CodeAction.of(
            "Add the reverse SA, keys to fill in", CodeAction.Kind.REFACTOR, reverse.edits(false)));
  }

  private List<Edit> edits(boolean newKeys) {
    Span span = view.inText(commandSpan());
    boolean hasNewline = snapshot.text(sa.placed().span()).endsWith("\n");
    int behind = hasNewline ? sa.placed().end() : span.end();
    String text = (hasNewline ? "\n" : "\n\n") + command(newKeys) + (hasNewline ? "\n" : "");
    Span place = new Span(behind, 0);
    return List.of(newKeys ? Edit.ofSecret(place, text) : Edit.of(place, text));
  }

  private Span commandSpan() {
    List<Word> words = view.words();
    return words.getFirst().span().through(words.getLast().span());
  }

  /** The command again, each word replaced by its opposite; what stands between words stays. */
  private String command(boolean newKeys) {
    StringBuilder text = new StringBuilder();
    Span command = commandSpan();
    int at = command.start();
    boolean skipping = false;
    for (int i = 0; i < view.line().wordCount(); i++) {
      Word word = view.line().word(i);
      Extension extension = view.extensionOf(i).orElse(null);
      skipping = extension == Extension.PAIR_SPI || skipping && word.role() == Role.VALUE;
      if (!skipping) {
        text.append(between(at, word.start())).append(opposite(i, word, extension, newKeys));
      }
      at = word.end();
    }
    return text.toString();
  }

  private String between(int from, int to) {
    return view.line().source().text(Span.between(from, to));
  }

  private String opposite(int index, Word word, @Nullable Extension extension, boolean newKeys) {
    String written = between(word.start(), word.end());
    if (extension == null) {
      return written;
    }
    if (word.role() == Role.KEYWORD) {
      return keyword(extension).isPresent() ? written : OtherEnd.spelling(extension, written);
    }
    return switch (extension) {
      case SPI -> "0x" + Long.toHexString(Snippets.firstFreeSpi(snapshot));
      case AUTHKEY, ENCRKEY -> newKeys ? key(extension, index) : PLACEHOLDER;
      default -> keyword(extension).map(other -> value(index, other)).orElse(written);
    };
  }

  /**
   * The keyword that says of the other end what this one says; then the two change their values.
   */
  private Optional<Integer> keyword(Extension extension) {
    Extension other = OtherEnd.of(extension);
    for (int i = 0; other != extension && i < view.line().wordCount(); i++) {
      if (view.line().word(i).extension().filter(found -> found == other).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The word of the other end's value that stands where this one does. */
  private String value(int index, int otherKeyword) {
    int at = otherKeyword + index - Clauses.of(view, index).getFirst();
    Word word = view.line().word(Math.min(at, view.line().wordCount() - 1));
    return between(word.start(), word.end());
  }

  private String key(Extension extension, int index) {
    int bits =
        KeyFit.algorithm(extension, view.checked().arguments())
            .map(KeyFit::preferred)
            .filter(size -> size > 0)
            .orElse(256);
    int same =
        view.argumentOf(index)
            .map(
                argument ->
                    argument instanceof dev.ipseckey.model.Argument.Key key ? key.key().bits() : 0)
            .orElse(0);
    return RandomKey.digits(same > 0 && same % 8 == 0 ? same : bits);
  }
}
