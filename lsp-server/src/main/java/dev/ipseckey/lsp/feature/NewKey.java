package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A new random key for the algorithm at a place, in the stead of the one that is there. */
public final class NewKey {

  /** What comes of it. */
  public sealed interface Outcome {

    /** The key and its place. */
    record Made(Edit edit) implements Outcome {}

    /** No key, and the reason. */
    record Refused(String reason) implements Outcome {}
  }

  private final LineView view;
  private final int offset;

  private NewKey(LineView view, int offset) {
    this.view = view;
    this.offset = offset;
  }

  public static Outcome at(Snapshot snapshot, int offset) {
    return snapshot
        .lineAt(offset)
        .map(placed -> new NewKey(snapshot.view(placed), offset).make())
        .orElseGet(() -> new Outcome.Refused("there is no command here"));
  }

  private Outcome make() {
    Optional<Extension> key = key();
    if (key.isEmpty()) {
      return new Outcome.Refused("the command here names no algorithm");
    }
    Optional<Algorithm> algorithm = KeyFit.algorithm(key.get(), view.checked().arguments());
    if (algorithm.isEmpty()) {
      return new Outcome.Refused("`" + key.get().canonical() + "` has no algorithm that it is for");
    }
    int bits = KeyFit.preferred(algorithm.get());
    return bits == 0
        ? new Outcome.Refused("`" + algorithm.get().name() + "` takes no key")
        : new Outcome.Made(edit(key.get(), RandomKey.digits(bits)));
  }

  /**
   * The key that the word at the place is about, else the one that the command lacks, else its
   * first.
   */
  private Optional<Extension> key() {
    OptionalInt word = view.wordAt(offset);
    Optional<Extension> here =
        word.isPresent()
            ? view.extensionOf(word.getAsInt()).flatMap(NewKey::keyOf)
            : Optional.empty();
    List<Extension> named =
        List.of(Extension.ENCRKEY, Extension.AUTHKEY).stream().filter(this::hasAlgorithm).toList();
    return here.or(() -> named.stream().filter(key -> keyword(key).isEmpty()).findFirst())
        .or(() -> named.stream().findFirst());
  }

  private static Optional<Extension> keyOf(Extension extension) {
    return switch (extension) {
      case ENCRKEY, ENCR_ALG -> Optional.of(Extension.ENCRKEY);
      case AUTHKEY, AUTH_ALG -> Optional.of(Extension.AUTHKEY);
      default -> Optional.empty();
    };
  }

  private boolean hasAlgorithm(Extension key) {
    return KeyFit.algorithm(key, view.checked().arguments()).isPresent();
  }

  /** Index of the keyword in the command. */
  private OptionalInt keyword(Extension key) {
    return IntStream.range(0, view.line().wordCount())
        .filter(i -> view.line().word(i).extension().filter(found -> found == key).isPresent())
        .filter(i -> view.line().word(i).role() == Role.KEYWORD)
        .findFirst();
  }

  private Edit edit(Extension key, String digits) {
    OptionalInt keyword = keyword(key);
    if (keyword.isEmpty()) {
      int end = view.line().word(view.line().wordCount() - 1).end();
      return Edit.ofSecret(view.inText(new Span(end, 0)), " " + key.canonical() + " " + digits);
    }
    int next = keyword.getAsInt() + 1;
    boolean there = next < view.line().wordCount() && view.line().word(next).role() == Role.VALUE;
    Word before = view.line().word(keyword.getAsInt());
    return there
        ? Edit.ofSecret(view.inText(view.line().word(next).span()), digits)
        : Edit.ofSecret(view.inText(new Span(before.end(), 0)), " " + digits);
  }
}
