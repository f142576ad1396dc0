package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.Locale;
import java.util.Optional;

/** textDocument/hover: what the word under the mouse means. Never shows a digit of a key. */
public final class Hover {

  /**
   * What is shown.
   *
   * @param markdown the text
   * @param span the words that it is about
   */
  public record Shown(String markdown, Span span) {}

  private final Snapshot snapshot;
  private final LineView view;

  private Hover(Snapshot snapshot, LineView view) {
    this.snapshot = snapshot;
    this.view = view;
  }

  public static Optional<Shown> at(Snapshot snapshot, int offset) {
    return snapshot
        .lineAt(offset)
        .map(snapshot::view)
        .flatMap(view -> new Hover(snapshot, view).at(offset));
  }

  private Optional<Shown> at(int offset) {
    int index = view.wordAt(offset).orElse(-1);
    if (index < 0) {
      return Optional.empty();
    }
    Word word = view.line().word(index);
    Span span = view.inText(word.span());
    return switch (word.role()) {
      case COMMAND ->
          word.command().map(Documentation::of).map(text -> new Shown(text + sa(), span));
      case SA_TYPE -> saType(word).map(text -> new Shown(text, span));
      case KEYWORD -> word.extension().map(found -> new Shown(Documentation.of(found), span));
      case VALUE -> value(index).map(text -> new Shown(text, span));
      case STRAY, OPERAND -> Optional.empty();
    };
  }

  /** What SA the command is about. */
  private String sa() {
    return SaLine.of(view.placed())
        .map(sa -> "\n\n---\n\n" + new SaSummary(snapshot, SaIndex.of(snapshot)).of(sa))
        .orElse("");
  }

  private Optional<String> saType(Word word) {
    return SaType.named(word.text()).or(view::type).map(Documentation::of);
  }

  private Optional<String> value(int index) {
    if (view.isSecret(index) && view.argumentOf(index).isEmpty()) {
      return Optional.of("A key that cannot be read.");
    }
    return view.argumentOf(index)
        .map(argument -> describe(argument, index))
        .or(() -> identityType(view.line().word(index)));
  }

  /** The type of an identity whose text is still missing. */
  private static Optional<String> identityType(Word word) {
    return IdentityType.named(word.text()).map(Documentation::of);
  }

  private String describe(Argument argument, int index) {
    return switch (argument) {
      case Argument.Flag flag -> Documentation.of(flag.extension());
      case Argument.Numeric numeric -> number(numeric);
      case Argument.State state -> Documentation.of(state.state());
      case Argument.AlgorithmChoice choice ->
          choice
              .algorithm()
              .map(Documentation::of)
              .orElse("Algorithm " + choice.number() + ", which is in no table.");
      case Argument.Encapsulation _ ->
          "**`udp`**: ESP inside UDP, to get it through a NAT; RFC 3948.";
      case Argument.Address address -> Addresses.describe(address.pattern());
      case Argument.InnerAddress inner ->
          Addresses.describe(inner.pattern())
              + (inner.prefix().isPresent()
                  ? "\n\nNetwork of prefix length " + inner.prefix().getAsInt() + "."
                  : "");
      case Argument.Key key -> KeySummary.of(key, view.checked().arguments());
      case Argument.Identity identity -> identity(identity, index);
      case Argument.Label _ -> "A sensitivity label of Trusted Extensions.";
    };
  }

  private String identity(Argument.Identity identity, int index) {
    Word word = view.line().word(index);
    boolean isType = word.span().start() == identity.value().start();
    return isType
        ? IdentityType.named(word.text())
            .map(Documentation::of)
            .orElse("Identity type " + identity.type() + ".")
        : "The identity that a certificate has, of type " + identity.type() + ".";
  }

  private String number(Argument.Numeric numeric) {
    long number = numeric.number();
    String decoded =
        "`%s` = `0x%s`".formatted(Long.toUnsignedString(number), Long.toHexString(number));
    Extension extension = numeric.extension();
    return switch (extension) {
      case SPI -> decoded + spi(number);
      case PAIR_SPI -> decoded + "\n\n" + pair();
      default ->
          switch (extension.kind()) {
            case PORT ->
                "Port " + number + (number == 0 ? ": none." : ".") + Numbers.service((int) number);
            case PROTOCOL -> "Protocol " + number + Numbers.protocol((int) number);
            case NUMBER -> decoded + amount(extension, number);
            case FLAG,
                STATE,
                AUTH_ALGORITHM,
                ENCR_ALGORITHM,
                ENCAPSULATION,
                ADDRESS,
                ADDRESS6,
                INNER_ADDRESS,
                INNER_ADDRESS6,
                KEY,
                IDENTITY,
                LABEL,
                UNUSED ->
                decoded;
          };
    };
  }

  private static String amount(Extension extension, long number) {
    boolean limit = extension.name().toLowerCase(Locale.ROOT).matches("(soft|hard)_.*");
    return number == 0 && limit
        ? "\n\nNo limit."
        : Quantities.of(extension, number).map(text -> " = " + text).orElse("");
  }

  private String spi(long number) {
    String reserved = number > 0 && number < 256 ? "\n\n1 to 255 are reserved by IANA." : "";
    return reserved
        + SaLine.of(view.placed())
            .map(sa -> "\n\n" + new SaSummary(snapshot, SaIndex.of(snapshot)).of(sa))
            .orElse("");
  }

  private String pair() {
    return SaLine.of(view.placed())
        .flatMap(sa -> SaIndex.of(snapshot).partnerAsked(sa))
        .map(
            partner ->
                "Pairs with `%s` on line %d."
                    .formatted(
                        partner.title(snapshot),
                        snapshot.physicalLine(partner.placed().start()) + 1))
        .orElse("No SA of this file has this SPI and the addresses swapped.");
  }
}
