package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.NumberWord;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.RunIndex;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The SAs of a document by their SPIs, and what its commands have to do with each other. */
public final class SaIndex {

  /** Asks a question of all runs, or of one index of the whole. */
  private final Function<Function<RunIndex, List<PlacedLine>>, List<PlacedLine>> find;

  private SaIndex(Function<Function<RunIndex, List<PlacedLine>>, List<PlacedLine>> find) {
    this.find = find;
  }

  /** For a few questions: costs nothing to make, and a look at each run for a question. */
  public static SaIndex of(Snapshot snapshot) {
    return new SaIndex(snapshot::find);
  }

  /** For questions about every SA of the document: looks at all of them now, and never again. */
  static SaIndex ofAll(Snapshot snapshot) {
    RunIndex whole = snapshot.index();
    return new SaIndex(question -> question.apply(whole));
  }

  private Stream<SaLine> found(Function<RunIndex, List<PlacedLine>> question) {
    return find.apply(question).stream().flatMap(placed -> SaLine.of(placed).stream());
  }

  private Stream<SaLine> withSpi(NumberWord spi) {
    return found(run -> run.withSpi(spi.number()));
  }

  /** The commands about the same SA, itself among them. */
  List<SaLine> sameSa(SaLine line) {
    return line.facts().spi().stream().flatMap(this::withSpi).filter(line::isSameSa).toList();
  }

  /** The command that makes the SA that a line is about: the last one before it, else the first. */
  Optional<SaLine> definition(SaLine line) {
    if (line.isAdd()) {
      return Optional.of(line);
    }
    return nearest(line, sameSa(line).stream().filter(SaLine::isAdd).toList());
  }

  /** The command that makes the SA that a line asks to be paired with. */
  Optional<SaLine> partnerAsked(SaLine line) {
    List<SaLine> found =
        line.facts().pairSpi().stream()
            .flatMap(this::withSpi)
            .filter(SaLine::isAdd)
            .filter(line::pairsWith)
            .toList();
    return nearest(line, found);
  }

  /** The command that asks for a pair with the SA of a line. */
  List<SaLine> askedBy(SaLine line) {
    return line.facts().spi().stream()
        .flatMap(spi -> found(run -> run.askingFor(spi.number())))
        .filter(other -> other.pairsWith(line))
        .toList();
  }

  /** The SA that this one is paired with, whichever of the two asks for it. */
  Optional<SaLine> partner(SaLine line) {
    return partnerAsked(line)
        .or(() -> askedBy(line).stream().findFirst().flatMap(this::definition));
  }

  /** The SAs for the packets that go back. */
  List<SaLine> reverse(SaLine line) {
    return line.destination().stream()
        .flatMap(address -> found(run -> run.from(address)))
        .filter(other -> other.isReverseOf(line))
        .toList();
  }

  private static Optional<SaLine> nearest(SaLine line, List<SaLine> found) {
    return found.stream()
        .filter(other -> other.placed().start() < line.placed().start())
        .reduce((first, second) -> second)
        .or(() -> found.stream().findFirst());
  }
}
