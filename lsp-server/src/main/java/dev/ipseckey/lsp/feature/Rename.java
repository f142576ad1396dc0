package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.lsp.document.NumberWord;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/** textDocument/rename and prepareRename: another SPI for an SA, another name for a host. */
public final class Rename {

  /**
   * A word that can be renamed.
   *
   * @param span the word
   * @param text what it says now
   */
  public record Renamable(Span span, String text) {}

  /** What a rename comes to. */
  public sealed interface Outcome {
    /** The edits, in order. */
    record Edits(List<Edit> edits) implements Outcome {
      public Edits {
        edits = List.copyOf(edits);
      }
    }

    /** Why it cannot be done. */
    record Refused(String reason) implements Outcome {}
  }

  private Rename() {}

  public static Optional<Renamable> prepare(Snapshot snapshot, int offset) {
    return Spot.at(snapshot, offset)
        .map(spot -> new Renamable(spot.span(), snapshot.text(spot.span())));
  }

  public static Outcome rename(Snapshot snapshot, int offset, String name) {
    Optional<Spot> spot = Spot.at(snapshot, offset);
    if (spot.isEmpty()) {
      return new Outcome.Refused("only SPIs and host names can be renamed");
    }
    Optional<String> fault =
        switch (spot.get()) {
          case Spot.Spi spi -> spiFault(snapshot, spi.line(), name);
          case Spot.PairSpi pair ->
              spiFault(
                  snapshot,
                  SaIndex.of(snapshot).partnerAsked(pair.line()).orElse(pair.line()),
                  name);
          case Spot.Host _ -> hostFault(snapshot, name);
        };
    return fault
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(
            () ->
                new Outcome.Edits(
                    Occurrences.of(snapshot, spot.get()).stream()
                        .map(found -> Edit.of(found.span(), name))
                        .toList()));
  }

  /** What a rename in another document of the workspace comes to: the same SA or host there. */
  public static List<Edit> elsewhere(Snapshot origin, int offset, Snapshot other, String name) {
    return Spot.at(origin, offset)
        .map(
            spot ->
                switch (spot) {
                  case Spot.Host host -> Occurrences.ofHost(other, host.word().comparable());
                  case Spot.Spi spi -> Occurrences.ofSa(SaIndex.of(other), spi.line());
                  case Spot.PairSpi pair ->
                      SaIndex.of(origin)
                          .partnerAsked(pair.line())
                          .map(sa -> Occurrences.ofSa(SaIndex.of(other), sa))
                          .orElse(List.of());
                })
        .orElse(List.of())
        .stream()
        .map(found -> Edit.of(found.span(), name))
        .toList();
  }

  private static Optional<String> spiFault(Snapshot snapshot, SaLine sa, String name) {
    Optional<NumberWord> spi =
        written("get esp spi " + name + " dst 192.0.2.1", snapshot)
            .flatMap(line -> line.facts().spi());
    if (isSeveralWords(name) || spi.isEmpty()) {
      return Optional.of("an SPI is a number from 1 to 4294967295, in decimal, hex or octal");
    }
    long number = spi.get().number();
    boolean taken =
        SaLine.all(snapshot)
            .anyMatch(
                other ->
                    other.isAdd()
                        && other.hasSpi(number)
                        && !other.isSameSa(sa)
                        && other.facts().type().equals(sa.facts().type())
                        && other.destination().equals(sa.destination()));
    return taken
        ? Optional.of("another SA with this destination has the SPI already")
        : Optional.empty();
  }

  private static Optional<String> hostFault(Snapshot snapshot, String name) {
    boolean host =
        !isSeveralWords(name)
            && written("get esp spi 256 dst " + name, snapshot)
                .flatMap(line -> line.facts().destination())
                .filter(word -> !(word.pattern() instanceof AddressPattern.Literal))
                .isPresent();
    return host ? Optional.empty() : Optional.of("a host name is made of letters, digits, - and .");
  }

  private static boolean isSeveralWords(String name) {
    return name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '\\');
  }

  /** A command as the language reads it; empty if there is anything wrong with it. */
  private static Optional<SaLine> written(String command, Snapshot snapshot) {
    Snapshot one =
        Snapshot.of(
            "",
            0,
            command,
            snapshot.options().with(dev.ipseckey.analysis.NameResolver.none()).numeric(false));
    return SaLine.all(one)
        .filter(line -> line.facts().name() == CommandName.GET && !line.facts().faulty())
        .findFirst();
  }
}
